package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts calls a token in windows of a minute that start with its first call. */
final class RateLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /** Where a token stands after a call. */
  record Standing(int count, int allowed, long resetSeconds) {
    boolean isOver() {
      return count > allowed;
    }

    Map<String, String> headers() {
      return Map.of(
          "inin-ratelimit-count", Integer.toString(count),
          "inin-ratelimit-allowed", Integer.toString(allowed),
          "inin-ratelimit-reset", Long.toString(resetSeconds));
    }
  }

  private record Window(Instant start, int count) {}

  private final Map<String, Window> windows = new HashMap<>();
  private final int allowed;
  private final Clock clock;

  /** Limits to {@code allowed} calls a minute; 0 for no limit. */
  RateLimit(int allowed, Clock clock) {
    this.allowed = allowed;
    this.clock = clock;
  }

  boolean isOn() {
    return allowed > 0;
  }

  synchronized Standing charge(String token) {
    var now = clock.instant();
    var window = windows.get(token);
    if (window == null || !now.isBefore(window.start.plus(WINDOW))) {
      window = new Window(now, 0);
    }
    window = new Window(window.start, window.count + 1);
    windows.put(token, window);
    var left = Duration.between(now, window.start.plus(WINDOW));
    return new Standing(window.count, allowed, Math.max(1, (left.toMillis() + 999) / 1_000));
  }
}
