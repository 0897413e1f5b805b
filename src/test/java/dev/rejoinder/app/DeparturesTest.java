package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {
  private static final Failure BUSY = new Failure.Unreachable("refused");

  private final Departures departures = new Departures();
  private final List<String> carried = new ArrayList<>();

  @Test
  void anOrderWaitsForTheMessagesThatAreJustLeaving() {
    departures.moved("c", "1", new SendState.Sending(1));
    departures.moved("c", "2", new SendState.Held());
    departures.follow("c", () -> carried.add("end it"));
    departures.follow("other", () -> carried.add("end another"));

    departures.moved("c", "1", new SendState.Accepted("m-1"));
    assertEquals(List.of("end another"), carried);

    departures.moved("c", "2", new SendState.Accepted("m-2"));
    assertEquals(List.of("end another", "end it"), carried);
  }

  @Test
  void whatIsToldOfAMessageThatWasTakenBackHoldsNothingUpAndLetsNothingBy() {
    departures.moved("c", "1", new SendState.Sending(1));
    departures.withdrawn("c", "1");
    departures.moved("c", "1", new SendState.Waiting(BUSY, 1, Instant.EPOCH));

    departures.moved("c", "2", new SendState.Sending(1));
    departures.follow("c", () -> carried.add("end it"));
    assertEquals(List.of(), carried);

    departures.moved("c", "2", new SendState.Accepted("m-2"));
    assertEquals(List.of("end it"), carried);
  }
}
