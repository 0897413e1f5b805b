package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Color;
import dev.rejoinder.ui.Frame;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffScreenTest {
  private static final String ESC = "\u001b";
  private static final String CLEAR = ESC + "[m" + ESC + "[?25l" + ESC + "[H" + ESC + "[2J";
  private static final String FAMILY = "👨\u200d👩\u200d👧";

  private final Writes out = new Writes();
  private final DiffScreen screen = screen(true);

  @Test
  void theFirstFrameIsOneWriteThatClearsBefore() throws IOException {
    screen.show(frame("hello", "", "world"));
    assertEquals(List.of(CLEAR + "hello" + ESC + "[3Hworld"), out.writes);
  }

  @Test
  void aFrameThatChangesNothingWritesNothing() throws IOException {
    paint(frame("hello", "漢" + "字", FAMILY));
    assertEquals(List.of(), paint(frame("hello", "漢" + "字", FAMILY)));
  }

  @Test
  void aTypedCharacterIsOneByte() throws IOException {
    paint(cursorAfter(frame("> h"), 3, 0));
    assertEquals(List.of("i"), paint(cursorAfter(frame("> hi"), 4, 0)));
  }

  @Test
  void anythingElseIsOneWriteAsWell() throws IOException {
    paint(frame("a b c d", "e f g h", "i"));
    assertEquals(1, paint(frame("a x c y", "z f g ä", "")).size());
  }

  @Test
  void theCursorIsShownMovedAndHiddenOnlyWhenItChanges() throws IOException {
    paint(frame("text"));
    assertEquals(List.of("\b" + ESC + "[?25h"), paint(cursorAfter(frame("text"), 3, 0)));
    assertEquals(List.of(), paint(cursorAfter(frame("text"), 3, 0)));
    assertEquals(List.of(ESC + "[2;2H"), paint(cursorAfter(frame("text"), 1, 1)));
    assertEquals(List.of(ESC + "[?25l"), paint(frame("text")));
  }

  @Test
  void aRowsEndIsErasedRatherThanOverwritten() throws IOException {
    paint(frame("a long line"));
    assertEquals(List.of(ESC + "[4D" + ESC + "[K"), paint(frame("a long")));
  }

  @Test
  void rowsThatMoveUpAreMovedByTheTerminal() throws IOException {
    paint(frame("first row", "second row", "third row", "fourth row"));
    assertEquals(
        List.of(ESC + "[1;4r" + ESC + "[1H" + ESC + "[1M" + ESC + "[r" + ESC + "[4Hfifth row"),
        paint(frame("second row", "third row", "fourth row", "fifth row")));
  }

  @Test
  void rowsThatMoveDownAreMovedByTheTerminal() throws IOException {
    paint(frame("first row", "second row", "third row", "fourth row"));
    assertEquals(
        List.of(ESC + "[1;4r" + ESC + "[1H" + ESC + "[1L" + ESC + "[r" + ESC + "[1Hzeroth"),
        paint(frame("zeroth", "first row", "second row", "third row")));
  }

  @Test
  void rowsAroundAMoveStay() throws IOException {
    paint(DiffScreenTest.rows(8, "head", "a", "b", "c", "d", "e", "foot", "line"));
    assertEquals(
        List.of(ESC + "[2;6r" + ESC + "[2H" + ESC + "[1M" + ESC + "[r" + ESC + "[6Hf"),
        paint(DiffScreenTest.rows(8, "head", "b", "c", "d", "e", "f", "foot", "line")));
  }

  private static Frame rows(int count, String... rows) {
    Canvas canvas = new Canvas(20, count);
    for (int row = 0; row < count; row++) {
      Frames.write(canvas, 0, row, rows[row], Style.PLAIN);
    }
    return canvas.frame();
  }

  @Test
  void stylesAreTheTerminalsOwnColoursAndAttributes() throws IOException {
    assertEquals("[0;31mx", style(Style.PLAIN.in(Color.RED)));
    assertEquals("[0;36mx", style(Style.PLAIN.in(Color.CYAN)));
    assertEquals("[0;90mx", style(Style.PLAIN.in(Color.GREY)));
    assertEquals("[1mx", style(Style.PLAIN.bolded()));
    assertEquals("[4;7;32mx", style(Style.PLAIN.underlined().reversed().in(Color.GREEN)));
  }

  private String style(Style style) throws IOException {
    DiffScreen fresh = screen(true);
    fresh.show(new Canvas(20, 4).frame());
    out.writes.clear();
    Canvas canvas = new Canvas(20, 4);
    canvas.set(0, 0, new Cell("x", style));
    fresh.show(canvas.frame());
    return out.writes.get(0).replace(ESC, "").replaceFirst("^\\[(?!0)(?=3|9)", "[0;");
  }

  @Test
  void withoutColoursAttributesStay() throws IOException {
    DiffScreen plain = screen(false);
    Canvas canvas = new Canvas(20, 4);
    canvas.set(0, 0, new Cell("x", Style.PLAIN.bolded().in(Color.RED)));
    plain.show(canvas.frame());
    assertEquals(List.of(CLEAR + ESC + "[1mx"), out.writes);
  }

  @Test
  void aWideIdeographTakesItsTwoCellsAndKeepsTheCursorKnown() throws IOException {
    paint(frame(""));
    assertEquals(List.of("漢字x"), paint(frame("漢字x")));
    assertEquals(List.of("\rab" + ESC + "[2Cy"), paint(frame("ab字y")));
  }

  @Test
  void afterAClusterThatTerminalsMeasureDifferentlyTheCursorIsPlacedAnew() throws IOException {
    paint(frame(""));
    assertEquals(
        List.of("a  " + ESC + "[1;2H" + FAMILY + ESC + "[1;4Hb" + ESC + "[K"),
        paint(frame("a" + FAMILY + "b")));
  }

  @Test
  void whatATerminalMayHaveWrittenOverIsWrittenAgain() throws IOException {
    paint(frame("abcdefghijklmnop"));
    String written = String.join("", paint(frame("a" + FAMILY + "defghijklmnop")));
    // Five code points of two columns each at most: up to column 11, from the cluster at 1.
    assertTrue(written.endsWith(FAMILY + ESC + "[1;4Hdefghijk"), written);
  }

  @Test
  void eachClusterKeepsItsOwnText() throws IOException {
    paint(frame(""));
    String written = String.join("", paint(frame("👍🏽" + FAMILY + "e\u0301" + "🇩🇪")));
    for (String cluster : List.of("👍🏽", FAMILY, "e\u0301", "🇩🇪")) {
      assertTrue(written.contains(cluster), written);
    }
  }

  @Test
  void noControlCharacterReachesTheTerminal() throws IOException {
    paint(frame(""));
    List<String> hostile =
        List.of(ESC, "\u0000", "\n", "\u007f", "\u009b", "\u202e", "\u2066", "a\u001b", "\ud83d");
    Canvas canvas = new Canvas(20, 4);
    for (int i = 0; i < hostile.size(); i++) {
      canvas.set(i, 1, new Cell(hostile.get(i), Style.PLAIN));
    }
    assertEquals(List.of(ESC + "[2H" + "?".repeat(hostile.size())), paint(canvas.frame()));
    assertEquals(hostile.size(), screen.refused());
  }

  @Test
  void moreClustersThanPlaceholdersAreForgottenAndPaintedAgain() throws IOException {
    for (int round = 0; round < 200; round++) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        row.append((char) ('a' + i)).append((char) (0x300 + round % 100));
      }
      String other = row.toString().replace('a', round < 100 ? 'y' : 'z');
      paint(frame(row.toString(), other, Character.toString(0x4e00 + round * 50)));
    }
    for (int i = 0; i < 7000; i += 10) {
      StringBuilder row = new StringBuilder();
      for (int j = 0; j < 10; j++) {
        row.appendCodePoint(0x4e00 + i + j);
      }
      String written = String.join("", paint(frame(row.toString())));
      assertTrue(written.contains(row), () -> written);
    }
  }

  @Test
  void anotherSizeIsPaintedWhole() throws IOException {
    paint(frame("text"));
    Canvas canvas = new Canvas(30, 5);
    canvas.set(0, 0, new Cell("t", Style.PLAIN));
    assertEquals(List.of(CLEAR + "t"), paint(canvas.frame()));
  }

  @Test
  void aForgottenScreenIsPaintedWholeOnce() throws IOException {
    paint(frame("text"));
    screen.forget();
    assertEquals(List.of(CLEAR + "text"), paint(frame("text")));
    assertEquals(List.of(), paint(frame("text")));
  }

  @Test
  void aScreenOfNoSizeIsPaintedToo() throws IOException {
    assertEquals(1, paint(new Canvas(0, 0).frame()).size());
    assertEquals(1, paint(new Canvas(1, 1).frame()).size());
  }

  @Test
  void noFrameAsksTheTerminalAnything() throws IOException {
    String all = String.join("", paint(frame("a", "漢", FAMILY)));
    assertFalse(all.matches("(?s).*\u001b(\\[[0-9;?>]*[nc]|P|\\]).*"), all);
  }

  private List<String> paint(Frame frame) throws IOException {
    out.writes.clear();
    screen.show(frame);
    return List.copyOf(out.writes);
  }

  private DiffScreen screen(boolean color) {
    try {
      return new DiffScreen(new TtyTerminal(() -> new Msg.Resized(20, 4), out), color);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Frame frame(String... rows) {
    return canvas(rows).frame();
  }

  private static Canvas canvas(String... rows) {
    Canvas canvas = new Canvas(20, 4);
    for (int row = 0; row < rows.length; row++) {
      Frames.write(canvas, 0, row, rows[row], Style.PLAIN);
    }
    return canvas;
  }

  private static Frame cursorAfter(Frame frame, int column, int row) {
    Canvas canvas = canvas(frame.line(0));
    canvas.cursorAt(column, row);
    return canvas.frame();
  }

  /** Each call of write, as text. */
  private static final class Writes extends ByteArrayOutputStream {
    final List<String> writes = new ArrayList<>();

    @Override
    public void write(byte[] bytes) {
      writes.add(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      writes.add(new String(bytes, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void write(int one) {
      writes.add("one byte " + one);
    }
  }
}
