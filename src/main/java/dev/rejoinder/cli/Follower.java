package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.LiveFeed;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Follows the live feed of an org, on a thread of its own, until there is a reason to end. */
final class Follower {
  /** Closing the line takes no call; a call under way is not waited for. */
  private static final long GOODBYE_MILLIS = 1_000;

  private final Org org;
  private final CompletableFuture<Optional<Failure>> end = new CompletableFuture<>();

  Follower(Org org) {
    this.org = org;
  }

  /**
   * Returns when the time is over or nobody reads any more.
   *
   * @param time empty for ever
   * @throws GatewayException for what a person has to mend
   */
  void run(FollowedForm form, PrintWriter out, Optional<Duration> time) throws GatewayException {
    LiveFeed feed =
        new LiveFeed(
            org.readings(),
            org.notifications(),
            org.clock(),
            System::nanoTime,
            new Random(),
            new Following(form, out, end::complete));
    Thread thread = new Thread(() -> run(feed), "feed");
    thread.setDaemon(true);
    thread.start();
    try {
      Optional<Failure> failure = await(time);
      if (failure.isPresent()) {
        throw new GatewayException(failure.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      leave(thread);
    }
  }

  private void run(LiveFeed feed) {
    try {
      feed.run();
    } catch (RuntimeException | Error bug) {
      end.completeExceptionally(bug);
    }
  }

  private Optional<Failure> await(Optional<Duration> time) throws InterruptedException {
    try {
      return time.isEmpty() ? end.get() : end.get(time.get().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException over) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  private static void leave(Thread thread) {
    thread.interrupt();
    try {
      thread.join(GOODBYE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
