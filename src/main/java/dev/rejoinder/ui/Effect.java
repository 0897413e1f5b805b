package dev.rejoinder.ui;

import dev.rejoinder.model.Leg;
import java.util.Optional;

/** What is to be done outside: an order to the effect runner. */
public sealed interface Effect {
  /** Leave the screen and end. */
  record Quit() implements Effect {}

  /** Connect, and begin to read. */
  record Start() implements Effect {}

  /** Read the list anew, now. */
  record Refresh() implements Effect {}

  /** Bring the agent in; answered by {@link Msg.ContactRead} or {@link Msg.JoinFailed}. */
  record Join(String conversationId) implements Effect {}

  /**
   * Send, after whatever was ordered for the same conversation before.
   *
   * @param leg the agent's leg when the key was pressed; empty while a join is under way
   */
  record Send(String conversationId, long number, Optional<Leg> leg, String text)
      implements Effect {}
}
