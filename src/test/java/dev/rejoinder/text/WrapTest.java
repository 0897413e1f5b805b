package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.text.Wrap.Line;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'hello world'      | 5  | 'hello/world'",
        "'hello world'      | 8  | 'hello/world'",
        "'hello world'      | 11 | 'hello world'",
        "'hello world'      | 4  | 'hell/o/worl/d'",
        "'abcdefgh'         | 3  | 'abc/def/gh'",
        "'a bcdefgh'        | 4  | 'a/bcde/fgh'",
        "'a\\nb'            | 9  | 'a/b'",
        "'a\\n'             | 9  | 'a/'",
        "'\\n\\n'           | 9  | '//'",
        "''                 | 9  | ''",
        "'漢字漢字'         | 5  | '漢字/漢字'",
        "'漢字'             | 1  | '漢/字'",
        "'ok 👍🏽👍🏽'       | 5  | 'ok/👍🏽👍🏽'",
        "'one two  three'   | 8  | 'one two /three'",
        "'one two  three'   | 7  | 'one two/ three'",
        "'  indented'       | 6  | '  inde/nted'",
        "'one two three'    | 7  | 'one two/three'",
        "'no/where'         | 3  | 'no//whe/re'",
      })
  void linesBreakBetweenWords(String escaped, int columns, String expected) {
    String text = Escapes.read(escaped);

    List<String> lines =
        Wrap.lines(text, columns).stream().map(l -> text.substring(l.start(), l.end())).toList();

    assertEquals(expected, String.join("/", lines));
  }

  @Test
  void everyIndexBelongsToALine() {
    Random random = new Random(4);
    String alphabet = "ab c\n漢é ";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      int columns = 2 + random.nextInt(8);

      List<Line> lines = Wrap.lines(text.toString(), columns);

      int expected = 0;
      for (Line line : lines) {
        assertTrue(line.start() == expected || line.start() == expected + 1);
        assertTrue(Cells.width(text.substring(line.start(), line.end())) <= columns);
        expected = line.end();
      }
      assertEquals(0, lines.get(0).start());
      assertEquals(text.length(), expected);
    }
  }

  @Test
  void theCursorStandsInTheLaterLineAtAHardBreak() {
    List<Line> hard = Wrap.lines("abcdef", 3);
    List<Line> soft = Wrap.lines("abc def", 3);

    assertEquals(1, Wrap.lineAt(hard, 3));
    assertEquals(0, Wrap.lineAt(soft, 3));
    assertEquals(1, Wrap.lineAt(soft, 4));
    assertEquals(1, Wrap.lineAt(soft, 7));
  }

  @Test
  void noColumnsAreTakenForOne() {
    assertEquals(2, Wrap.lines("ab", 0).size());
  }
}
