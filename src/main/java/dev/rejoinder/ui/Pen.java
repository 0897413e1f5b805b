package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import java.util.List;

/** Draws text into a part of a canvas; what does not fit is cut at a whole cluster. */
final class Pen {

  /** A stretch of text in one style. */
  record Span(String text, Style style) {
    static Span plain(String text) {
      return new Span(text, Style.PLAIN);
    }
  }

  private final Canvas canvas;
  private final Rect area;

  Pen(Canvas canvas, Rect area) {
    this.canvas = canvas;
    this.area = area;
  }

  int width() {
    return area.width();
  }

  int height() {
    return area.height();
  }

  Pen inside(int x, int y, int width, int height) {
    return new Pen(
        canvas,
        new Rect(
            area.x() + x,
            area.y() + y,
            Math.min(width, area.width() - x),
            Math.min(height, area.height() - y)));
  }

  /** Draws from a column on and returns the column behind. */
  int put(int x, int y, String text, Style style) {
    if (y < 0 || y >= area.height()) {
      return x;
    }
    int column = x;
    for (Cells.Cluster cluster : Cells.clusters(text)) {
      if (column + cluster.width() > area.width()) {
        return column;
      }
      canvas.set(area.x() + column, area.y() + y, new Cell(cluster.text(), style));
      if (cluster.width() == 2) {
        canvas.set(area.x() + column + 1, area.y() + y, new Cell("", style));
      }
      column += cluster.width();
    }
    return column;
  }

  int put(int x, int y, List<Span> spans) {
    int column = x;
    for (Span span : spans) {
      column = put(column, y, span.text(), span.style());
    }
    return column;
  }

  /** Draws so that the text ends at the right edge. */
  void putRight(int y, String text, Style style) {
    String cut = Cells.cut(text, area.width());
    put(area.width() - Cells.width(cut), y, cut, style);
  }

  /** Fills a row with a mark of one column. */
  void fill(int y, String mark, Style style) {
    put(0, y, mark.repeat(area.width()), style);
  }

  void clear() {
    for (int y = 0; y < area.height(); y++) {
      fill(y, " ", Style.PLAIN);
    }
  }

  /** A frame round the area, with words in its upper and lower edge. */
  void box(Glyphs glyphs, Style style, List<Span> label, String state, String footer) {
    edge(0, glyphs.topLeft, glyphs.topRight, glyphs, style);
    for (int y = 1; y < area.height() - 1; y++) {
      put(0, y, glyphs.wall, style);
      put(area.width() - 1, y, glyphs.wall, style);
    }
    edge(area.height() - 1, glyphs.bottomLeft, glyphs.bottomRight, glyphs, style);
    if (label.isEmpty()) {
      return;
    }
    Pen head = inside(2, 0, area.width() - 4, 1);
    int used = head.put(1, 0, label);
    head.put(0, 0, " ", style);
    head.put(used, 0, " ", style);
    words(state, 0, head.width() - used - 2);
    words(footer, area.height() - 1, area.width() - 4);
  }

  private void words(String text, int y, int room) {
    if (!text.isEmpty() && Cells.width(text) + 2 <= room) {
      inside(0, 0, area.width() - 2, area.height()).putRight(y, " " + text + " ", Style.PLAIN);
    }
  }

  private void edge(int y, String left, String right, Glyphs glyphs, Style style) {
    fill(y, glyphs.rule, style);
    put(0, y, left, style);
    put(area.width() - 1, y, right, style);
  }

  /** Puts the terminal's cursor into the area. */
  void cursorAt(int x, int y) {
    canvas.cursorAt(
        area.x() + Math.min(x, Math.max(0, area.width() - 1)),
        area.y() + Math.min(y, Math.max(0, area.height() - 1)));
  }
}
