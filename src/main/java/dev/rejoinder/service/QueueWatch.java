package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One queue as its supervisor sees it, read again and again while she looks. It is beside the live
 * feed and disturbs it in nothing: no event tells of queues that one does not work, and what fails
 * here says nothing of one's own conversations.
 */
public final class QueueWatch implements Runnable {

  /** Is told on the watch's thread. */
  public interface Listener {
    /** What waits in the queue and what others have from it, the longest ones, in no order. */
    void read(Queue queue, List<Contact> contacts);

    /**
     * A reading came to nothing, after all tries; another one follows by itself unless the failure
     * lasts.
     */
    void failed(Queue queue, Failure failure);
  }

  /** Waits on the watch, with its lock, for a word or for that long. Tests move their clock. */
  @FunctionalInterface
  interface Pause {
    /** As a time: until there is a word. */
    Duration ENDLESS = Duration.ZERO;

    void await(Object watch, Duration longest) throws InterruptedException;
  }

  private static final Duration AGAIN = Pace.SUPERVISED;

  private final Supervision supervision;
  private final Listener listener;
  private final Pause pause;
  private Optional<Queue> watched = Optional.empty();
  private boolean due;

  /** Whether it is no use to ask again by itself. */
  private boolean inVain;

  /**
   * @param background nobody's own conversations wait for this
   */
  public QueueWatch(
      Desk desk, Gateway background, Retrier retrier, Retrier.Listener waits, Listener listener) {
    this(
        new Supervision(desk, background, retrier, waits),
        listener,
        (watch, longest) -> watch.wait(longest.toMillis()));
  }

  QueueWatch(Supervision supervision, Listener listener, Pause pause) {
    this.supervision = supervision;
    this.listener = listener;
    this.pause = pause;
  }

  /** Reads that one from now on; empty for none. Any thread, at once. */
  public synchronized void show(Optional<Queue> queue) {
    watched = queue;
    due = queue.isPresent();
    notifyAll();
  }

  /** Reads it anew now. Any thread, at once. */
  public synchronized void soon() {
    due = watched.isPresent();
    notifyAll();
  }

  /** Until it is interrupted. */
  @Override
  public void run() {
    try {
      while (true) {
        read(next());
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Queue next() throws InterruptedException {
    if (!due && !inVain && watched.isPresent()) {
      pause.await(this, AGAIN);
    }
    while (watched.isEmpty() || (inVain && !due)) {
      pause.await(this, Pause.ENDLESS);
    }
    due = false;
    inVain = false;
    return watched.get();
  }

  private void read(Queue queue) {
    try {
      listener.read(queue, supervision.read(List.of(membership(queue))));
    } catch (GatewayException e) {
      listener.failed(queue, e.failure());
      rest(e.failure());
    }
  }

  private synchronized void rest(Failure failure) {
    inVain = failure.lasts();
  }

  private static Membership membership(Queue queue) {
    return new Membership(queue, LibraryRule.ALL, false);
  }
}
