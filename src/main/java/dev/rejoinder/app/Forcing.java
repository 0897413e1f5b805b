package dev.rejoinder.app;

import java.time.Duration;
import java.util.OptionalLong;

/** When drafts are to be forced to disk: soon after the last key, and now and then while typing. */
final class Forcing {
  static final Duration PAUSE = Duration.ofMillis(250);
  static final Duration LONGEST = Duration.ofSeconds(1);

  private OptionalLong first = OptionalLong.empty();

  /**
   * A draft was handed over.
   *
   * @param nanos now, by a clock that never goes back
   * @return how long to wait before they are forced, unless another comes
   */
  Duration drafted(long nanos) {
    long since = first.orElse(nanos);
    first = OptionalLong.of(since);
    Duration left = LONGEST.minusNanos(nanos - since);
    return left.isNegative() ? Duration.ZERO : left.compareTo(PAUSE) < 0 ? left : PAUSE;
  }

  void forced() {
    first = OptionalLong.empty();
  }
}
