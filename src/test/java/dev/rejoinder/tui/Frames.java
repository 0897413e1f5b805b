package dev.rejoinder.tui;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Style;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text into frames, with the widths that tests agree on: ideographs and emoji are wide. */
final class Frames {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  private Frames() {}

  static void write(Canvas canvas, int column, int row, String text, Style style) {
    Matcher clusters = CLUSTER.matcher(text);
    int columns = canvas.frame().columns();
    int at = column;
    while (clusters.find()) {
      String cluster = clusters.group();
      int c = cluster.codePointAt(0);
      boolean wide = c >= 0x2e80 && c <= 0xffdf || c >= 0x1f000;
      if (wide && at + 2 > columns) {
        return;
      }
      canvas.set(at++, row, new Cell(cluster, style));
      if (wide) {
        canvas.set(at++, row, new Cell("", style));
      }
    }
  }
}
