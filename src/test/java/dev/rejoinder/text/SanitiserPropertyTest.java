package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class SanitiserPropertyTest {
  private static final String[] AWKWARD = {
    "\u001b",
    "[",
    "\r",
    "\n",
    "\t",
    "\u007f",
    "\u0085",
    "\u009b",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200d",
    "\ufe0e",
    "\ufe0f",
    "\u20e3",
    "1",
    "#",
    "\u0301",
    "\u0301",
    "\u0e33",
    "\u1112",
    "\u1161",
    "\u11ab",
    "\u202e",
    "\u2066",
    "\u200f",
    "👨",
    "👨",
    "🏽",
    "❤",
    "🇩",
    "\ud83d",
    "\udc00",
    "\udb40\udc41",
    "\ufffe",
    "\u06cc",
    "\u0915",
    "\u094d",
    "\u3000",
    "\u00a0",
    "\u3164",
    "\u2800",
    "│",
    "\ud83e\udee8",
    "a",
    "b",
    " ",
    "\u0d4e",
    "\u0d4e",
    "\u1100",
    "а",
    "p",
    "?",
    "≠you ",
    "https://",
    "www.",
    "@",
    "ü",
    ".",
    "/",
    "(",
    ")",
    "…",
    "xn--",
    "￿",
    "\ud804\udcbd"
  };

  private static final String[] STRETCHES = {
    "\u0301",
    "\u0d4e",
    "\u1100",
    "👨\u200d",
    "a",
    "漢",
    "\n",
    "ü.",
    "@ü",
    "https://ü",
    "пp ",
    "\u001b["
  };

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.of(AWKWARD)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 0x2fff).map(this::point)),
            net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 0x10ffff).map(this::point)))
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }

  /** Long enough to meet a limit, and awkward where it does. */
  @Provide
  Arbitrary<String> longTexts() {
    Arbitrary<String> stretch =
        Arbitraries.of(STRETCHES).flatMap(it -> Arbitraries.of(1, 60, 254, 400).map(it::repeat));
    return Arbitraries.oneOf(stretch, texts())
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  private String point(int codePoint) {
    return Character.toString(codePoint);
  }

  /** By a fixed seed: what a check finds must be what the change has done. */
  @Property(tries = 10_000, seed = "20260")
  void nothingThatSteersATerminalIsLeftAndASecondPassChangesNothing(@ForAll("texts") String raw) {
    holds(raw);
  }

  @Property(tries = 500, seed = "20260")
  void thisHoldsAtTheLimitsToo(@ForAll("longTexts") String raw) {
    holds(raw);
    holds("x".repeat(32_700) + raw);
  }

  /** Where the filter stops, as more than enough is there to show. */
  @Property(tries = 40, seed = "20260")
  void andWhereTheRestIsNotEvenLookedAt(@ForAll("longTexts") String raw) {
    holds("x".repeat(32_760) + raw + "y".repeat(2_000));
    holds("https://" + "x".repeat(32_750) + raw);
  }

  /** A plain loop: jqwik takes a minute for what this does in seconds. */
  @Example
  @Tag("long")
  void thisHoldsForAMillion() {
    Random random = new Random(20_260);
    for (int round = 0; round < 1_000_000; round++) {
      StringBuilder raw = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        int kind = random.nextInt(10);
        raw.append(
            kind < 8
                ? AWKWARD[random.nextInt(AWKWARD.length)]
                : point(random.nextInt(kind == 8 ? 0x3000 : 0x110000)));
      }
      holds(raw.toString());
    }
  }

  private static void holds(String raw) {
    String text = Sanitiser.text(raw);
    checked(text, raw);
    same(text, Sanitiser.text(text), raw);
    assertTrue(text.codePointCount(0, text.length()) <= 32_768, raw);
    assertTrue(text.lines().count() <= 200, raw);

    String line = Sanitiser.line(raw);
    checked(line, raw);
    same(line, Sanitiser.line(line), raw);
    assertEquals(-1, line.indexOf('\n'));

    String name = Names.of(raw, List.of("a b"));
    checked(name, raw);
    same(name, Names.of(name, List.of("a b")), raw);
    assertEquals(-1, name.indexOf('\n'));
    assertTrue(name.codePointCount(0, name.length()) <= 256, raw);
    assertEquals(0, name.codePoints().filter(c -> c >= 0x2500 && c <= 0x257f).count());

    String part = Sanitiser.part(raw);
    checked(part, raw);
    same(part, Sanitiser.part(part), raw);
  }

  private static void same(String once, String twice, String raw) {
    if (!once.equals(twice)) {
      assertEquals(once, twice, "of " + points(raw));
    }
  }

  private static void checked(String text, String raw) {
    text.codePoints()
        .filter(c -> !Alphabet.mayBeShown(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new AssertionError("U+" + Integer.toHexString(c) + " of " + points(raw));
            });
    String line = text.replace("\n", "");
    List<Cells.Cluster> clusters = Cells.clusters(line);
    for (int i = 0; i < clusters.size(); i++) {
      Cells.Cluster cluster = clusters.get(i);
      int end = i + 1 < clusters.size() ? clusters.get(i + 1).start() : line.length();
      assertTrue(cluster.text().length() < Graphemes.LONGEST, () -> points(raw));
      // What was too long to be shown would be shown as this.
      assertTrue(!cluster.text().equals("\uFFFD") || end == cluster.start() + 1, () -> points(raw));
    }
  }

  private static String points(String raw) {
    return raw.codePoints().limit(200).mapToObj(Integer::toHexString).toList().toString();
  }

  @Example
  void longTextsCostNoMoreThanTheirLength() {
    String[] floods = {
      "\u001B[31m".repeat(40_000),
      "\u202E".repeat(200_000),
      "e" + "\u0301".repeat(200_000),
      "\u0d4e".repeat(200_000),
      "👨\u200D".repeat(60_000),
      "\n".repeat(200_000),
      "漢".repeat(200_000),
      "www.".repeat(50_000) + "ü",
      "://".repeat(70_000) + "ü",
      "@ü".repeat(100_000),
      "https://" + "ü".repeat(200_000)
    };
    for (String flood : floods) {
      assertTimeout(
          Duration.ofSeconds(2),
          () -> Cells.width(Sanitiser.text(flood) + Names.of(flood, List.of("Robin Vale"))),
          flood.substring(0, 4));
    }
  }
}
