package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import java.time.Duration;

/** When the lists are due to be read again. One thread. */
final class Pace {
  static final Duration POLLED = Duration.ofSeconds(3);
  static final Duration WAITING_POLLED = Duration.ofSeconds(15);
  static final Duration SUPERVISED = Duration.ofSeconds(15);

  /** While events come in: what they say is believed, and now and then looked after. */
  static final Duration LIVE = Duration.ofMinutes(5);

  /** Nobody tells what begins to wait. */
  static final Duration WAITING_UNTOLD = Duration.ofSeconds(60);

  static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  /** Another shell may sign in again at any time; to ask whether it has costs a call. */
  static final Duration WHILE_SIGNED_OUT = Duration.ofSeconds(30);

  /** At the most, where the org refuses one reading after the other as too many. */
  static final Duration WHILE_LIMITED = Duration.ofSeconds(60);

  static final Duration WHILE_IN_VAIN = Duration.ofMinutes(5);

  /** The time of a list. */
  private static final class Due {
    private long read;
    private long by;

    long after(Duration pace) {
      return Math.min(by, read + pace.toNanos());
    }

    void done(Moment now) {
      read = now.nanos();
      by = Moment.NEVER;
    }

    void within(Moment now, Duration time) {
      by = Math.min(by, now.after(time));
    }
  }

  private final Due list = new Due();
  private final Due waiting = new Due();
  private long notBefore;
  private Duration limited = AFTER_FAILURE;

  long list(Duration pace) {
    return Math.max(notBefore, list.after(pace));
  }

  long waiting(Duration pace) {
    return Math.max(notBefore, waiting.after(pace));
  }

  void listRead(Moment now) {
    list.done(now);
    limited = AFTER_FAILURE;
  }

  void waitingRead(Moment now) {
    waiting.done(now);
  }

  void within(Moment now, Duration listed, Duration waited) {
    list.within(now, listed);
    waiting.within(now, waited);
  }

  /** Everything is to be read anew. */
  void all(Moment now) {
    within(now, Duration.ZERO, Duration.ZERO);
  }

  /** And a pause after a failure is over. */
  void soon(Moment now) {
    all(now);
    notBefore = 0;
  }

  void failed(Moment now, Failure failure) {
    all(now);
    notBefore = now.after(pause(failure));
  }

  private Duration pause(Failure failure) {
    if (failure instanceof Failure.SignedOut) {
      return WHILE_SIGNED_OUT;
    }
    if (failure instanceof Failure.RateLimited) {
      Duration pause = limited;
      Duration doubled = limited.multipliedBy(2);
      limited = doubled.compareTo(WHILE_LIMITED) > 0 ? WHILE_LIMITED : doubled;
      return pause;
    }
    return failure.lasts() ? WHILE_IN_VAIN : AFTER_FAILURE;
  }
}
