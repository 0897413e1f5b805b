package dev.rejoinder.service;

import java.time.Duration;
import java.time.Instant;

/**
 * Now, by two clocks.
 *
 * @param nanos by one that never goes back and may stand while the machine sleeps
 * @param wall by the one that people read
 */
record Moment(long nanos, Instant wall) {
  /** When nothing is due at all. */
  static final long NEVER = Long.MAX_VALUE;

  long after(Duration time) {
    return nanos + time.toNanos();
  }

  Instant at(long due) {
    return wall.plusNanos(due - nanos);
  }
}
