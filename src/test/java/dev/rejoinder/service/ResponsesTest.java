package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.search.Finder;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResponsesTest {

  private static final int PAGES = 20;

  /** Pages of ten, of which the last one repeats the first response. */
  private static final Gateway PAGED =
      new StubGateway() {
        @Override
        public ResponsePage responses(Optional<String> cursor) {
          int page = cursor.map(Integer::parseInt).orElse(1);
          int from = page == PAGES ? -10 : page * 10;
          List<Response> responses =
              IntStream.range(from, from + 10)
                  .mapToObj(i -> dirty("r-" + (i < 0 ? 10 : i)))
                  .toList();
          return new ResponsePage(
              responses,
              PAGES * 10,
              page == PAGES ? Optional.empty() : Optional.of(Integer.toString(page + 1)));
        }
      };

  private static Response dirty(String id) {
    return new Response(
        id, "Na\u001bme", "bo\u0007dy\r\n", "Lib", List.of(), List.of("lib-1"), true);
  }

  private final List<Responses.Loaded> told = new ArrayList<>();

  private Finder load() throws GatewayException {
    Retrier retrier = new Retrier(() -> 0, new Random(1), wait -> {});
    return new Responses(PAGED, retrier, Retrier.Listener.NONE).load(told::add);
  }

  @Test
  void whatHasComeIsToldInGrowingSteps() throws GatewayException {
    load();

    assertEquals(
        List.of(10, 20, 40, 80, 160, 190),
        told.stream().map(loaded -> loaded.finder().size()).toList());
    assertEquals(
        List.of(200, 200, 200, 200, 200, 190), told.stream().map(Responses.Loaded::total).toList());
    assertTrue(told.get(5).complete());
  }

  @Test
  void aResponseThatMustNotBeSentKeepsItsBodyAndIsElseCleaned() throws GatewayException {
    Response found = load().find("", 1).get(0).response();

    assertTrue(found.template());
    assertEquals(List.of("lib-1"), found.libraryIds());
    assertTrue(found.name().chars().allMatch(c -> c >= ' '));
    assertTrue(Sanitiser.objection(found.body()).isPresent());
  }
}
