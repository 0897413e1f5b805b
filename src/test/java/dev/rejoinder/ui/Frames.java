package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.text.Cells;
import dev.rejoinder.text.Sanitiser;

/** What holds for every frame. */
final class Frames {
  private Frames() {}

  /** The right size, whole characters, the cursor inside, and nothing that could control. */
  static void check(Robot robot) {
    Frame frame = robot.frame();
    assertEquals(robot.model.screen().columns(), frame.columns());
    assertEquals(robot.model.screen().rows(), frame.rows());
    frame
        .cursor()
        .ifPresent(
            at ->
                assertTrue(
                    at.column() >= 0
                        && at.row() >= 0
                        && at.column() < frame.columns()
                        && at.row() < frame.rows(),
                    () -> "cursor " + at));
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); ) {
        column += width(robot, frame, column, row);
      }
    }
  }

  private static int width(Robot robot, Frame frame, int column, int row) {
    String text = frame.at(column, row).text();
    assertFalse(text.isEmpty(), () -> "half a character at " + column + "," + row);
    boolean plain = text.length() == 1 && text.charAt(0) >= ' ' && text.charAt(0) < 0x7F;
    if (plain) {
      return 1;
    }
    boolean unknown = text.codePoints().anyMatch(c -> c == '\n' || c == '\t');
    assertFalse(unknown || Sanitiser.objection(text).isPresent(), () -> "cell " + escaped(text));
    assertTrue(
        robot.model.setting().glyphs() == Glyphs.UNICODE, () -> "not ASCII: " + escaped(text));
    int width = Cells.width(text);
    assertTrue(width == 1 || width == 2, () -> "width of " + escaped(text));
    if (width == 2) {
      assertTrue(column + 1 < frame.columns(), "a wide character over the edge");
      assertEquals("", frame.at(column + 1, row).text(), () -> "right half of " + escaped(text));
    }
    return width;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(String.format("U+%04X ", c)));
    return escaped.toString();
  }
}
