package dev.rejoinder.genesys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How far the server's clock is ahead of this machine's, by its last answers. Any thread. */
final class ClockOffset {

  private static final int KEPT = 9;

  /** A date has no fractions: on average it is cut by half a second. */
  private static final Duration CUT = Duration.ofMillis(500);

  private final Deque<Duration> last = new ArrayDeque<>();

  /**
   * @param date as the answer says it
   * @param received by this machine's clock
   */
  synchronized void saw(Instant date, Instant received) {
    last.add(Duration.between(received, date).plus(CUT));
    if (last.size() > KEPT) {
      last.remove();
    }
  }

  /** The median, as single answers are late; empty before the first. */
  synchronized Optional<Duration> median() {
    return last.stream().sorted().skip(last.size() / 2).findFirst();
  }
}
