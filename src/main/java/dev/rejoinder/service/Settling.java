package dev.rejoinder.service;

import java.time.Duration;

/** When a conversation is read to learn whether a message was taken, and how long that goes on. */
final class Settling {

  /** A server may still be at work on a request that it gave up answering. */
  private static final Duration WORST = Duration.ofSeconds(20);

  private static final Duration GIVEN_UP = Duration.ofSeconds(60);
  private static final int LONGEST = 8;

  private Settling() {}

  /**
   * The pause before the next reading: 1, 2, 4, 8, 8... seconds.
   *
   * @param readings that there were
   */
  static Duration pause(int readings) {
    return Duration.ofSeconds(Math.min(LONGEST, 1L << Math.min(readings, 8)));
  }

  /** Whether what a reading does not show then is not to be hoped for. */
  static boolean enough(Duration sinceDoubt) {
    return sinceDoubt.compareTo(WORST) >= 0;
  }

  /** Whether readings have failed for so long that a person should know. */
  static boolean inVain(Duration sinceFirst) {
    return sinceFirst.compareTo(GIVEN_UP) >= 0;
  }
}
