package dev.rejoinder.service;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits. Tests pass one that only moves their clock. */
public interface Sleeper {

  /** Sleeps the calling thread. */
  Sleeper THREAD = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

  void sleep(Duration duration) throws InterruptedException;
}
