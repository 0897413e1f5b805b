package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ASCII            | abc                          | 3 | 3",
        "CJK              | 漢字                         | 2 | 4",
        "Hangul           | 한국                         | 2 | 4",
        "conjoining jamo  | \\u1112\\u1161\\u11AB        | 1 | 2",
        "fullwidth        | ＡＢ                         | 2 | 4",
        "halfwidth kana   | ｶﾞ                           | 1 | 2",
        "combining        | e\\u0301x                    | 2 | 2",
        "zalgo            | e\\u0301\\u0302\\u0303\\u0304 | 1 | 1",
        "Thai             | ก็                           | 1 | 1",
        "Thai AM          | กำ                           | 1 | 2",
        "Devanagari       | कि                           | 1 | 2",
        "Hebrew           | שלום                         | 4 | 4",
        "Arabic           | مرحبا                        | 5 | 5",
        "Cyrillic         | привет                       | 6 | 6",
        "emoji            | 👍                           | 1 | 2",
        "BMP emoji        | ✅⚡                         | 2 | 4",
        "skin tone        | 👍🏽                         | 1 | 2",
        "ZWJ family       | 👨\\u200D👩\\u200D👧\\u200D👦 | 1 | 2",
        "rainbow flag     | 🏳\\uFE0F\\u200D🌈           | 1 | 2",
        "flags            | 🇩🇪🇫🇷                       | 2 | 4",
        "keycap           | 1\\uFE0F\\u20E3              | 1 | 2",
        "heart with VS16  | ❤\\uFE0F                     | 1 | 2",
        "heart            | ❤                            | 1 | 1",
        "VS16 on a letter | a\\uFE0Fb                    | 2 | 2",
        "emoji of 15.1    | \\uD83E\\uDEE8               | 1 | 2",
        "zero width       | a\\u200Bb                    | 2 | 2",
        "all zero width   | \\u200B\\u200B               | 1 | 1",
        "mathematical     | 𝒳                            | 1 | 1",
        "line feed        | a\\nb                        | 3 | 3",
        "lone surrogate   | \\uD800a                     | 2 | 2",
      })
  void textTakesItsColumns(String what, String escaped, int clusters, int columns) {
    String text = Escapes.read(escaped);

    assertEquals(clusters, Cells.clusters(text).size(), what);
    assertEquals(columns, Cells.width(text), what);
    assertEquals(columns, Cells.clusters(text).stream().mapToInt(Cells.Cluster::width).sum());
  }

  @Test
  void clustersTellWhereTheyStart() {
    assertEquals(
        List.of(
            new Cells.Cluster("a", 1, 0),
            new Cells.Cluster("👍🏽", 2, 1),
            new Cells.Cluster("b", 1, 5)),
        Cells.clusters("a👍🏽b"));
  }

  @Test
  void nothingUnprintableIsShownAsItIs() {
    assertEquals("\uFFFD", Cells.clusters("\u001B").get(0).text());
    assertEquals("\uFFFD", Cells.clusters("\u009B").get(0).text());
    assertEquals("\uFFFD", Cells.clusters("\r\n").get(0).text());
    assertEquals("\uFFFD", Cells.clusters("\uD800").get(0).text());
    assertEquals("\u25CC\u0301", Cells.clusters("\u0301").get(0).text());
  }

  @Test
  void cutNeverSplitsACluster() {
    assertEquals("漢", Cells.cut("漢字", 3));
    assertEquals("", Cells.cut("👍🏽", 1));
    assertEquals("e\u0301", Cells.cut("e\u0301x", 1));
    assertEquals("abc", Cells.cut("abc", 3));
    assertEquals("", Cells.cut("abc", 0));
    assertEquals("", Cells.cut("abc", -1));
  }

  @Test
  void ellipsisMarksOnlyWhatWasCut() {
    assertEquals("hello", Cells.ellipsis("hello", 5, "…"));
    assertEquals("hel…", Cells.ellipsis("hello", 4, "…"));
    assertEquals("漢…", Cells.ellipsis("漢字漢", 4, "…"));
    assertEquals("…", Cells.ellipsis("hello", 1, "…"));
    assertEquals("", Cells.ellipsis("hello", 0, "…"));
  }

  @Test
  void padFillsExactly() {
    assertEquals("ab  ", Cells.pad("ab", 4));
    assertEquals("ab", Cells.pad("abc", 2));
    assertEquals("漢 ", Cells.pad("漢字", 3));
    assertEquals("", Cells.pad("abc", 0));
  }

  @Test
  void hugeClustersCostNoMoreThanTheirLength() {
    String marks = "e" + "\u0301".repeat(20_000);
    String zeroWidths = "e" + "\u200B".repeat(20_000);
    String flags = "🇩".repeat(20_000);

    assertEquals(1, Cells.width(marks));
    assertEquals(1, Cells.width(zeroWidths));
    assertTrue(Cells.width(flags) >= 20_000);
  }

  @ParameterizedTest
  @CsvSource({
    "\\u1100\\u1100\\u1100, ?",
    "\\u0D4E\\u0D4E\\u0D15, ?",
    "\\u0B95\\u0BC6\\u0BBE, ?",
    "👍\\u0903, ?",
    "👨\\u200D👩\\u200D👧, 👨\\u200D👩\\u200D👧",
  })
  void whatTerminalsCouldTakeForWiderThanTwoColumnsIsNotShown(String escaped, String shown) {
    List<Cells.Cluster> clusters = Cells.clusters(Escapes.read(escaped));

    assertEquals(List.of(new Cells.Cluster(Escapes.read(shown), 2, 0)), clusters);
  }
}
