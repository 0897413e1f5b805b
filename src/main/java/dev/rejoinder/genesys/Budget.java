package dev.rejoinder.genesys;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Headers;

/**
 * How many requests may go out now: a bucket that fills at four fifths of what the org allows a
 * minute, and holds a fifteenth of it. So the worst minute has 13 fifteenths of what is allowed,
 * whatever its window. Says yes to everything until the org has said what it allows. Times are
 * nanoseconds of one clock that never goes back; not thread-safe.
 */
final class Budget {

  private static final long SECOND = 1_000_000_000L;

  /** What a refusal without a {@code Retry-After} stops: the official SDK's wait. */
  private static final Duration STOP = Duration.ofSeconds(3);

  /** More a minute is no limit. */
  private static final long MOST = 1_000_000;

  private static final double LEAST_FACTOR = 0.1;

  /**
   * Where the org's own count is below half of what it allows, the refusals are not of our making:
   * to halve again for each left one call in 2.5 seconds where one answer in twenty was a 429.
   */
  private static final double LEAST_FACTOR_UNDER_HALF = 0.5;

  private int allowed;
  private double tokens;
  private long filled;

  /** Went out before the org had said anything. */
  private long early;

  private long count;
  private long reset;

  private long frozenUntil;
  private double factor = 1;
  private long halved;

  /** How long a request of that lane has to wait; zero for one that may go. */
  Duration wait(Lane lane, long now) {
    if (allowed == 0) {
      return Duration.ZERO;
    }
    fill(now);
    long frozen = frozenUntil - now;
    if (frozen > 0) {
      return Duration.ofNanos(frozen);
    }
    if (isSpent(lane) && reset - now > 0) {
      return Duration.ofNanos(reset - now);
    }
    double missing = 1 + (lane == Lane.BACKGROUND ? 0.4 * burst() : 0) - tokens;
    // A nanosecond of rounding must not make it come back for nothing.
    return missing <= 1e-9
        ? Duration.ZERO
        : Duration.ofNanos(1 + (long) Math.ceil(missing / rate(now)));
  }

  /** A request goes out. */
  void take(long now) {
    if (allowed == 0) {
      early++;
      return;
    }
    fill(now);
    tokens--;
  }

  /** What the headers of an answer say; those of another server, or none, say nothing. */
  void saw(Headers headers, long now) {
    long limit = number(headers, "inin-ratelimit-allowed");
    if (limit <= 0 || limit > MOST) {
      return;
    }
    if (allowed == 0) {
      allowed = (int) limit;
      tokens = Math.max(0, limit / 15.0 - early);
      filled = now;
      halved = now - 3600 * SECOND;
      frozenUntil = now;
      reset = now;
    }
    fill(now);
    allowed = (int) limit;
    tokens = Math.min(tokens, burst());
    long used = number(headers, "inin-ratelimit-count");
    // Answers overtake each other: within one window the highest count is the last.
    if (used >= 0 && (used >= count || reset - now <= 0)) {
      count = used;
      reset = now + Math.min(60, Math.max(0, number(headers, "inin-ratelimit-reset"))) * SECOND;
    }
  }

  /** A 429: everything stops, then goes on at half the rate, as others may use the token too. */
  void refused(Optional<Duration> retryAfter, long now) {
    if (allowed == 0) {
      return;
    }
    fill(now);
    long until = now + retryAfter.orElse(STOP).toNanos();
    // Those that were on their way meanwhile tell nothing new.
    if (frozenUntil - now <= 0 && now - halved >= SECOND) {
      factor = Math.max(leastFactor(now), factorAt(now) / 2);
      halved = until;
    }
    frozenUntil = Math.max(frozenUntil - now, until - now) + now;
  }

  private double leastFactor(long now) {
    boolean counted = reset - now > 0;
    return counted && count * 2 < allowed ? LEAST_FACTOR_UNDER_HALF : LEAST_FACTOR;
  }

  /** The org's own count, which knows of the token's other users. */
  private boolean isSpent(Lane lane) {
    return switch (lane) {
      case SEND -> false;
      case READ -> count * 100 >= allowed * 97L;
      case BACKGROUND -> count * 100 >= allowed * 90L;
    };
  }

  private double burst() {
    return Math.max(1, allowed / 15.0);
  }

  /** Tokens a nanosecond. */
  private double rate(long now) {
    return 0.8 * allowed / 60 / SECOND * factorAt(now);
  }

  /** Back by a tenth each ten seconds, from a minute after the refusal on. */
  private double factorAt(long now) {
    long steps = Math.max(0, (now - halved - 60 * SECOND) / (10 * SECOND));
    return Math.min(1, factor + 0.1 * Math.min(steps, 10));
  }

  private void fill(long now) {
    // At the rate of the last time, which may have grown since.
    tokens = Math.min(burst(), tokens + (now - filled) * rate(filled));
    filled = now;
  }

  private static long number(Headers headers, String name) {
    String value = headers.get(name);
    return value != null && value.strip().matches("\\d{1,9}") ? Long.parseLong(value.strip()) : -1;
  }
}
