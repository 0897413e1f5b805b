package dev.rejoinder.tui;

import dev.rejoinder.ui.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** What waits for the next turn of the loop. Putting never blocks; the loop alone takes. */
class Mailbox {

  /**
   * All that had come.
   *
   * @param exit the status to end with, if anyone said to end
   * @param failed a bug on another thread, if there was one
   */
  record Mail(List<Msg> msgs, boolean resumed, OptionalInt exit, Optional<Throwable> failed) {
    /** Whether messages have come, and nothing beside them. */
    boolean onlyMsgs() {
      return !msgs.isEmpty() && !resumed && exit.isEmpty() && failed.isEmpty();
    }
  }

  private List<Msg> msgs = new ArrayList<>();
  private boolean resumed;
  private OptionalInt exit = OptionalInt.empty();
  private Optional<Throwable> failed = Optional.empty();

  synchronized void put(List<Msg> more) {
    msgs.addAll(more);
    notifyAll();
  }

  synchronized void putResumed() {
    resumed = true;
    notifyAll();
  }

  /** The first status counts. */
  synchronized void putExit(int status) {
    if (exit.isEmpty()) {
      exit = OptionalInt.of(status);
    }
    notifyAll();
  }

  synchronized void putFailed(Throwable bug) {
    if (failed.isEmpty()) {
      failed = Optional.of(bug);
    }
    notifyAll();
  }

  /** Whether there is something, or something comes within that time; takes nothing. */
  synchronized boolean comes(Duration within) throws InterruptedException {
    long end = System.nanoTime() + within.toNanos();
    while (isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  private boolean isEmpty() {
    return msgs.isEmpty() && !resumed && exit.isEmpty() && failed.isEmpty();
  }

  /** Takes everything; waits for something, but no longer than told, for ever when empty. */
  synchronized Mail take(Optional<Duration> longest) throws InterruptedException {
    long end = longest.map(wait -> System.nanoTime() + wait.toNanos()).orElse(0L);
    while (isEmpty()) {
      if (longest.isEmpty()) {
        wait();
      } else {
        long left = end - System.nanoTime();
        if (left <= 0) {
          break;
        }
        // Rounded up: a turn before its time would only wait again.
        wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      }
    }
    Mail mail = new Mail(msgs, resumed, exit, failed);
    msgs = new ArrayList<>();
    resumed = false;
    return mail;
  }
}
