package dev.rejoinder.app;

import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Holds the first inbox back for a moment, until the responses have come too: who types ahead from
 * the sight of it, as fast hands and scripts do, would find the panel empty.
 */
final class Company {
  private final Consumer<Msg> post;
  private final Duration patience;
  private final CountDownLatch responses = new CountDownLatch(1);

  /**
   * @param patience how long the inbox waits at most, once
   */
  Company(Consumer<Msg> post, Duration patience) {
    this.post = post;
    this.patience = patience;
  }

  /** For who brings the responses, or tells that they can't be had. */
  void postResponses(Msg msg) {
    post.accept(msg);
    responses.countDown();
  }

  /** For who brings the inbox; blocks that thread alone. */
  void post(Msg msg) {
    if (msg instanceof Msg.InboxRead) {
      await();
    }
    post.accept(msg);
  }

  private void await() {
    try {
      if (!responses.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        responses.countDown();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
