package dev.rejoinder.service;

import dev.rejoinder.service.Notifications.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What the feed's thread finds when it looks: signals of its lines, and what others ask it to read.
 * Any thread puts and never waits; one thread takes.
 */
final class Mail {
  /** More can't be worked off in any time that matters; then all is read anew instead. */
  static final int HELD = 10_000;

  /**
   * A signal.
   *
   * @param line which of the lines said it
   */
  record Heard(int line, Signal signal, Moment at) {}

  /**
   * All that came in.
   *
   * @param lost whether signals had to be dropped
   * @param all whether everything is asked for
   * @param duty whether the duty is
   * @param asked the conversations that are asked for
   */
  record Batch(List<Heard> heard, boolean lost, boolean all, boolean duty, Set<String> asked) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Deque<Heard> heard = new ArrayDeque<>();
  private final Set<String> asked = new HashSet<>();
  private boolean lost;
  private boolean all;
  private boolean duty;
  private boolean woken;

  void put(Heard signal) {
    lock.lock();
    try {
      if (heard.size() >= HELD) {
        // What concerns the line itself can't be read anew.
        heard.removeIf(Mail::isHint);
        lost = true;
      }
      heard.add(signal);
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  void ask() {
    ask(() -> all = true);
  }

  void ask(String conversationId) {
    ask(() -> asked.add(conversationId));
  }

  void askDuty() {
    ask(() -> duty = true);
  }

  /** Makes the taker look, though nothing is there. */
  void wake() {
    ask(() -> woken = true);
  }

  /**
   * Whether somebody has asked for conversations since the last batch: what is being read may be
   * overtaken.
   */
  boolean asks() {
    lock.lock();
    try {
      return all || !asked.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  Batch take() {
    lock.lock();
    try {
      Batch batch = new Batch(List.copyOf(heard), lost, all, duty, Set.copyOf(asked));
      heard.clear();
      asked.clear();
      lost = false;
      all = false;
      duty = false;
      woken = false;
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something is there, at most so long. */
  void await(Duration time) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = time.toNanos();
      while (heard.isEmpty() && asked.isEmpty() && !all && !duty && !woken && left > 0) {
        left = filled.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  private void ask(Runnable change) {
    lock.lock();
    try {
      change.run();
      filled.signal();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isHint(Heard heard) {
    Signal signal = heard.signal();
    return signal instanceof Signal.Alive
        || signal instanceof Signal.Moved
        || signal instanceof Signal.Typing
        || signal instanceof Signal.DutyMoved
        || signal instanceof Signal.Gap;
  }
}
