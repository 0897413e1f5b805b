package dev.rejoinder.service;

import java.time.Duration;

/**
 * How many conversations that are not in the inbox may be read one by one. A queue's events tell of
 * all that others do in it; in a busy one that is more than a token's calls.
 */
final class Strangers {
  private static final int A_MINUTE = 30;

  private long begun = -Duration.ofMinutes(1).toNanos();
  private int read;

  /** Whether another one may be. */
  boolean admit(Moment now) {
    if (now.nanos() - begun >= Duration.ofMinutes(1).toNanos()) {
      begun = now.nanos();
      read = 0;
    }
    return read++ < A_MINUTE;
  }
}
