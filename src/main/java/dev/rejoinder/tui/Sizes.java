package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one change of a storm of sizes, such as a window that is dragged, every 50 ms: each is a
 * whole screen to paint. The first comes through at once, and the last always. One thread.
 */
final class Sizes {
  private static final Duration APART = Duration.ofMillis(50);

  private Optional<Msg> held = Optional.empty();
  private Instant next = Instant.MIN;

  /**
   * What of this can be applied now, where a size comes first, so that the keys find the screen
   * they see.
   */
  List<Msg> take(List<Msg> msgs, Instant now) {
    List<Msg> kept = new ArrayList<>(msgs.size());
    for (Msg msg : msgs) {
      if (msg instanceof Msg.Resized) {
        held = Optional.of(msg);
      } else {
        kept.add(msg);
      }
    }
    if (held.isPresent() && due(now)) {
      kept.add(0, held.get());
      held = Optional.empty();
      next = now.plus(APART);
    }
    return kept;
  }

  /** When a size that was held back is due; empty where there is none. */
  Optional<Instant> wakeAt() {
    return held.map(size -> next);
  }

  /** Also where the clock was put back meanwhile. */
  private boolean due(Instant now) {
    return !now.isBefore(next) || next.isAfter(now.plus(APART));
  }
}
