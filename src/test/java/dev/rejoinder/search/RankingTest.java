package dev.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Corpus.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How well queries are answered, and that the index answers as the plain ranking does. With {@code
 * -Dsearch.data=DIR} also over real data, which is not ours to keep here.
 */
class RankingTest {
  private static final Path OWN = Path.of("src/main/resources/dev/rejoinder/lab/responses.jsonl");
  private static final String LETTERS = "aeiourstnlcdpm efgb-'é확 /x";

  @Test
  void queriesOfEveryKindFindWhatTheyWereDrawnFrom() throws Exception {
    List<Response> responses = Corpus.responses(OWN);
    List<Wanted> queries = new Drawn(responses, responses, 7).of(30);

    Ranked ranked = Ranked.of(Finder.over(responses), queries);

    assertTrue(ranked.mrr() >= 0.97, ranked + "\n" + String.join("\n", ranked.missed()));
    ranked.byKind().forEach((kind, mrr) -> assertTrue(mrr >= 0.9, kind + " " + mrr));
  }

  @Test
  void theIndexAnswersAsThePlainRankingDoes() throws Exception {
    List<Response> responses = Corpus.responses(OWN);
    List<String> queries = new ArrayList<>();
    new Drawn(responses, responses, 8).of(25).forEach(wanted -> queries.add(wanted.query()));
    queries.addAll(random(1_500));

    assertSame(responses, queries);
  }

  @ParameterizedTest
  @CsvSource({"corpus, dev, 0.98, 0.99", "corpus_hard, dev_hard, 0.95, 0.97"})
  @EnabledIfSystemProperty(named = "search.data", matches = ".+")
  void realQueriesFindWhatAReasonableAgentWants(
      String corpus, String queries, double leastMrr, double leastTop5) throws Exception {
    Path data = Path.of(System.getProperty("search.data"));
    List<Response> responses = Corpus.responses(data.resolve(corpus + ".jsonl"));
    List<Wanted> wanted = Corpus.queries(data.resolve(queries + ".jsonl"));

    Ranked ranked = Ranked.of(Finder.over(responses), wanted);

    assertTrue(ranked.mrr() >= leastMrr, ranked.toString());
    assertTrue(ranked.top(5) >= leastTop5, ranked.toString());
    if (responses.size() < 2_000) {
      assertSame(responses, wanted.stream().map(Wanted::query).toList());
    }
  }

  private static void assertSame(List<Response> responses, List<String> queries) {
    PlainRanking plain = new PlainRanking(responses);
    Finder finder = Finder.over(responses);
    for (String query : queries) {
      if (!Query.of(query).terms().isEmpty()) {
        List<String> found =
            finder.find(query, 20).stream().map(hit -> hit.response().id()).toList();
        assertEquals(plain.best(query, 20), found, query);
      }
    }
  }

  /** Without operators; these have tests of their own. */
  private static List<String> random(int count) {
    Random random = new Random(9);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder query = new StringBuilder("q".repeat(i % 50 == 0 ? 1 : 0));
      for (int left = 1 + random.nextInt(11); left > 0; left--) {
        query.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      queries.add(query.toString().replace(" '", " ").replaceFirst("^'", ""));
    }
    return queries;
  }
}
