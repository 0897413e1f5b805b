package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Color;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a terminal thinks how wide an emoji is, no other cell may be wrong for it. */
class DisputedWidthsTest {
  private static final int COLUMNS = 30;
  private static final int ROWS = 6;
  private static final String[] PIECES = {
    "a",
    "b",
    " ",
    "      ",
    "word ",
    "│",
    "漢",
    "字かな",
    "👍🏽",
    "👨\u200d👩\u200d👧",
    "❤\ufe0f",
    "🇩🇪",
    "…"
  };

  /** How terminals measure what they disagree about. */
  enum Opinion {
    AS_MEANT,
    ALL_NARROW,
    ALL_WIDE,
    EACH_CODE_POINT;

    int width(String text) {
      int c = text.codePointAt(0);
      if (c < 0x250 || c >= 0x2500 && c <= 0x259f) {
        return 1;
      }
      if (c >= 0x2e80 && c <= 0xffdf && c < 0xfe00) {
        return 2;
      }
      return switch (this) {
        case AS_MEANT -> c >= 0x1f000 ? 2 : 1;
        case ALL_NARROW -> 1;
        case ALL_WIDE -> 2;
        case EACH_CODE_POINT -> c == 0x200d || c == 0xfe0f ? 0 : c >= 0x1f000 ? 2 : 1;
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheDisputedCellsThemselvesMayDiffer(Opinion opinion) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DiffScreen screen =
        new DiffScreen(new TtyTerminal(() -> new Msg.Resized(COLUMNS, ROWS), out), true);
    Vt vt = new Vt(COLUMNS, ROWS, opinion::width, opinion == Opinion.EACH_CODE_POINT);
    Random random = new Random(opinion.ordinal());
    String[] rows = new String[ROWS];
    Arrays.fill(rows, "");
    for (int round = 0; round < 1000; round++) {
      int changed = random.nextInt(ROWS);
      if (random.nextInt(3) == 0) {
        System.arraycopy(rows, 1, rows, 0, ROWS - 1);
        changed = ROWS - 1;
      }
      rows[changed] = random.nextInt(3) == 0 ? "x" + rows[changed] : row(random);
      Frame frame = frame(rows, round / 10 % 3);
      out.reset();
      screen.show(frame);
      vt.write(out.toString(StandardCharsets.UTF_8));
      assertShows(frame, vt, opinion + " round " + round);
    }
  }

  private static String row(Random random) {
    StringBuilder row = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      row.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return row.toString();
  }

  private static Frame frame(String[] rows, int styled) {
    Canvas canvas = new Canvas(COLUMNS, ROWS);
    for (int row = 0; row < ROWS; row++) {
      Style style = Style.PLAIN.in(Color.values()[rows[row].length() % 3]);
      style = styled == 1 ? style.reversed() : styled == 2 ? style.bolded() : style;
      Frames.write(canvas, 0, row, rows[row], style);
    }
    return canvas.frame();
  }

  private static void assertShows(Frame frame, Vt vt, String when) {
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        Cell cell = frame.at(column, row);
        boolean half = column + 1 < COLUMNS && frame.at(column + 1, row).text().isEmpty();
        if (agreed(cell.text(), half) && !cell.text().isEmpty()) {
          assertEquals(
              wanted(cell),
              seen(vt.at(column, row)),
              when + " at " + column + "," + row + " of " + frame.line(row));
        }
      }
    }
  }

  private static boolean agreed(String text, boolean wide) {
    int c = text.isEmpty() ? ' ' : text.codePointAt(0);
    return wide ? c >= 0x2e80 && c < 0x1f000 : c < 0x250 || c == '│';
  }

  /** Colour and bold can't be seen on a blank. */
  private static String seen(String text) {
    return text.startsWith(" ") ? text.contains("'7") ? " '7" : " " : text;
  }

  private static String wanted(Cell cell) {
    Style style = cell.style();
    String color =
        switch (style.color()) {
          case RED -> "'31";
          case GREEN -> "'32";
          default -> "";
        };
    String bold = style.bold() ? "'1" : "";
    return seen(cell.text() + bold + color + (style.reverse() ? "'7" : ""));
  }
}
