package dev.rejoinder.ui;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.SendState;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that the agent has sent and that the transcript does not hold yet.
 *
 * @param leg it was sent on, also when it is sent again; empty while that was still being joined
 * @param text as it is shown
 * @param content as it goes out, also when it is sent again
 */
public record Pending(
    long number, Optional<Leg> leg, String text, Content content, Instant at, SendState state) {

  Pending with(SendState newer) {
    return new Pending(number, leg, text, content, at, newer);
  }

  /** Whether it has come to a bad end and waits for the agent's decision. */
  boolean failed() {
    return state instanceof SendState.Rejected || state instanceof SendState.Unknown;
  }

  /** Whether the server has not been heard to take it. */
  boolean unsent() {
    return !(state instanceof SendState.Accepted);
  }
}
