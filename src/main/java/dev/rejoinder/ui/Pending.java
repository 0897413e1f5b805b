package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import java.time.Instant;

/** A message that the agent has confirmed and that the transcript does not hold yet. */
public record Pending(OutboxItem item, SendState state) {

  String id() {
    return item.id();
  }

  /** As it is shown; has passed no sanitiser. */
  String text() {
    return item.text();
  }

  Instant at() {
    return item.at();
  }

  Pending with(SendState newer) {
    return new Pending(item, newer);
  }

  /** Whether it waits for the agent's decision. */
  boolean failed() {
    return state instanceof SendState.Rejected
        || state instanceof SendState.Parked
        || state instanceof SendState.Unknown;
  }

  /** Whether the outbox holds a copy; where it could keep none, this is all there is. */
  boolean kept() {
    return !(state instanceof SendState.Rejected rejected
        && rejected.failure() instanceof Failure.Unkept);
  }

  /** Whether the server has not been heard to take it. */
  boolean unsent() {
    return !(state instanceof SendState.Accepted);
  }
}
