package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;

/** A line that is typed into: a query, a filter. */
final class LineView {
  private LineView() {}

  /**
   * Draws it behind its prompt and returns the column behind; a text too long is scrolled, so that
   * the cursor is always to be seen.
   */
  static int draw(String prompt, Editor line, Pen pen, Glyphs glyphs, boolean withCursor) {
    String before = line.text().substring(0, line.cursor());
    int room = pen.width() - Math.max(2, prompt.length()) - 1;
    int start = 0;
    int width = Cells.width(before);
    for (Cells.Cluster cluster : Cells.clusters(before)) {
      start = cluster.start();
      if (width <= room) {
        break;
      }
      width -= cluster.width();
    }
    boolean whole = start == 0;
    int x = pen.put(0, 0, whole ? prompt : prompt.charAt(0) + glyphs.more, Theme.KEY);
    int end = pen.put(x, 0, line.text().substring(start), Theme.PLAIN);
    if (withCursor) {
      pen.cursorAt(x + Cells.width(before.substring(start)), 0);
    }
    return end;
  }
}
