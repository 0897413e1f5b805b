package dev.rejoinder.app;

import dev.rejoinder.cli.OutboxHeld;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Outboxes.Busy;
import dev.rejoinder.service.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A command's turn at an outbox: another command is done with it in a minute, a console is not.
 *
 * @param nanos a clock that never goes back
 */
record Turn(Outboxes outboxes, LongSupplier nanos, Sleeper sleeper) {
  static final String COMMAND = "send";
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  Journal take(Outboxes.Owner owner) throws OutboxHeld, Journal.Trouble {
    long start = nanos.getAsLong();
    while (true) {
      try {
        return outboxes.open(owner, COMMAND);
      } catch (Busy busy) {
        // Who has just taken it may not have left a name yet.
        boolean soon = busy.holder().pid() == 0 || busy.holder().program().equals(COMMAND);
        boolean early = nanos.getAsLong() - start < PATIENCE.toNanos();
        if (!soon || !early || !slept()) {
          Clock clock = Clock.systemDefaultZone();
          throw new OutboxHeld(busy.holder(), clock.instant(), clock.getZone());
        }
      }
    }
  }

  private boolean slept() {
    try {
      sleeper.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
