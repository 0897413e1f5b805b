package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanitiserTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "escape          | \\u001B[31mred          | ␛[31mred",
        "bell            | a\\u0007                | a␇",
        "delete          | a\\u007F                | a␡",
        "C1              | \\u009B31m              | <9B>31m",
        "line ends       | a\\u000D\\u000Ab\\u000Cc\\u0085d\\u2028e | a\\nb\\nc\\nd\\ne",
        "tab             | a\\u0009b               | 'a    b'",
        "lone surrogate  | a\\uD83Db               | a\\uFFFDb",
        "non-character   | a\\uFFFEb               | a\\uFFFDb",
        "private use     | a\\uE000b               | a\\uFFFDb",
        "override        | a\\u202Eb               | a⟦202E⟧b",
        "isolate         | a\\u2066b               | a⟦2066⟧b",
        "direction mark  | a\\u200Fb               | ab",
        "soft hyphen     | a\\u00ADb               | ab",
        "zero width      | a\\u200B\\uFEFF\\u2060b | ab",
        "Hangul filler   | a\\u3164b               | ab",
        "braille blank   | a\\u2800b               | ab",
        "tag             | a\\uDB40\\uDC41b        | ab",
        "spaces          | a\\u00A0b\\u3000c       | 'a b  c'",
        "ZWJ in Latin    | a\\u200Db               | ab",
        "ZWNJ in Persian | می\\u200Cخواهم         | می\\u200Cخواهم",
        "ZWJ in Sinhala  | ක්\\u200Dර              | ක්\\u200Dර",
        "dangling ZWJ    | 👨\\u200Da              | 👨a",
        "family          | 👨\\u200D👩\\u200D👧    | 👨\\u200D👩\\u200D👧",
        "keycap          | 1\\uFE0F\\u20E3         | 1\\uFE0F\\u20E3",
        "VS16 on a digit | 1\\uFE0F2               | 12",
        "VS16 twice      | ❤\\uFE0F\\uFE0F         | ❤\\uFE0F",
        "VS16 on letter  | a\\uFE0F                | a",
        "zalgo           | e\\u0301\\u0301\\u0301\\u0301\\u0301x | e\\u0301\\u0301\\u0301\\u0301x",
        "lone mark       | \\u0301a                | \\u25CC\\u0301a",
        "jamo flood      | ᄒ\\u1161\\u1161\\u1161\\u1161\\u1161 | ᄒ\\u1161\\u1161\\u1161\\u1161",
        "Hebrew          | שלום                    | שלום",
        "entities stay   | &#27;[31m \\\\x1b       | &#27;[31m \\\\x1b",
        "newer emoji     | \\uD83E\\uDEE8          | \\uD83E\\uDEE8",
        "skin tone       | 👍🏽                    | 👍🏽",
        "nothing to see  | \\u200B\\u200B          | [empty or invisible text, 2 code points]",
        "blank           | ' '                     | [empty or invisible text, 1 code point]",
      })
  void hostileTextIsMadeSafe(String what, String raw, String expected) {
    assertEquals(Escapes.read(expected), Sanitiser.text(Escapes.read(raw)), what);
  }

  @Test
  void nothingStaysNothing() {
    assertEquals("", Sanitiser.text(""));
    assertEquals("", Sanitiser.name(""));
  }

  @Test
  void partsMayBeBlank() {
    assertEquals(" ", Sanitiser.part(" "));
    assertEquals("␛", Sanitiser.part("\u001B"));
  }

  @Test
  void aLineHasNoLineFeeds() {
    assertEquals("a↵b", Sanitiser.line("a\r\nb"));
  }

  @Test
  void namesAreShortAndCannotDrawBorders() {
    assertEquals("·Eve·↵x", Sanitiser.name("│Eve│\nx"));
    assertEquals("a".repeat(255) + "…", Sanitiser.name("a".repeat(300)));
    assertEquals("a".repeat(256), Sanitiser.name("a".repeat(256)));
  }

  @Test
  void whatIsBeyondMeasureSaysHowMuchIsMissing() {
    String lines = Sanitiser.text("x\n".repeat(1_000));
    String characters = Sanitiser.text("é".repeat(40_000));

    assertEquals(200, lines.lines().count());
    assertTrue(lines.endsWith("x\n… 802 more lines"), lines.substring(lines.length() - 30));
    assertTrue(characters.codePointCount(0, characters.length()) <= 32_768);
    assertTrue(characters.endsWith("é… 7264 more characters"));
    assertEquals(lines, Sanitiser.text(lines));
    assertEquals(characters, Sanitiser.text(characters));
  }

  @Test
  void whatFollowsAnAddressBeyondMeasureIsCountedToo() {
    String shown = Sanitiser.text("https://a.example/" + "x".repeat(40_000) + " and more");

    assertTrue(shown.matches("https://a.example/x+… [0-9]+ more characters"), shown);
  }

  @Test
  void textAtTheLimitsStaysWhole() {
    String lines = "x\n".repeat(199) + "x";

    assertEquals(lines, Sanitiser.text(lines));
    assertEquals("x".repeat(32_768), Sanitiser.text("x".repeat(32_768)));
  }

  @Test
  void aLimitNeverCutsThroughACluster() {
    String families = "👨\u200D👩\u200D👧".repeat(100);
    String keycaps = "1\uFE0F\u20E3".repeat(100);

    for (String raw : new String[] {families, "a" + families, "ab" + families, keycaps}) {
      String name = Sanitiser.name(raw);
      assertEquals(name, Sanitiser.name(name));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "fine",
      value = {
        "Hello, Zoë 👍🏽                   | fine",
        "two\\nlines and\\u0009tabs        | fine",
        "שלום\\u200F!                      | fine",
        "family 👨\\u200D👩                | fine",
        "ab\\u001Bc | 'Character 3 is U+001B (ESCAPE), a control character.'",
        "👍\\u202E | 'Character 2 is U+202E (RIGHT-TO-LEFT OVERRIDE), which changes the order of"
            + " what the customer reads.'",
        "\\uD83D | 'Character 1 is U+D83D, which is not a character that a customer could read.'",
        "\\uE000 | 'Character 1 is U+E000, which is not a character that a customer could read.'",
      })
  void objectionsNameTheCharacter(String outgoing, String expected) {
    assertEquals(Optional.ofNullable(expected), Sanitiser.objection(Escapes.read(outgoing)));
  }

  @Test
  void lineEndsBecomeLineFeeds() {
    assertEquals("a\nb\nc\n", Sanitiser.lineFeeds("a\r\nb\rc\n"));
  }
}
