package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.Notifications.Line;
import java.util.List;
import java.util.Optional;

/** What is asked of the org for the line: run by one thread, looked at by another. */
final class Errand implements Runnable {
  private final boolean renews;
  private final Retrier.Call<Line> call;
  private Optional<Line> line = Optional.empty();
  private Optional<Failure> failure = Optional.empty();
  private Optional<Throwable> bug = Optional.empty();

  /** Written last, so that who reads it sees the rest. */
  private volatile boolean over;

  private Errand(boolean renews, Retrier.Call<Line> call) {
    this.renews = renews;
    this.call = call;
  }

  static Errand renewing(Line line, List<Queue> queues) {
    return new Errand(
        true,
        () -> {
          line.renew(queues);
          return line;
        });
  }

  /** Another socket on the same channel, or a new channel where that one is gone. */
  static Errand opening(
      Notifications notifications,
      Optional<Line> before,
      String userId,
      List<Queue> queues,
      Notifications.Listener listener) {
    return new Errand(
        false,
        () -> {
          if (before.isPresent()) {
            try {
              return before.get().again(listener);
            } catch (GatewayException e) {
              if (!(e.failure() instanceof Failure.NotFound)) {
                throw e;
              }
            }
          }
          return notifications.open(userId, queues, listener);
        });
  }

  @Override
  public void run() {
    try {
      line = Optional.of(call.run());
    } catch (GatewayException e) {
      failure = Optional.of(e.failure());
    } catch (RuntimeException | Error thrown) {
      bug = Optional.of(thrown);
    } finally {
      over = true;
    }
  }

  boolean over() {
    return over;
  }

  /** A bug comes up where it ended up, so that it is told as one. */
  void rethrow() {
    if (bug.isPresent()) {
      throw new IllegalStateException("a bug while asking for the live events", bug.get());
    }
  }

  boolean renews() {
    return renews;
  }

  /** The one that speaks now; empty where it came to nothing. */
  Optional<Line> line() {
    return line;
  }

  Optional<Failure> failure() {
    return failure;
  }
}
