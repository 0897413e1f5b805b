package dev.rejoinder.ui;

/** The readline keys, for whatever is being written. */
final class Editing {
  private Editing() {}

  /** An action that edits nothing leaves the text as it is. */
  static Editor apply(Editor editor, Action action) {
    return switch (action) {
      case LEFT -> editor.left();
      case RIGHT -> editor.right();
      case WORD_LEFT -> editor.wordLeft();
      case WORD_RIGHT -> editor.wordRight();
      case LINE_START -> editor.lineStart();
      case LINE_END -> editor.lineEnd();
      case BACKSPACE -> editor.backspace();
      case DELETE -> editor.deleteForward();
      case KILL_TO_START -> editor.killToLineStart();
      case KILL_TO_END -> editor.killToLineEnd();
      case KILL_WORD_LEFT -> editor.killWordLeft();
      case KILL_WORD_RIGHT -> editor.killWordRight();
      case YANK -> editor.yank();
      case UNDO -> editor.undo();
      case REDO -> editor.redo();
      default -> editor;
    };
  }
}
