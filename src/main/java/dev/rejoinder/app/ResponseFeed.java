package dev.rejoinder.app;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.KeptResponses;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Brings the canned responses, on a thread of its own: all of them at once, again when asked to and
 * now and then, and again sooner while they could not be had.
 */
final class ResponseFeed implements Runnable {
  private static final Duration FOR_GOOD = Duration.ofDays(10_000);

  /** Whoever writes responses can wait so long for agents to see them. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** A start has enough to do; 10,000 more responses can wait until the first is answered. */
  private static final Duration PAUSE_AFTER_KEPT = Duration.ofSeconds(20);

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

  /** So many that a first search is felt: at 10,000 it took 130 ms, and 15 when compiled. */
  private static final int MANY = 1000;

  private final KeptResponses responses;
  private final Languages languages;
  private final Consumer<Msg> post;
  private final Rest rest = new Rest();
  private boolean warm;

  ResponseFeed(KeptResponses responses, Languages languages, Consumer<Msg> post) {
    this.responses = responses;
    this.languages = languages;
    this.post = post;
  }

  /** Reads them anew. From any thread. */
  void soon() {
    rest.end();
  }

  @Override
  public void run() {
    try {
      if (responses.showKept(this::show)) {
        rest.take(PAUSE_AFTER_KEPT);
      }
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
      responses.load(this::show);
      return PAUSE;
    } catch (GatewayException e) {
      post.accept(new Msg.ResponsesFailed(e.failure()));
      // Another shell may sign in again.
      boolean inVain = e.failure().lasts() && !(e.failure() instanceof Failure.SignedOut);
      return inVain ? FOR_GOOD : PAUSE_AFTER_FAILURE;
    }
  }

  private void show(KeptResponses.Shown shown) {
    post.accept(
        new Msg.ResponsesRead(shown.finder(), shown.total(), shown.complete(), shown.read()));
    if (!warm && shown.finder().size() >= MANY) {
      warm = true;
      shown.finder().warm();
    }
    boolean all = shown.complete() || shown.read().isPresent();
    if (all) {
      post.accept(new Msg.LanguagesRead(languages.learn(shown.finder().responses())));
    }
    if (all && shown.finder().size() > 0) {
      post.accept(new Msg.HostsRead(LinkHosts.in(shown.finder().responses())));
    }
  }
}
