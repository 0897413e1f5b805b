package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.Letter.Phase;
import dev.rejoinder.text.Explain;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One request to send one message: written down, made, and judged by its answer. A message is asked
 * for again by itself only where the server surely did not take it.
 */
final class Request {
  private static final System.Logger LOG = System.getLogger(Request.class.getName());

  private static final Failure NOT_IN =
      new Failure.Absent(
          "you are not in this conversation", "Enter in the inbox answers or takes it");

  private static final Failure LATE =
      new Failure.Absent("it would come more than five minutes late", Past.REMEDY);

  private static final Failure GONE =
      new Failure.Absent(
          "not known whether it arrived, and it can't be sent again: you have left the conversation",
          "put it away, and write anew where need be");

  private final Strand strand;
  private final Means means;
  private final Letter letter;

  /**
   * @param letter is underway, and nobody else's
   */
  Request(Strand strand, Means means, Letter letter) {
    this.strand = strand;
    this.means = means;
    this.letter = letter;
  }

  void run() {
    if (!means.door().enter()) {
      synchronized (strand) {
        letter.phase = Phase.READY;
      }
      return;
    }
    try {
      if (!letter.readFirst || absent()) {
        depart().ifPresent(this::make);
      }
    } finally {
      means.door().leave();
    }
  }

  /** Reads the conversation; whether the message is surely not in it and may still be sent. */
  private boolean absent() {
    Contact contact;
    try {
      contact = glance();
    } catch (GatewayException e) {
      synchronized (strand) {
        if (letter.phase == Phase.UNDERWAY) {
          notAgain(letter.round == 0 ? e.failure() : letter.doubt);
        }
      }
      return false;
    }
    synchronized (strand) {
      strand.see(contact, Settled.READ_BACK);
      if (letter.phase != Phase.UNDERWAY) {
        return false;
      }
      if (!Check.on(contact, letter)) {
        backToTheAgent(GONE);
        return false;
      }
      if (letter.round > 0 && strand.watch().unclear(contact, letter)) {
        notAgain(letter.doubt);
        return false;
      }
      return true;
    }
  }

  private Contact glance() throws GatewayException {
    return means.post().conversations().glance(strand.id(), letter.item.outgoing().userId());
  }

  /** The agent's word goes back to the agent; what we would have done ourselves is looked into. */
  private void notAgain(Failure why) {
    if (letter.round == 0) {
      backToTheAgent(why);
    } else {
      strand.doubt(letter, why);
    }
  }

  private void backToTheAgent(Failure why) {
    if (letter.unwanted) {
      strand.withdrawn(letter);
    } else {
      strand.unknown(letter, why);
    }
  }

  private Optional<Outgoing> depart() {
    synchronized (strand) {
      if (letter.phase != Phase.UNDERWAY) {
        // It was seen to have arrived after all.
        return Optional.empty();
      }
      if (letter.unwanted) {
        strand.withdrawn(letter);
        return Optional.empty();
      }
      if (Past.late(letter, means.now())) {
        strand.park(letter, LATE);
        return Optional.empty();
      }
      Optional<String> leg = leg();
      if (leg.isEmpty()) {
        strand.reject(letter, NOT_IN);
        return Optional.empty();
      }
      return written(leg.get()) ? Optional.of(outgoing()) : Optional.empty();
    }
  }

  /** As frozen when the agent confirmed it; only what had none then gets what the join brought. */
  private Optional<String> leg() {
    if (!letter.leg.isEmpty() || !means.post().readable()) {
      return Optional.of(letter.leg);
    }
    return means.post().joined().apply(strand.id()).map(Leg::communicationId);
  }

  private boolean written(String leg) {
    List<String> baseline =
        letter.first.isPresent() ? letter.baseline : strand.watch().baseline(leg);
    try {
      means
          .records()
          .write(
              new JournalEntry.Trying(letter.id(), means.now(), letter.tries + 1, leg, baseline));
    } catch (Journal.Trouble e) {
      strand.unkept(letter, e);
      return false;
    }
    letter.left(means.now(), leg, baseline);
    if (letter.round++ == 0) {
      letter.began = means.nanos();
    }
    letter.readFirst = false;
    strand.tell(letter, new SendState.Sending(letter.tries));
    return true;
  }

  private Outgoing outgoing() {
    Outgoing frozen = letter.item.outgoing();
    return new Outgoing(frozen.conversationId(), letter.leg, frozen.userId(), frozen.content());
  }

  private void make(Outgoing outgoing) {
    String messageId;
    try {
      messageId = means.post().gateway().send(outgoing);
    } catch (GatewayException e) {
      failed(e.failure());
      return;
    } catch (RuntimeException | Error bug) {
      LOG.log(System.Logger.Level.ERROR, "sending", bug);
      failed(new Failure.Unanswered("an error of Rejoinder's own"));
      return;
    }
    answered(messageId);
  }

  private void answered(String messageId) {
    synchronized (strand) {
      String owner = messageId.isEmpty() ? null : means.claims().get(messageId);
      boolean others = owner != null && !owner.equals(letter.id());
      if (letter.phase == Phase.SENT) {
        if (!messageId.isEmpty() && owner == null) {
          means.claims().put(messageId, letter.id());
          strand.alarm(letter, "a message that was sent once stands there twice");
        }
      } else if (others) {
        strand.alarm(letter, "the server took one message for another");
        strand.doubt(letter, new Failure.Unanswered("the answer is about another message"));
      } else {
        strand.sent(letter, messageId, Settled.ANSWER);
      }
    }
  }

  private void failed(Failure failure) {
    synchronized (strand) {
      if (letter.phase == Phase.SENT) {
        return;
      }
      Optional<Duration> wait = wait(failure);
      if (busy(failure) && wait.isPresent()) {
        means
            .records()
            .note(new JournalEntry.Doubted(letter.id(), means.now(), Explain.what(failure)));
        letter.doubted = true;
        letter.doubt = failure;
        letter.readFirst = true;
        strand.pause(letter, failure, wait.get());
      } else if (failure.mayHaveTakenEffect()) {
        strand.doubt(letter, failure);
      } else if (letter.unwanted) {
        strand.withdrawn(letter);
      } else if (wait.isPresent()) {
        means
            .records()
            .note(new JournalEntry.Parked(letter.id(), means.now(), Explain.what(failure)));
        strand.pause(letter, failure, wait.get());
      } else if (passes(failure)) {
        strand.park(letter, failure);
      } else {
        strand.reject(letter, failure);
      }
    }
  }

  private Optional<Duration> wait(Failure failure) {
    Failure asked = failure;
    if (busy(failure)) {
      Failure.Unavailable it = (Failure.Unavailable) failure;
      asked = new Failure.RateLimited(it.answer(), it.retryAfter());
    }
    Duration elapsed = means.since(letter.began);
    return means.post().retrier().wait(RetryPolicy.SEND, asked, letter.round, elapsed);
  }

  /** Says that it has not done it and when to come back; whoever says it may be wrong. */
  private boolean busy(Failure failure) {
    return failure instanceof Failure.Unavailable it
        && it.answer().status() == 503
        && it.retryAfter().isPresent()
        && means.post().readable();
  }

  /** Whether the same message may be taken another time. */
  private static boolean passes(Failure failure) {
    return failure instanceof Failure.Unreachable
        || failure instanceof Failure.RateLimited
        || failure instanceof Failure.Untrusted;
  }
}
