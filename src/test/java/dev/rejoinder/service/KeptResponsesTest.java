package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.service.KeptResponses.Shown;
import dev.rejoinder.service.ResponseStore.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeptResponsesTest {
  private static final Instant YESTERDAY = Instant.parse("2026-11-21T09:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  private final List<Shown> shown = new ArrayList<>();
  private Optional<Kept> file =
      Optional.of(new Kept(YESTERDAY, List.of(canned("a", "old"), canned("gone", "x"))));
  private Optional<Failure> trouble = Optional.empty();

  private final ResponseStore store =
      new ResponseStore() {
        @Override
        public Optional<Kept> read() {
          return file;
        }

        @Override
        public void keep(Kept kept) {
          file = Optional.of(kept);
        }
      };

  private final Gateway gateway =
      new StubGateway() {
        @Override
        public ResponsePage responses(Optional<String> cursor) throws GatewayException {
          if (trouble.isPresent()) {
            throw failure(trouble.get());
          }
          Response response = cursor.isEmpty() ? canned("a", "new") : canned("b", "new");
          Optional<String> next = cursor.isEmpty() ? Optional.of("2") : Optional.empty();
          return new ResponsePage(List.of(response), 2, next);
        }
      };

  private final KeptResponses kept =
      new KeptResponses(
          responses(), responses(), Optional.of(store), Clock.fixed(NOW, ZoneOffset.UTC));

  private Responses responses() {
    return new Responses(
        gateway, new Retrier(() -> 0, new Random(1), wait -> {}), Retrier.Listener.NONE);
  }

  @Test
  void whatWasKeptIsShownAtOnceAndUntilAllIsThere() throws GatewayException {
    kept.showKept(shown::add);
    kept.load(shown::add);

    assertEquals(2, shown.size());
    assertEquals(Optional.of(YESTERDAY), shown.get(0).read());
    assertEquals(List.of("a", "gone"), ids(shown.get(0)));
    assertFalse(shown.get(0).complete());
    assertEquals(List.of("a", "b"), ids(shown.get(1)));
    assertEquals("new", body(shown.get(1), "a"));
    assertTrue(shown.get(1).complete());
    assertEquals(Optional.empty(), shown.get(1).read());
    assertEquals(NOW, file.orElseThrow().at());
  }

  @Test
  void whereNothingWasKeptTheyAreShownAsTheyCome() throws GatewayException {
    file = Optional.empty();

    kept.showKept(shown::add);
    kept.load(shown::add);

    assertEquals(List.of(1, 2), shown.stream().map(each -> each.finder().size()).toList());
  }

  @Test
  void whileTheOrgCantBeReachedWhatWasKeptStays() {
    trouble = Optional.of(new Failure.Unreachable("refused"));

    kept.showKept(shown::add);
    assertThrows(GatewayException.class, () -> kept.load(shown::add));

    assertEquals(1, shown.size());
    assertEquals(Optional.of(YESTERDAY), shown.get(0).read());
    assertEquals(YESTERDAY, file.orElseThrow().at());
  }

  @Test
  void aSecondReadingIsShownOnlyWhenItIsWhole() throws GatewayException {
    kept.showKept(shown::add);
    kept.load(shown::add);
    shown.clear();

    kept.load(shown::add);

    assertEquals(1, shown.size());
  }

  @Test
  void whatTheFileHoldsIsCleanedAsFromTheWire() {
    file = Optional.of(new Kept(YESTERDAY, List.of(canned("a", "red\u00ad alert"))));

    kept.showKept(shown::add);

    assertEquals("red alert", body(shown.get(0), "a"));
  }

  private static List<String> ids(Shown shown) {
    return shown.finder().responses().stream().map(Response::id).toList();
  }

  private static String body(Shown shown, String id) {
    return shown.finder().responses().stream()
        .filter(response -> response.id().equals(id))
        .findFirst()
        .orElseThrow()
        .body();
  }

  private static Response canned(String id, String body) {
    return new Response(id, id, body, "Library", List.of());
  }

  @Test
  void onlyAFirstReadingWithNothingKeptGoesBeforeOtherWork() throws GatewayException {
    List<String> lanes = new ArrayList<>();
    KeptResponses anew =
        new KeptResponses(
            noting("awaited", lanes),
            noting("background", lanes),
            Optional.empty(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    anew.load(shown::add);
    anew.load(shown::add);

    assertEquals(List.of("awaited", "background"), lanes);
  }

  private static Responses noting(String lane, List<String> lanes) {
    Gateway gateway =
        new StubGateway() {
          @Override
          public ResponsePage responses(Optional<String> cursor) {
            lanes.add(lane);
            return new ResponsePage(List.of(), 0, Optional.empty());
          }
        };
    return new Responses(
        gateway, new Retrier(() -> 0, new Random(1), wait -> {}), Retrier.Listener.NONE);
  }
}
