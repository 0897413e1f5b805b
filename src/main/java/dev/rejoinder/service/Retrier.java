package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Runs calls of the {@link Gateway} and repeats them as their {@link RetryPolicy} allows. Blocks
 * the calling thread, waits included. Holds nothing between runs, so threads may share one as far
 * as they may share its generator.
 */
public final class Retrier {

  /** One try. */
  @FunctionalInterface
  public interface Call<T> {
    T run() throws GatewayException;
  }

  /** Is told of each wait before it begins. */
  @FunctionalInterface
  public interface Listener {

    /** Hears nothing. */
    Listener NONE = (failure, attempt, wait) -> {};

    /**
     * @param attempt the one that failed, from 1
     */
    void waiting(Failure failure, int attempt, Duration wait);
  }

  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Sleeper sleeper;

  /**
   * @param nanos a clock that never goes back, as {@code System::nanoTime}
   */
  public Retrier(LongSupplier nanos, RandomGenerator random, Sleeper sleeper) {
    this.nanos = nanos;
    this.random = random;
    this.sleeper = sleeper;
  }

  /**
   * Runs the call until it succeeds or must not be tried again, and then throws the last failure.
   * An interrupt ends a wait in the same way and stays set.
   */
  public <T> T run(RetryPolicy policy, Call<T> call, Listener listener) throws GatewayException {
    long start = nanos.getAsLong();
    for (int attempt = 1; ; attempt++) {
      try {
        return call.run();
      } catch (GatewayException e) {
        Duration elapsed = Duration.ofNanos(nanos.getAsLong() - start);
        Optional<Duration> wait = wait(policy, e.failure(), attempt, elapsed);
        if (wait.isEmpty() || !sleep(e.failure(), attempt, wait.get(), listener)) {
          throw e;
        }
      }
    }
  }

  /** Its time, for who waits by other means. */
  public Outbox.Time time(Clock clock, Supplier<Optional<Duration>> serverAhead) {
    return new Outbox.Time(clock, nanos, sleeper, serverAhead);
  }

  /**
   * How long it would wait, for who waits by other means; empty when there is to be no other try.
   */
  Optional<Duration> wait(RetryPolicy policy, Failure failure, int attempt, Duration elapsed) {
    return policy.wait(failure, attempt, elapsed, random::nextDouble);
  }

  private boolean sleep(Failure failure, int attempt, Duration wait, Listener listener) {
    if (Thread.currentThread().isInterrupted()) {
      return false;
    }
    listener.waiting(failure, attempt, wait);
    try {
      sleeper.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
