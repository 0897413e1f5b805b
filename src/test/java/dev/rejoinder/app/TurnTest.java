package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.cli.OutboxHeld;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.MemoryOutboxes;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Outboxes.Holder;
import dev.rejoinder.service.Outboxes.Owner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final Owner OWNER = new Owner("https://api.example.com", "agent-1");

  private final AtomicLong nanos = new AtomicLong();

  /** Held by these, one after the other, then free. */
  private Duration waited(Holder... holders) throws Exception {
    MemoryOutboxes free = new MemoryOutboxes();
    Outboxes outboxes =
        new Outboxes() {
          private int asked;

          @Override
          public Journal open(Owner owner, String program) throws Busy, Journal.Trouble {
            if (asked < holders.length) {
              throw new Busy(holders[asked++]);
            }
            return free.open(owner, program);
          }

          @Override
          public List<Kept> all() {
            return List.of();
          }
        };
    long before = nanos.get();
    new Turn(outboxes, nanos::get, wait -> nanos.addAndGet(wait.toNanos())).take(OWNER).close();
    return Duration.ofNanos(nanos.get() - before);
  }

  private static Holder holder(String program, long pid) {
    return new Holder(program, pid, "desk7", Instant.EPOCH);
  }

  @Test
  void aCommandWaitsForOthersAndForWhoHasNotYetLeftAName() throws Exception {
    Holder nameless = new Holder("rejoinder", 0, "", Instant.EPOCH);

    assertEquals(Duration.ofMillis(300), waited(holder("send", 7), nameless, holder("send", 8)));
  }

  @Test
  void aCommandDoesNotWaitForAConsole() {
    assertThrows(OutboxHeld.class, () -> waited(holder("console", 7)));
    assertEquals(0, nanos.get());
  }

  @Test
  void aCommandGivesUpAfterAMinute() {
    Holder[] stuck = new Holder[10_000];
    java.util.Arrays.fill(stuck, holder("send", 7));

    assertThrows(OutboxHeld.class, () -> waited(stuck));
    assertEquals(Turn.PATIENCE, Duration.ofNanos(nanos.get()));
  }
}
