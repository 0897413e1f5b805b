package dev.rejoinder.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the user is there for work.
 *
 * @param presence empty where the server does not tell
 * @param since when that routing status began; empty where the server does not tell
 */
public record Duty(Optional<Presence> presence, Routing routing, Optional<Instant> since) {
  /** Nothing is known. */
  public static final Duty UNKNOWN = new Duty(Optional.empty(), Routing.UNKNOWN, Optional.empty());

  /** The platform's routing status. */
  public enum Routing {
    OFF_QUEUE,
    IDLE,
    INTERACTING,
    /** Something rang out; nothing rings any more until the user is put back to idle. */
    NOT_RESPONDING,
    COMMUNICATING,
    UNKNOWN
  }

  public boolean onQueue() {
    return routing != Routing.OFF_QUEUE && routing != Routing.UNKNOWN;
  }
}
