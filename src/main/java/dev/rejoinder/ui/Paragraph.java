package dev.rejoinder.ui;

import dev.rejoinder.text.Wrap;

/** Words over as many rows as they take. */
final class Paragraph {
  private Paragraph() {}

  static void draw(Pen pen, int y, String text, Style style) {
    int row = y;
    for (Wrap.Line line : Wrap.lines(text, Math.max(1, pen.width()))) {
      pen.put(0, row++, text.substring(line.start(), line.end()), style);
    }
  }
}
