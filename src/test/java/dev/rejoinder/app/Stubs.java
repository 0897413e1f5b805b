package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.MemoryOutboxes;
import dev.rejoinder.service.Retrier;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Connections to orgs that are not there, without a wait between tries. */
final class Stubs {
  private Stubs() {}

  /** Outboxes in memory. */
  static Keeper keeper() {
    return new Keeper(new MemoryOutboxes(), "https://api.example", Optional.empty());
  }

  static Org over(Gateway gateway) {
    AtomicLong nanos = new AtomicLong();
    Retrier retrier =
        new Retrier(nanos::get, new Random(1), wait -> nanos.addAndGet(wait.toNanos()));
    return new Org(
        Org.Ports.of(gateway), retrier, Retrier.Listener.NONE, Clock.systemUTC(), () -> {});
  }
}
