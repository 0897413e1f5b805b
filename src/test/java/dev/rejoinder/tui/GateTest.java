package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.ui.Canvas;
import dev.rejoinder.ui.Cell;
import dev.rejoinder.ui.Msg;
import dev.rejoinder.ui.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last gate before the terminal, for what a sanitiser was forgotten for. */
class GateTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final TtyTerminal terminal = new TtyTerminal(() -> new Msg.Resized(9, 1), out);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b",
        "\n",
        "\t",
        "\u007f",
        "\u009b",
        "a\u202e",
        "a\u2066",
        "a\u200f",
        "a\u200b",
        "a\ufeff",
        "a\u2060",
        "a\udb40\udc41",
        "\u2028",
        "\ud83d",
        "\ue000",
        "\uf8ff",
        "\uffff",
        "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            + "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            + "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            + "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
            + "\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301"
      })
  void itShowsAMarkInsteadAndCounts(String text) throws IOException {
    assertEquals("?", written(text));
    assertEquals(1, screen.refused());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "ß",
        "漢",
        "👍🏽",
        "👨\u200d👩\u200d👧",
        "❤\ufe0f",
        "می\u200c",
        "\ud83e\udee8"
      })
  void itLetsTextPass(String text) throws IOException {
    assertEquals(text, written(text));
    assertEquals(0, screen.refused());
  }

  @Test
  void nobodyGetsPastIt() {
    assertThrows(UnsupportedOperationException.class, () -> terminal.putString("a"));
    assertThrows(UnsupportedOperationException.class, () -> terminal.putCharacter('a'));
  }

  private DiffScreen screen;

  private String written(String text) throws IOException {
    screen = new DiffScreen(terminal, true);
    Canvas canvas = new Canvas(9, 1);
    canvas.set(0, 0, new Cell(text, Style.PLAIN));
    screen.show(canvas.frame());
    return out.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[?0-9;]*[A-Za-z]", "");
  }
}
