package dev.rejoinder.tui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends the process for good when an orderly end takes too long: nobody is left to watch it hang.
 */
final class LastResort {
  private static final long PATIENCE_SECONDS = 3;

  /** SIGTERM's, unless another is known: a shutdown hook isn't told what it is run for. */
  private static final int TERMINATED = 143;

  private final AtomicBoolean armed = new AtomicBoolean();
  private volatile int status = TERMINATED;

  void status(int known) {
    status = known;
  }

  void arm() {
    if (armed.compareAndSet(false, true)) {
      Thread thread = new Thread(this::haltLater, "last-resort");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void haltLater() {
    try {
      TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
      Runtime.getRuntime().halt(status);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
