package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.Retrier;
import java.time.Clock;
import java.util.Random;

/** Connections to orgs that are not there, without a wait between tries. */
final class Stubs {
  private Stubs() {}

  static Org over(Gateway gateway) {
    Retrier retrier = new Retrier(System::nanoTime, new Random(1), wait -> {});
    return new Org(
        Org.Ports.of(gateway), retrier, Retrier.Listener.NONE, Clock.systemUTC(), () -> {});
  }
}
