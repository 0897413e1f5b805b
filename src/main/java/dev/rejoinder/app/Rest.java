package dev.rejoinder.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The rest that a thread takes between two turns. Any other thread may end it. */
final class Rest {
  private final Semaphore calls = new Semaphore(0);

  /** Ends the rest, or the next one before it begins. */
  void end() {
    calls.release();
  }

  /** Whether the next rest has been ended already. */
  boolean over() {
    return calls.availablePermits() > 0;
  }

  /** Sleeps; true when somebody ended it. */
  boolean take(Duration time) throws InterruptedException {
    if (!calls.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    calls.drainPermits();
    return true;
  }
}
