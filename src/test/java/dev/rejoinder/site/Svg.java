package dev.rejoinder.site;

import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Color;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Style;
import java.util.EnumMap;
import java.util.Map;

/** A frame as a picture. Every run of text has its own place, so no font can shift the grid. */
final class Svg {
  private static final int CELL = 9;
  private static final int LINE = 18;
  private static final int MARGIN = 12;
  private static final String INK = "#d7dae0";
  private static final String PAPER = "#15181e";
  private static final Map<Color, String> COLORS =
      new EnumMap<>(
          Map.of(
              Color.DEFAULT, INK,
              Color.RED, "#ef6b73",
              Color.GREEN, "#8cc570",
              Color.YELLOW, "#e3b662",
              Color.BLUE, "#61afef",
              Color.MAGENTA, "#c678dd",
              Color.CYAN, "#5bb9c4",
              Color.GREY, "#868d9b"));

  private final Frame frame;
  private final StringBuilder out = new StringBuilder();

  private Svg(Frame frame) {
    this.frame = frame;
  }

  static String of(Frame frame) {
    Svg svg = new Svg(frame);
    svg.draw();
    return svg.out.toString();
  }

  private void draw() {
    int width = frame.columns() * CELL + 2 * MARGIN;
    int height = frame.rows() * LINE + 2 * MARGIN;
    out.append(
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d'".formatted(width, height));
    out.append(" viewBox='0 0 %d %d' font-size='15'".formatted(width, height));
    out.append(" font-family='DejaVu Sans Mono, Menlo, Consolas, monospace'>\n");
    out.append("<rect width='100%%' height='100%%' rx='8' fill='%s'/>%n".formatted(PAPER));
    for (int row = 0; row < frame.rows(); row++) {
      drawRow(row);
    }
    frame
        .cursor()
        .ifPresent(
            spot ->
                out.append(
                    "<rect x='%d' y='%d' width='%d' height='%d' fill='%s' opacity='0.7'/>%n"
                        .formatted(x(spot.column()), y(spot.row()), CELL, LINE, INK)));
    out.append("</svg>\n");
  }

  private void drawRow(int row) {
    int column = 0;
    while (column < frame.columns()) {
      int end = column + 1;
      Style style = frame.at(column, row).style();
      while (end < frame.columns() && joins(row, column, end)) {
        end++;
      }
      drawRun(row, column, end, style);
      column = end;
    }
  }

  /** Only plain ASCII runs on: anything else gets a place of its own. */
  private boolean joins(int row, int start, int next) {
    Cell first = frame.at(start, row);
    Cell cell = frame.at(next, row);
    boolean half = cell.text().isEmpty();
    return first.style().equals(cell.style()) && (half || (ascii(first) && ascii(cell)));
  }

  private static boolean ascii(Cell cell) {
    return cell.text().length() == 1 && cell.text().charAt(0) < 0x7f;
  }

  private void drawRun(int row, int start, int end, Style style) {
    StringBuilder text = new StringBuilder();
    for (int column = start; column < end; column++) {
      text.append(frame.at(column, row).text());
    }
    String ink = COLORS.get(style.color());
    if (style.reverse()) {
      out.append(
          "<rect x='%d' y='%d' width='%d' height='%d' fill='%s'/>%n"
              .formatted(x(start), y(row), (end - start) * CELL, LINE, ink));
      ink = PAPER;
    }
    if (text.toString().isBlank()) {
      return;
    }
    out.append(
        "<text xml:space='preserve' x='%d' y='%d' fill='%s'%s%s textLength='%d'>%s</text>%n"
            .formatted(
                x(start),
                y(row) + 14,
                ink,
                style.bold() ? " font-weight='bold'" : "",
                style.underline() ? " text-decoration='underline'" : "",
                (end - start) * CELL,
                escaped(text.toString())));
  }

  private static int x(int column) {
    return MARGIN + column * CELL;
  }

  private static int y(int row) {
    return MARGIN + row * LINE;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
