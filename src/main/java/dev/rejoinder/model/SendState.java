package dev.rejoinder.model;

import java.time.Instant;

/** How a message that the agent sent is doing. */
public sealed interface SendState {

  /** On its way; attempts count from 1. */
  record Sending(int attempt) implements SendState {}

  /** Surely not taken yet, and tried again at that time. */
  record Waiting(Failure failure, int attempt, Instant until) implements SendState {}

  /** Kept, and not tried while the one before it in the same conversation is not settled. */
  record Held() implements SendState {}

  /** Taken or not: the conversation is being read back to learn which. */
  record Checking(Failure failure) implements SendState {}

  /** The server has it under that id; an end. */
  record Accepted(String messageId) implements SendState {}

  /** Surely not taken, and in vain to try again as it is; an end. */
  record Rejected(Failure failure) implements SendState {}

  /** Surely not taken; waits for the agent to send it again or take it back. */
  record Parked(Failure failure) implements SendState {}

  /**
   * Taken or not, and reading back did not tell: never repeated by itself. Waits for the agent, and
   * all that was written behind it with it; a late echo may still settle it.
   */
  record Unknown(Failure failure) implements SendState {}
}
