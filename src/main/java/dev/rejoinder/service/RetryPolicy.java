package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * Whether a failed call may be tried again, and how long to wait first. Decides only; {@link
 * Retrier} sleeps. What a call may suffer depends on what its repetition would do, and how often it
 * is tried on how likely that helps.
 */
public enum RetryPolicy {

  /** Changes nothing: a GET, a search, a read in bulk. */
  READ(4, Duration.ofSeconds(20), Duration.ofSeconds(30)),

  /** Brings about a fixed state, so doing it twice is doing it once: a join, a subscription. */
  FIXED(3, Duration.ofSeconds(20), Duration.ofSeconds(30)),

  /**
   * Must not happen twice: a message. Repeated only where the first one surely was not taken, and
   * sooner than the others, since a person looks on.
   */
  SEND(5, Duration.ofSeconds(60), Duration.ofSeconds(10));

  private static final Duration BASE = Duration.ofMillis(500);

  /** Of a server that answers, but with what another try seldom changes. */
  private static final int OF_OTHER_KINDS = 2;

  private static final int OF_BUGS = 3;

  /** For readings only: what changes something looks at the state itself before it gives up. */
  private static final int OF_CONFLICTS = 1;

  /** A server that says when to come back is believed for this long in all. */
  private static final Duration RATE_LIMITED = Duration.ofSeconds(60);

  private final int retries;
  private final Duration deadline;
  private final Duration cap;

  RetryPolicy(int retries, Duration deadline, Duration cap) {
    this.retries = retries;
    this.deadline = deadline;
    this.cap = cap;
  }

  /**
   * The wait before the next try: what the server asks for or the backoff with full jitter,
   * whichever is longer, and up to a second more, so that consoles that were refused together do
   * not come back together.
   *
   * @param attempt the one that failed, from 1
   * @param elapsed since the first one began
   * @param random uniform in [0, 1)
   * @return empty when there is to be no other try
   */
  public Optional<Duration> wait(
      Failure failure, int attempt, Duration elapsed, DoubleSupplier random) {
    if (attempt > retries(failure)) {
      return Optional.empty();
    }
    Duration wait =
        longer(retryAfter(failure), portion(ceiling(attempt), random.getAsDouble()))
            .plus(portion(Duration.ofSeconds(1), random.getAsDouble()));
    Duration limit = failure instanceof Failure.RateLimited ? RATE_LIMITED : deadline;
    return elapsed.plus(wait).compareTo(limit) > 0 ? Optional.empty() : Optional.of(wait);
  }

  private int retries(Failure failure) {
    if (failure instanceof Failure.Unreachable || failure instanceof Failure.RateLimited) {
      return retries;
    }
    if (this == SEND) {
      return 0;
    }
    if (failure instanceof Failure.Unavailable unavailable) {
      return Math.min(retries, retries(unavailable.answer().status()));
    }
    if (failure instanceof Failure.Unanswered) {
      return retries;
    }
    if (failure instanceof Failure.Unreadable) {
      return OF_OTHER_KINDS;
    }
    return this == READ && failure instanceof Failure.Conflict ? OF_CONFLICTS : 0;
  }

  private int retries(int status) {
    return switch (status) {
      case 408, 502, 503, 504 -> retries;
      case 500 -> OF_BUGS;
      default -> OF_OTHER_KINDS;
    };
  }

  private Duration ceiling(int attempt) {
    Duration doubled = BASE.multipliedBy(1L << Math.min(attempt - 1, 16));
    return doubled.compareTo(cap) > 0 ? cap : doubled;
  }

  private static Duration retryAfter(Failure failure) {
    if (failure instanceof Failure.RateLimited limited) {
      return limited.retryAfter().orElse(Duration.ZERO);
    }
    if (failure instanceof Failure.Unavailable unavailable) {
      return unavailable.retryAfter().orElse(Duration.ZERO);
    }
    return Duration.ZERO;
  }

  private static Duration portion(Duration whole, double part) {
    return Duration.ofNanos((long) (whole.toNanos() * part));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
