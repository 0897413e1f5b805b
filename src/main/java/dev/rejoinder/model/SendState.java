package dev.rejoinder.model;

import java.time.Instant;

/** How a message that the agent sent is doing. The last three are ends. */
public sealed interface SendState {

  /** On its way; attempts count from 1. */
  record Sending(int attempt) implements SendState {}

  /** Surely not taken yet, and tried again at that time. */
  record Waiting(Failure failure, int attempt, Instant until) implements SendState {}

  /** The server has it under that id. */
  record Accepted(String messageId) implements SendState {}

  /** Surely not taken. */
  record Rejected(Failure failure) implements SendState {}

  /** Taken or not: nobody here knows, so it is never repeated by itself. */
  record Unknown(Failure failure) implements SendState {}
}
