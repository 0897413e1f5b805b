package dev.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTest {

  private static String text(Response response, Field field) {
    return switch (field) {
      case SHORTCUT -> response.shortcut();
      case TITLE -> response.title();
      case LIBRARY -> response.library();
      case BODY -> response.body();
    };
  }

  private static String marked(Response response, Field field, List<Range> ranges) {
    StringBuilder text = new StringBuilder(text(response, field));
    for (int i = ranges.size() - 1; i >= 0; i--) {
      text.insert(ranges.get(i).end(), ']').insert(ranges.get(i).start(), '[');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "Refund policy,      ref,         [Ref]und policy",
    "Refund policy,      pol ref,     [Ref]und [pol]icy",
    "Refund policy,      refund fund, [Refund] policy",
    "Café hours,         cafe,        [Café] hours",
    "Cafe\u0301 hours,   cafe,        [Cafe\u0301] hours",
    "Cafe\u0301s,        caf,         [Caf]e\u0301s",
    "Straße,             strass,      [Straß]e",
    "Don't panic,        dont,        [Don't] panic",
    "Reset your password,ryp,         [R]eset [y]our [p]assword",
    "Reset your password,pasword,     Reset your [password]",
    "Password,           pswrd,       [P]as[sw]o[rd]",
    "A 👍 thumb,         thumb,       A 👍 [thumb]",
    "한국어,             한국,        [한국]어",
  })
  void whatMatchedInATitleIsMarked(String title, String query, String expected) {
    Response response = new Response("1", title, "", "", List.of());

    Hit hit = Finder.over(List.of(response)).find(query, 1).get(0);

    assertEquals(Map.of(Field.TITLE, expected), shown(hit));
  }

  @Test
  void eachFieldHasItsOwnMarks() {
    Response response =
        new Response("1", "/late Refund delayed", "Es tut uns SEHR leid.", "Billing", List.of());

    Hit hit = Finder.over(List.of(response)).find("lat refund bill sehr", 1).get(0);

    assertEquals(
        Map.of(
            Field.SHORTCUT, "[lat]e",
            Field.TITLE, "[Refund] delayed",
            Field.LIBRARY, "[Bill]ing",
            Field.BODY, "Es tut uns [SEHR] leid."),
        shown(hit));
  }

  @Test
  void marksLieInTheirFieldsAndAscendWhateverIsAsked() {
    Random random = new Random(11);
    String letters = "abcé'ß İ\u0301-ĳ👍한Ａ";
    for (int round = 0; round < 5_000; round++) {
      Response response =
          new Response(
              "1",
              (round % 2 == 0 ? "/" : "") + random(random, letters, 12),
              random(random, letters, 20),
              random(random, letters, 6),
              List.of());
      for (Hit hit : Finder.over(List.of(response)).find(random(random, letters, 5), 1)) {
        hit.marks().forEach((field, ranges) -> check(text(response, field), ranges));
      }
    }
  }

  private static Map<Field, String> shown(Hit hit) {
    return hit.marks().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                marks -> marked(hit.response(), marks.getKey(), marks.getValue())));
  }

  private static void check(String text, List<Range> ranges) {
    int end = -1;
    for (Range range : ranges) {
      assertTrue(range.start() > end && range.end() > range.start(), ranges + " of " + text);
      end = range.end();
    }
    assertTrue(end <= text.length(), ranges + " of " + text);
  }

  private static String random(Random random, String letters, int most) {
    StringBuilder text = new StringBuilder();
    int[] points = letters.codePoints().toArray();
    for (int i = random.nextInt(most) + 1; i > 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
