package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.Notifications.Line;
import dev.rejoinder.service.Notifications.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Holds the line and does for it what the {@link Lifeline} finds due. One thread, but for what asks
 * the org, which may take a minute: that is done beside it, one thing at a time.
 */
final class Reception implements AutoCloseable {
  private static final Failure SILENT =
      new Failure.Unanswered("the live events gave no sign of life");
  private static final Failure REVOKED =
      new Failure.SignedOut(new Failure.Answer(401, "", "the token was revoked", ""));

  private final Notifications notifications;
  private final Supplier<Moment> time;
  private final Mail mail;
  private final Lifeline lifeline;
  private final Executor beside;

  /** The one that speaks, or the one that has ended and whose channel may still be there. */
  private Optional<Line> line = Optional.empty();

  /** Lines count from 1; what an earlier one says of itself concerns nobody. */
  private int number;

  private Optional<Errand> errand = Optional.empty();

  /** What the line tells of, or was last asked to tell of. */
  private Set<Queue> told = Set.of();

  /** Whether it has not told of a queue until now. */
  private boolean missed;

  /** Another session took over, or the token ended, while a line was being opened. */
  private boolean disowned;

  private volatile boolean closed;

  /** What the line that is being opened has said of itself already. */
  private final List<Mail.Heard> early = new ArrayList<>();

  Reception(
      Notifications notifications,
      Supplier<Moment> time,
      Mail mail,
      Lifeline lifeline,
      Executor beside) {
    this.notifications = notifications;
    this.time = time;
    this.mail = mail;
    this.lifeline = lifeline;
    this.beside = beside;
  }

  /**
   * Does what is due.
   *
   * @return whether everything is to be read anew, since a line has begun to speak, or to speak of
   *     other queues
   */
  boolean tend(String userId, List<Queue> queues) {
    if (errand.isEmpty()) {
      begin(userId, queues);
    }
    return ended();
  }

  private void begin(String userId, List<Queue> queues) {
    Moment now = time.get();
    switch (lifeline.due(now)) {
      case NOTHING -> {
        if (lifeline.up() && line.isPresent() && !told.equals(Set.copyOf(queues))) {
          renew(queues);
        }
      }
      case PING -> {
        line.ifPresent(Line::ping);
        lifeline.pinged(now);
      }
      case CUT -> lifeline.ended(now, SILENT);
      case RENEW -> renew(queues);
      case REPLACE, OPEN -> {
        if (line.isEmpty()) {
          told = Set.copyOf(queues);
        }
        int coming = number + 1;
        Notifications.Listener listener =
            signal -> mail.put(new Mail.Heard(coming, signal, time.get()));
        send(Errand.opening(notifications, line, userId, queues, listener));
      }
    }
  }

  private void renew(List<Queue> queues) {
    missed = !told.equals(Set.copyOf(queues));
    told = Set.copyOf(queues);
    send(Errand.renewing(line.orElseThrow(), queues));
  }

  private void send(Errand next) {
    errand = Optional.of(next);
    disowned = false;
    beside.execute(
        () -> {
          next.run();
          if (closed) {
            next.line().ifPresent(Line::close);
          }
          mail.wake();
        });
  }

  /** Takes note of how an errand ended; returns whether something may have been missed. */
  private boolean ended() {
    if (errand.filter(Errand::over).isEmpty()) {
      return false;
    }
    Errand past = errand.get();
    errand = Optional.empty();
    past.rethrow();
    return past.renews() ? renewed(past) : opened(past);
  }

  private boolean opened(Errand past) {
    Moment now = time.get();
    List<Mail.Heard> said = List.copyOf(early);
    early.clear();
    if (disowned) {
      past.line().ifPresent(Line::close);
      return false;
    }
    if (past.failure().isPresent()) {
      Failure failure = past.failure().get();
      if (lifeline.up()) {
        lifeline.notReplaced(now);
        return false;
      }
      if (failure instanceof Failure.SignedOut) {
        hangUp();
      }
      lifeline.failed(now, failure);
      return false;
    }
    hangUp();
    line = past.line();
    number++;
    if (lifeline.up()) {
      lifeline.replaced(now, line.orElseThrow().life());
    } else {
      lifeline.opened(now, line.orElseThrow().life());
    }
    said.forEach(this::heard);
    return true;
  }

  private boolean renewed(Errand past) {
    Moment now = time.get();
    if (!lifeline.up()) {
      return false;
    }
    if (past.failure().isEmpty()) {
      lifeline.renewed(now, line.orElseThrow().life());
      return missed;
    }
    if (past.failure().get() instanceof Failure.NotFound) {
      lifeline.ended(now, past.failure().get());
    } else {
      lifeline.notRenewed(now);
    }
    return false;
  }

  /** Takes what a line said of itself. */
  void heard(Mail.Heard heard) {
    if (heard.line() > number) {
      early.add(heard);
      return;
    }
    if (heard.line() != number || !lifeline.up()) {
      return;
    }
    lifeline.heard(heard.at());
    Signal signal = heard.signal();
    if (signal instanceof Signal.Closing) {
      lifeline.closing(heard.at());
    } else if (signal instanceof Signal.Ended ended) {
      lifeline.ended(time.get(), ended.why());
    } else if (signal instanceof Signal.Silenced) {
      lifeline.silenced(heard.at());
      disowned = true;
      hangUp();
    } else if (signal instanceof Signal.Revoked) {
      // The channel is gone with the token; a new one needs a new token.
      lifeline.ended(time.get(), REVOKED);
      disowned = true;
      hangUp();
    }
  }

  /** When something will be due by itself. */
  long next() {
    return errand.isPresent() ? Moment.NEVER : lifeline.next();
  }

  /** Topics that the org refused. */
  boolean lacksTopics() {
    return line.filter(open -> !open.refused().isEmpty()).isPresent();
  }

  Link link() {
    return lifeline.link();
  }

  /** For good. */
  @Override
  public void close() {
    closed = true;
    hangUp();
  }

  private void hangUp() {
    line.ifPresent(Line::close);
    line = Optional.empty();
  }
}
