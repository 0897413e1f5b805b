package dev.rejoinder.app;

import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Responses;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Brings the canned responses, on a thread of its own: all of them once, again when asked to, and
 * again by itself while they could not be had.
 */
final class ResponseFeed implements Runnable {
  private static final Duration FOR_GOOD = Duration.ofDays(10_000);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  private final Responses responses;
  private final Consumer<Msg> post;
  private final Rest rest = new Rest();

  ResponseFeed(Responses responses, Consumer<Msg> post) {
    this.responses = responses;
    this.post = post;
  }

  /** Reads them anew. From any thread. */
  void soon() {
    rest.end();
  }

  @Override
  public void run() {
    try {
      while (true) {
        rest.take(turn());
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** One reading of all; returns how long to rest after it. */
  Duration turn() {
    try {
      responses.load(
          loaded ->
              post.accept(
                  new Msg.ResponsesRead(loaded.finder(), loaded.total(), loaded.complete())));
      return FOR_GOOD;
    } catch (GatewayException e) {
      post.accept(new Msg.ResponsesFailed(e.failure()));
      return e.failure().lasts() ? FOR_GOOD : PAUSE_AFTER_FAILURE;
    }
  }
}
