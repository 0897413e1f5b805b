package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Keeps the inbox up to date by polling, on a thread of its own: one call every three seconds (20
 * of the 300 that a token has a minute), and every fifth time what waits in the queues. By itself
 * it only tells what has changed.
 */
final class Feed implements Runnable {
  private static final Duration PACE = Duration.ofSeconds(3);
  private static final Duration PACE_AFTER_FAILURE = Duration.ofSeconds(10);
  private static final Duration PACE_WHILE_IN_VAIN = Duration.ofMinutes(5);
  private static final int WAITING_EVERY = 5;

  private final Org org;
  private final Consumer<Msg> post;
  private final AtomicReference<Identity> identity;
  private final Rest rest = new Rest();

  /** What the console was told last; null where it may show something else. */
  private List<Contact> told;

  /**
   * @param identity is set once the token has told whom it speaks for
   */
  Feed(Org org, Consumer<Msg> post, AtomicReference<Identity> identity) {
    this.org = org;
    this.post = post;
    this.identity = identity;
  }

  /** Reads anew, now, and tells it in any case. From any thread. */
  void soon() {
    rest.end();
  }

  @Override
  public void run() {
    try {
      for (int turn = 0; ; turn++) {
        if (rest.take(turn(turn))) {
          told = null;
        }
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  /** One reading; returns how long to rest after it. */
  Duration turn(int number) {
    try {
      User user = signedIn();
      tell(org.inbox().read(user));
      if (number % WAITING_EVERY == 0) {
        org.inbox().readWaiting(user);
        tell(org.inbox().read(user));
      }
      return PACE;
    } catch (GatewayException e) {
      told = null;
      post.accept(new Msg.ReadFailed(e.failure()));
      return e.failure().lasts() ? PACE_WHILE_IN_VAIN : PACE_AFTER_FAILURE;
    }
  }

  private User signedIn() throws GatewayException {
    if (identity.get() == null) {
      identity.set(org.identity());
      post.accept(new Msg.SignedIn(identity.get()));
    }
    return identity
        .get()
        .user()
        .orElseThrow(
            () ->
                new GatewayException(
                    new Failure.Unsupported(
                        "this token has no user (client credentials), so it has no inbox")));
  }

  /** Tells nothing that was overtaken: who asks for a new reading knows of something newer. */
  private void tell(List<Contact> contacts) {
    if (!rest.over() && !contacts.equals(told)) {
      told = contacts;
      post.accept(new Msg.InboxRead(contacts));
    }
  }
}
