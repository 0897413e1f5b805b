package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text being written, with the keys of readline. Each call returns a new value.
 *
 * @param cursor index into the text, always between two grapheme clusters
 * @param killed what Ctrl-Y brings back
 * @param past what undo returns to, newest first
 * @param future what redo returns to, newest first
 */
public record Editor(
    String text, int cursor, String killed, List<Snapshot> past, List<Snapshot> future) {

  /** A state to return to. */
  public record Snapshot(String text, int cursor) {}

  public static final Editor EMPTY = new Editor("", 0, "", List.of(), List.of());

  private static final int UNDO_LIMIT = 200;

  /** As it is taken up again: the cursor behind it, nothing to undo. */
  static Editor of(String text) {
    return new Editor(text, text.length(), "", List.of(), List.of());
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  public Editor insert(String added) {
    return replace(cursor, cursor, added);
  }

  /** Puts a text in the place of a stretch, as one step, and the cursor behind it. */
  public Editor replace(int start, int end, String added) {
    return start == end && added.isEmpty()
        ? this
        : changed(text.substring(0, start) + added + text.substring(end), start + added.length());
  }

  /** Removes a stretch of the text and leaves the cursor there. */
  public Editor delete(int start, int end) {
    return start >= end ? this : replace(start, end, "");
  }

  public Editor backspace() {
    return delete(before(cursor), cursor);
  }

  public Editor deleteForward() {
    return delete(cursor, after(cursor));
  }

  public Editor left() {
    return at(before(cursor));
  }

  public Editor right() {
    return at(after(cursor));
  }

  public Editor wordLeft() {
    return at(wordStart());
  }

  public Editor wordRight() {
    return at(wordEnd());
  }

  public Editor lineStart() {
    return at(text.lastIndexOf('\n', cursor - 1) + 1);
  }

  public Editor lineEnd() {
    int end = text.indexOf('\n', cursor);
    return at(end < 0 ? text.length() : end);
  }

  public Editor killToLineEnd() {
    int end = lineEnd().cursor;
    return kill(cursor, end == cursor ? after(cursor) : end);
  }

  public Editor killToLineStart() {
    int start = lineStart().cursor;
    return kill(start == cursor ? before(cursor) : start, cursor);
  }

  public Editor killWordLeft() {
    return kill(wordStart(), cursor);
  }

  public Editor killWordRight() {
    return kill(cursor, wordEnd());
  }

  public Editor yank() {
    return insert(killed);
  }

  public Editor at(int index) {
    return new Editor(text, Math.max(0, Math.min(index, text.length())), killed, past, future);
  }

  /** Another text in its place, as one step, with the cursor at its end. */
  Editor showing(String other) {
    return other.equals(text) ? at(text.length()) : changed(other, other.length());
  }

  /** Starts afresh; undo still brings the old text back. */
  public Editor cleared() {
    return isEmpty() ? this : changed("", 0);
  }

  public Editor undo() {
    if (past.isEmpty()) {
      return this;
    }
    Snapshot back = past.get(0);
    return new Editor(
        back.text, back.cursor, killed, past.subList(1, past.size()), push(future, snapshot()));
  }

  public Editor redo() {
    if (future.isEmpty()) {
      return this;
    }
    Snapshot again = future.get(0);
    return new Editor(
        again.text, again.cursor, killed, push(past, snapshot()), future.subList(1, future.size()));
  }

  private Editor kill(int start, int end) {
    return start >= end ? this : delete(start, end).holding(text.substring(start, end));
  }

  /** The same text, with this for Ctrl-Y. */
  Editor holding(String cut) {
    return new Editor(text, cursor, cut, past, future);
  }

  private Editor changed(String next, int position) {
    return new Editor(next, position, killed, push(past, snapshot()), List.of());
  }

  private Snapshot snapshot() {
    return new Snapshot(text, cursor);
  }

  private static List<Snapshot> push(List<Snapshot> stack, Snapshot top) {
    List<Snapshot> kept = stack.size() < UNDO_LIMIT ? stack : stack.subList(0, UNDO_LIMIT - 1);
    return Stream.concat(Stream.of(top), kept.stream()).toList();
  }

  /** Clusters never reach over a line feed, so the line before the index is enough to know them. */
  private int before(int index) {
    int line = text.lastIndexOf('\n', index - 1) + 1;
    if (line == index) {
      return Math.max(0, index - 1);
    }
    List<Cells.Cluster> clusters = Cells.clusters(text.substring(line, index));
    return line + clusters.get(clusters.size() - 1).start();
  }

  private int after(int index) {
    int feed = text.indexOf('\n', index);
    if (index == text.length() || feed == index) {
      return Math.min(text.length(), index + 1);
    }
    List<Cells.Cluster> clusters =
        Cells.clusters(text.substring(index, feed < 0 ? text.length() : feed));
    return clusters.size() == 1
        ? (feed < 0 ? text.length() : feed)
        : index + clusters.get(1).start();
  }

  private int wordStart() {
    int i = cursor;
    while (i > 0 && !isWord(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    while (i > 0 && isWord(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
    }
    return i;
  }

  private int wordEnd() {
    int i = cursor;
    while (i < text.length() && !isWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    while (i < text.length() && isWord(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(codePoint);
    };
  }
}
