package dev.rejoinder.service;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs work after a while, on a thread of its own. */
interface Later extends AutoCloseable {
  void after(Duration wait, Runnable work);

  /** Drops what waits. */
  @Override
  void close();

  /** With threads that sleep: few, as a conversation waits for one thing at a time. */
  final class Sleeping implements Later {
    private final Sleeper sleeper;
    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::thread);

    Sleeping(Sleeper sleeper) {
      this.sleeper = sleeper;
    }

    @Override
    public void after(Duration wait, Runnable work) {
      try {
        pool.execute(() -> run(wait, work));
      } catch (RejectedExecutionException closed) {
        // Nothing is begun any more; the journal tells the next process.
      }
    }

    private void run(Duration wait, Runnable work) {
      try {
        if (!wait.isZero()) {
          sleeper.sleep(wait);
        }
        work.run();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      pool.shutdownNow();
    }

    private Thread thread(Runnable work) {
      Thread thread = new Thread(work, "outbox-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    }
  }
}
