package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import okhttp3.Headers;

/**
 * Lets the requests of one token go out as fast as the org allows, those of a higher {@link Lane}
 * first and those of one lane in turn. Any thread.
 */
final class Limiter {

  /** Waits for a signal, or for that long. Tests pass one that only moves their clock. */
  @FunctionalInterface
  interface Pause {
    Pause REAL = (signal, time) -> signal.awaitNanos(time.toNanos()) <= 0;

    /** Whether the time is over. */
    boolean await(Condition signal, Duration time) throws InterruptedException;
  }

  private record Ticket(Lane lane, long number) {}

  /** Nobody is kept waiting for longer; whoever asks can say so to a person. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration LEAST = Duration.ofSeconds(1);

  private static final Comparator<Ticket> ORDER =
      Comparator.comparing(Ticket::lane).thenComparing(Ticket::number);

  private final LongSupplier nanos;
  private final Pause pause;
  private final Budget budget = new Budget();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final TreeSet<Ticket> queue = new TreeSet<>(ORDER);
  private long tickets;

  Limiter(LongSupplier nanos, Pause pause) {
    this.nanos = nanos;
    this.pause = pause;
  }

  /**
   * Returns when a request of that lane may go out, which counts it.
   *
   * @throws GatewayException {@link Failure.RateLimited} where it would have to wait for more than
   *     a minute; {@link Failure.Unreachable} where the thread is interrupted, which it still is
   */
  void pass(Lane lane) throws GatewayException {
    pass(lane, LONGEST);
  }

  /** The same for what is of no use any more after that long. */
  void pass(Lane lane, Duration patience) throws GatewayException {
    lock.lock();
    Ticket ticket = new Ticket(lane, tickets++);
    queue.add(ticket);
    try {
      waitFor(ticket, patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayException(new Failure.Unreachable("stopped before it was sent"), e);
    } finally {
      queue.remove(ticket);
      moved.signalAll();
      lock.unlock();
    }
  }

  /** Takes note of what an answer tells about the limit. */
  void saw(Reply reply) {
    Optional<Duration> retryAfter = RetryAfter.of(reply.headers(), reply.received());
    note(reply.headers(), reply.status() == 429, retryAfter);
  }

  void note(Headers headers, boolean refused, Optional<Duration> retryAfter) {
    lock.lock();
    try {
      long now = nanos.getAsLong();
      budget.saw(headers, now);
      if (refused) {
        budget.refused(retryAfter, now);
      }
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void waitFor(Ticket ticket, Duration patience)
      throws InterruptedException, GatewayException {
    long start = nanos.getAsLong();
    while (true) {
      long now = nanos.getAsLong();
      Duration wait = budget.wait(ticket.lane(), now);
      boolean first = queue.first().equals(ticket);
      if (wait.isZero() && first) {
        budget.take(now);
        return;
      }
      Duration left = patience.minusNanos(now - start);
      if (wait.compareTo(left) > 0 || left.isZero()) {
        throw held(wait.compareTo(LEAST) < 0 ? LEAST : wait);
      }
      // Behind another it can't go by itself: it is called when that one has gone.
      boolean over = pause.await(moved, first ? wait : left);
      if (over && nanos.getAsLong() == now) {
        // A clock that stands still must not hold anything up for ever.
        budget.take(now);
        return;
      }
    }
  }

  private static GatewayException held(Duration wait) {
    var answer = new Answer(429, "", "held back here, as the org allows no more for now", "");
    return new GatewayException(new Failure.RateLimited(answer, Optional.of(wait)));
  }
}
