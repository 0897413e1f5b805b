package dev.rejoinder.app;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.KeptResponses;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.List;
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

  private static final int WARM_UP = 40;

  private final KeptResponses responses;
  private final Consumer<Msg> post;
  private final Rest rest = new Rest();
  private boolean warm;

  ResponseFeed(KeptResponses responses, Consumer<Msg> post) {
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
      warmUp(shown.finder());
    }
    boolean all = shown.complete() || shown.read().isPresent();
    if (all && shown.finder().size() > 0) {
      post.accept(new Msg.HostsRead(LinkHosts.in(shown.finder().responses())));
    }
  }

  /** Searches as an agent would, so that her first keys find the search compiled. */
  private static void warmUp(Finder finder) {
    List<Response> all = finder.responses();
    for (int i = 0; i < WARM_UP; i++) {
      String name = all.get(i * (all.size() / WARM_UP)).title();
      finder.find(name.substring(0, Math.min(name.length(), 1 + i % 6)));
    }
  }
}
