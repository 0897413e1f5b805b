package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import java.util.List;
import java.util.stream.Collectors;

/** Draws text into a part of a canvas; what does not fit is cut at a whole cluster. */
final class Pen {

  /** A stretch of text in one style. */
  record Span(String text, Style style) {
    static Span plain(String text) {
      return new Span(text, Style.PLAIN);
    }
  }

  /** Fewer columns of words in an edge say nothing. */
  private static final int LEAST_WORDS = 12;

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
    return put(x, y, List.of(new Span(text, style)));
  }

  /** Draws spans as one text: a cluster that reaches over their border stays whole. */
  int put(int x, int y, List<Span> spans) {
    if (y < 0 || y >= area.height()) {
      return x;
    }
    String text = spans.size() == 1 ? spans.get(0).text() : joined(spans);
    int column = x;
    int span = 0;
    int spanEnd = spans.isEmpty() ? 0 : spans.get(0).text().length();
    for (Cells.Cluster cluster : Cells.clusters(text)) {
      if (column + cluster.width() > area.width()) {
        return column;
      }
      while (cluster.start() >= spanEnd) {
        spanEnd += spans.get(++span).text().length();
      }
      boolean tab = text.charAt(cluster.start()) == '\t';
      draw(column, y, tab ? " " : cluster.text(), cluster.width(), spans.get(span).style());
      column += cluster.width();
    }
    return column;
  }

  private void draw(int x, int y, String cluster, int width, Style style) {
    Glyphs glyphs = canvas.glyphs();
    String shown = glyphs.shown(cluster);
    boolean unknown = shown.equals(glyphs.unknown());
    String right = unknown ? shown : shown.equals("?") ? " " : "";
    for (int i = 0; i < width; i++) {
      String text = i == 0 ? shown : right;
      canvas.set(area.x() + x + i, area.y() + y, new Cell(text, style));
    }
  }

  private static String joined(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
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

  /** A frame round the area, with words in its upper edge. */
  void box(Glyphs glyphs, Style style, List<Span> label, String state) {
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
    int room = head.width() - used - 4;
    if (!state.isEmpty() && room >= Math.min(LEAST_WORDS, Cells.width(state))) {
      String words = " " + Cells.ellipsis(state, room, glyphs.more) + " ";
      inside(0, 0, area.width() - 2, 1).putRight(0, words, Style.PLAIN);
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
