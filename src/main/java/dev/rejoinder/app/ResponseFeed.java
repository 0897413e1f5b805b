package dev.rejoinder.app;

import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Responses;
import dev.rejoinder.ui.Msg;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Brings the canned responses, on a thread of its own: all of them once, again when asked to, and
 * again by itself while they could not be had.
 */
final class ResponseFeed implements Runnable {
  private static final long PAUSE_AFTER_FAILURE_SECONDS = 30;

  private final Responses responses;
  private final Consumer<Msg> post;
  private final Semaphore poke = new Semaphore(0);

  ResponseFeed(Responses responses, Consumer<Msg> post) {
    this.responses = responses;
    this.post = post;
  }

  /** Reads them anew. From any thread. */
  void soon() {
    poke.release();
  }

  @Override
  public void run() {
    try {
      while (true) {
        long rest = load() ? Long.MAX_VALUE : PAUSE_AFTER_FAILURE_SECONDS;
        if (poke.tryAcquire(rest, TimeUnit.SECONDS)) {
          poke.drainPermits();
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean load() {
    try {
      responses.load(
          loaded ->
              post.accept(
                  new Msg.ResponsesRead(loaded.finder(), loaded.total(), loaded.complete())));
      return true;
    } catch (GatewayException e) {
      post.accept(new Msg.ResponsesFailed(e.failure()));
      return false;
    }
  }
}
