package dev.rejoinder.genesys;

import java.time.Duration;

/** How long each part of a call may take; {@code call} bounds them together. */
record Timeouts(Duration connect, Duration write, Duration read, Duration call) {

  static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20));
}
