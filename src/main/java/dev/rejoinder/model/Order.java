package dev.rejoinder.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent asks of the org about one conversation. The leg is the one that the agent saw when
 * the key was pressed, so an order can't hit a later one.
 */
public sealed interface Order {
  String conversationId();

  /** Ends the agent's part; the wrap-up may follow. */
  record Disconnect(String conversationId, Leg leg) implements Order {}

  /** Hands it over without staying; ends the agent's part. */
  record Transfer(String conversationId, Leg leg, Target to) implements Order {}

  /**
   * Sets it aside.
   *
   * @param until when the platform resumes it by itself; empty for its own default
   */
  record Park(String conversationId, Leg leg, Optional<Instant> until) implements Order {}

  /** Takes a parked one up again. */
  record Resume(String conversationId, Leg leg) implements Order {}

  /**
   * Completes the wrap-up.
   *
   * @param codeId of one of the queue's codes
   * @param notes may be empty
   */
  record Complete(String conversationId, Leg leg, String codeId, String notes) implements Order {}

  /** Leaves the wrap-up without a code, where the queue lets one. */
  record Skip(String conversationId, Leg leg) implements Order {}

  /** Gives a waiting one to a user, who may be oneself; it rings there. */
  record Assign(String conversationId, String userId) implements Order {}
}
