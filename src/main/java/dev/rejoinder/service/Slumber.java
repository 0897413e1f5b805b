package dev.rejoinder.service;

import java.time.Duration;
import java.util.Optional;

/**
 * Notices that the machine slept: while it does one clock may stand, or the thread is woken much
 * later than it asked for.
 */
final class Slumber {
  private static final Duration NOTICED = Duration.ofSeconds(30);

  private Optional<Moment> last = Optional.empty();
  private long planned = Moment.NEVER;

  /** Whether it did since the last time. */
  boolean over(Moment now) {
    boolean late = planned != Moment.NEVER && now.nanos() - planned > NOTICED.toNanos();
    boolean apart =
        last.filter(
                before ->
                    Duration.between(before.wall(), now.wall())
                            .minusNanos(now.nanos() - before.nanos())
                            .compareTo(NOTICED)
                        > 0)
            .isPresent();
    last = Optional.of(now);
    return late || apart;
  }

  void plan(long due) {
    planned = due;
  }
}
