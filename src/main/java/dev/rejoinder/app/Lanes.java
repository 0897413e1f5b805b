package dev.rejoinder.app;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One ordered lane per conversation: what is ordered for it happens one after the other, and never
 * waits for another conversation.
 */
final class Lanes implements AutoCloseable {
  private static final int THREADS = 32;

  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService pool = Executors.newFixedThreadPool(THREADS, this::thread);
  private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();

  /**
   * Runs the work after all that was ordered for this conversation before, and returns at once.
   *
   * @param work catches what it throws: nobody hears of it here
   */
  void run(String conversationId, Runnable work) {
    CompletableFuture<Void> last =
        tails.compute(
            conversationId,
            (id, tail) ->
                (tail == null ? CompletableFuture.<Void>completedFuture(null) : tail)
                    .handleAsync(
                        (done, bug) -> {
                          work.run();
                          return null;
                        },
                        pool));
    last.whenComplete((done, bug) -> tails.remove(conversationId, last));
  }

  /** Waits for the end of all that was ordered, but no longer than told. */
  void settle(Duration longest) {
    try {
      CompletableFuture.allOf(tails.values().toArray(CompletableFuture[]::new))
          .get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException late) {
      // What is under way is cut off, and the next start finds out what came of it.
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** Interrupts what is under way and drops what waits. */
  @Override
  public void close() {
    pool.shutdownNow();
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lane-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
