package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Color;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads the bytes back with JLine's emulator, which shares no code with what wrote them. It has no
 * wide characters: for those see {@link DisputedWidthsTest}.
 */
class EmulatorTest {
  private static final int COLUMNS = 40;
  private static final int ROWS = 12;
  private static final String[] PIECES = {"a", "b", " ", "     ", "word ", "ä", "│", "─", "é"};

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ScreenTerminal emulator = new ScreenTerminal(COLUMNS, ROWS);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatTheTerminalShowsIsTheFrame(long seed) throws IOException {
    Random random = new Random(seed);
    DiffScreen screen =
        new DiffScreen(new TtyTerminal(() -> new Msg.Resized(COLUMNS, ROWS), out), true);
    String[] rows = new String[ROWS];
    Arrays.fill(rows, "");
    Style[] styles = new Style[ROWS];
    Arrays.fill(styles, Style.PLAIN);
    emulator.write("\u001b[?1049h\u001b[?7l");
    for (int round = 0; round < 300; round++) {
      change(random, rows, styles);
      Frame frame = frame(random, rows, styles);
      out.reset();
      screen.show(frame);
      emulator.write(out.toString(StandardCharsets.UTF_8));
      assertShows(frame, "seed " + seed + " round " + round);
      if (random.nextInt(50) == 0) {
        screen.forget();
      }
    }
  }

  private static void change(Random random, String[] rows, Style[] styles) {
    if (random.nextInt(4) == 0) {
      // A list that scrolls, up or down, between rows that stay.
      int from = random.nextInt(ROWS / 2);
      int to = from + 1 + random.nextInt(ROWS - from - 1);
      boolean up = random.nextBoolean();
      System.arraycopy(rows, up ? from + 1 : from, rows, up ? from : from + 1, to - from);
      System.arraycopy(styles, up ? from + 1 : from, styles, up ? from : from + 1, to - from);
      rows[up ? to : from] = row(random);
    } else {
      for (int i = random.nextInt(4); i > 0; i--) {
        int row = random.nextInt(ROWS);
        rows[row] = random.nextInt(3) == 0 ? rows[row] + "x" : row(random);
        styles[row] =
            new Style(
                Color.values()[random.nextInt(Color.values().length)],
                random.nextBoolean(),
                random.nextInt(3) == 0,
                random.nextInt(3) == 0);
      }
    }
  }

  private static String row(Random random) {
    StringBuilder row = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      row.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return row.toString();
  }

  private static Frame frame(Random random, String[] rows, Style[] styles) {
    Canvas canvas = new Canvas(COLUMNS, ROWS);
    for (int row = 0; row < ROWS; row++) {
      Frames.write(canvas, 0, row, rows[row], styles[row]);
    }
    if (random.nextBoolean()) {
      canvas.cursorAt(random.nextInt(COLUMNS), random.nextInt(ROWS));
    }
    return canvas.frame();
  }

  private void assertShows(Frame frame, String when) {
    long[] cells = new long[COLUMNS * ROWS];
    int[] cursor = new int[2];
    emulator.dump(cells, 0, 0, ROWS, COLUMNS, cursor);
    StringBuilder shown = new StringBuilder();
    StringBuilder wanted = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        shown.append(shown(cells[row * COLUMNS + column]));
        wanted.append(wanted(frame, column, row));
      }
      shown.append('\n');
      wanted.append('\n');
    }
    assertEquals(wanted.toString(), shown.toString(), when);
    frame
        .cursor()
        .ifPresent(at -> assertEquals(at, new Frame.Spot(cursor[0], cursor[1]), when + ": cursor"));
  }

  private static String shown(long cell) {
    int c = (int) (cell & 0xffffffffL);
    return c == 0 ? "" : Character.toString(c) + look((int) (cell >>> 56 & 0xf), c);
  }

  private static String wanted(Frame frame, int column, int row) {
    String text = frame.at(column, row).text();
    Style style = frame.at(column, row).style();
    int bits = (style.underline() ? 1 : 0) | (style.reverse() ? 2 : 0) | (style.bold() ? 8 : 0);
    return text.isEmpty() ? "" : text + look(bits, text.codePointAt(0));
  }

  /** Bold can't be seen on a blank. */
  private static String look(int bits, int c) {
    int seen = c == ' ' ? bits & 3 : bits;
    return seen == 0 ? "" : "'" + seen;
  }
}
