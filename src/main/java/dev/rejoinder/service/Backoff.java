package dev.rejoinder.service;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try for a line: anywhere within a bound that doubles from one
 * second to a minute. How bad it was is forgotten by and by, so that a line that flaps is not tried
 * every second.
 */
final class Backoff {
  private static final Duration BASE = Duration.ofSeconds(1);
  private static final Duration CAP = Duration.ofSeconds(60);

  /** Healthy for so many times the bound, half is forgotten. */
  private static final int HEALTHY = 5;

  private final RandomGenerator random;
  private int attempts;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** The first try after a line that stood for a while. */
  Duration first() {
    return within(BASE);
  }

  Duration next() {
    attempts++;
    return within(bound());
  }

  /** The line was up for that long. */
  void healthy(Duration time) {
    Duration left = time;
    while (attempts > 0 && left.compareTo(bound().multipliedBy(HEALTHY)) >= 0) {
      left = left.minus(bound().multipliedBy(HEALTHY));
      attempts /= 2;
    }
  }

  /** Uniform in the span. */
  Duration within(Duration span) {
    return Duration.ofNanos((long) (span.toNanos() * random.nextDouble()));
  }

  private Duration bound() {
    Duration doubled = BASE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 16));
    return doubled.compareTo(CAP) > 0 ? CAP : doubled;
  }
}
