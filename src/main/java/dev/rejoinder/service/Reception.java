package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.Notifications.Line;
import dev.rejoinder.service.Notifications.Signal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Holds the line and does for it what the {@link Lifeline} finds due. One thread. */
final class Reception implements AutoCloseable {
  private static final Failure SILENT =
      new Failure.Unanswered("the live events gave no sign of life");
  private static final Failure REVOKED =
      new Failure.SignedOut(new Failure.Answer(401, "", "the token was revoked", ""));

  private final Notifications notifications;
  private final Supplier<Moment> time;
  private final Mail mail;
  private final Lifeline lifeline;

  /** The one that speaks, or the one that has ended and whose channel may still be there. */
  private Optional<Line> line = Optional.empty();

  /** Lines count from 1; what an earlier one says of itself concerns nobody. */
  private int number;

  Reception(Notifications notifications, Supplier<Moment> time, Mail mail, Lifeline lifeline) {
    this.notifications = notifications;
    this.time = time;
    this.mail = mail;
    this.lifeline = lifeline;
  }

  /**
   * Does what is due.
   *
   * @return whether everything is to be read anew, since a line has begun to speak
   */
  boolean tend(String userId, List<Queue> queues) {
    Moment now = time.get();
    switch (lifeline.due(now)) {
      case NOTHING -> {}
      case PING -> {
        line.ifPresent(Line::ping);
        lifeline.pinged(now);
      }
      case CUT -> lifeline.ended(now, SILENT);
      case RENEW -> renew();
      case REPLACE -> {
        return replace(userId, queues);
      }
      case OPEN -> {
        return open(userId, queues);
      }
    }
    return false;
  }

  /** Takes what a line said of itself. */
  void heard(Mail.Heard heard) {
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
      close();
    } else if (signal instanceof Signal.Revoked) {
      // The channel is gone with the token; a new one needs a new token.
      lifeline.ended(time.get(), REVOKED);
      close();
    }
  }

  /** Topics that the org refused. */
  boolean lacksTopics() {
    return line.filter(open -> !open.refused().isEmpty()).isPresent();
  }

  Link link() {
    return lifeline.link();
  }

  @Override
  public void close() {
    line.ifPresent(Line::close);
    line = Optional.empty();
  }

  private boolean open(String userId, List<Queue> queues) {
    try {
      take(next(userId, queues));
      lifeline.opened(time.get(), line.orElseThrow().life());
      return true;
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.SignedOut) {
        close();
      }
      lifeline.failed(time.get(), e.failure());
      return false;
    }
  }

  private boolean replace(String userId, List<Queue> queues) {
    try {
      take(next(userId, queues));
      lifeline.replaced(time.get(), line.orElseThrow().life());
      return true;
    } catch (GatewayException e) {
      lifeline.notReplaced(time.get());
      return false;
    }
  }

  /** Another socket on the same channel, or a new channel where that one is gone. */
  private Line next(String userId, List<Queue> queues) throws GatewayException {
    int coming = number + 1;
    Notifications.Listener listener =
        signal -> mail.put(new Mail.Heard(coming, signal, time.get()));
    if (line.isPresent()) {
      try {
        return line.get().again(listener);
      } catch (GatewayException e) {
        if (!(e.failure() instanceof Failure.NotFound)) {
          throw e;
        }
      }
    }
    return notifications.open(userId, queues, listener);
  }

  private void take(Line next) {
    close();
    line = Optional.of(next);
    number++;
  }

  private void renew() {
    Moment now = time.get();
    try {
      line.orElseThrow().renew();
      lifeline.renewed(time.get(), line.orElseThrow().life());
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.NotFound) {
        lifeline.ended(now, e.failure());
      } else {
        lifeline.notRenewed(now);
      }
    }
  }
}
