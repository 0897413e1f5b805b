package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Wrap;
import java.util.List;

/**
 * A draft as it is laid out in lines, and where its cursor stands in them.
 *
 * @param row of the cursor, among the lines
 * @param column of the cursor, in cells
 */
record DraftLines(Editor editor, List<Wrap.Line> lines, int row, int column) {

  static DraftLines of(Editor editor, int width) {
    List<Wrap.Line> lines = Wrap.lines(editor.text(), width);
    int row = Wrap.lineAt(lines, editor.cursor());
    Wrap.Line line = lines.get(row);
    int end = Math.min(editor.cursor(), Math.max(line.end(), line.start()));
    int column = Cells.width(editor.text().substring(line.start(), end));
    return new DraftLines(editor, lines, row, column);
  }

  /** The editor with its cursor so many lines further down, in the same column if there is one. */
  Editor moved(int down) {
    int target = row + down;
    if (target < 0) {
      return editor.at(0);
    }
    if (target >= lines.size()) {
      return editor.at(editor.text().length());
    }
    Wrap.Line line = lines.get(target);
    String text = editor.text().substring(line.start(), line.end());
    int index = line.start() + Cells.cut(text, column).length();
    boolean broken =
        target + 1 < lines.size() && index == lines.get(target + 1).start() && index > line.start();
    // Where a word is broken, the index between belongs to the line below.
    return broken ? editor.at(index).left() : editor.at(index);
  }
}
