package dev.rejoinder.model;

import java.time.Instant;
import java.util.Optional;

/** How the line to the org's live events is. Each but the last tells when it last gave a sign. */
public sealed interface Link {

  /** Nothing is known yet. */
  record Connecting() implements Link {}

  /** Events come in, and what is on the screen has been read since they do. Nothing is polled. */
  record Live(Instant heard) implements Link {}

  /**
   * The line broke and will be tried again; until then everything is polled.
   *
   * @param attempt counts from 1
   */
  record Reconnecting(int attempt, Instant until, Optional<Instant> heard, Failure why)
      implements Link {}

  /** No line can be had, by what the org or the token allows; everything is polled. */
  record Polling(Failure why) implements Link {}

  /** Reading fails too. */
  record Offline(Instant since, Optional<Instant> heard, Failure why) implements Link {}

  /** Another session of the same user took the events over; everything is polled. */
  record Silenced(Instant since) implements Link {}
}
