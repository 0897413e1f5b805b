package dev.rejoinder.tui;

import java.util.concurrent.TimeUnit;

/** Does what may hang on a thread that can be left behind. */
final class Aside {
  private Aside() {}

  /** Waits for the end of the work, but no longer than told; also when interrupted. */
  static void run(String name, long millis, Runnable work) {
    try {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      thread.start();
      await(thread, millis);
    } catch (OutOfMemoryError noThread) {
      work.run();
    }
  }

  private static void await(Thread thread, long millis) {
    boolean interrupted = Thread.interrupted();
    try {
      TimeUnit.MILLISECONDS.timedJoin(thread, millis);
    } catch (InterruptedException end) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
