package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import dev.rejoinder.service.Letter.Phase;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Sanitiser;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The messages to one conversation, sent one after the other: none while the one before it is not
 * settled. Its own lock guards all of it; requests are made without.
 */
final class Strand {
  private static final Failure HELD_BACK =
      new Failure.Absent("held back behind the message above it", Past.REMEDY);

  private final String id;
  private final Means means;
  private final Watch watch;
  private final Check check;
  private final Deque<Letter> line = new ArrayDeque<>();
  private final List<Letter> refused = new ArrayList<>();
  private boolean started = true;

  Strand(String id, Means means) {
    this.id = id;
    this.means = means;
    this.watch = new Watch(means);
    this.check = new Check(this, means);
  }

  /** Takes over what a former process left; nothing happens before the start. */
  synchronized void inherit(Letter letter) {
    started = false;
    if (letter.phase == Phase.REJECTED) {
      refused.add(letter);
    }
    if (!letter.ended()) {
      line.add(letter);
    } else if (letter.doubted) {
      watch.putAway(letter);
    }
  }

  void start() {
    synchronized (this) {
      started = true;
      line.forEach(check::resume);
    }
    hand();
  }

  SendState accept(OutboxItem item) {
    SendState state;
    synchronized (this) {
      Optional<Letter> known = find(item.id());
      if (known.isPresent()) {
        return known.get().told;
      }
      Letter letter = new Letter(item);
      letter.asked = means.now();
      try {
        means.records().write(new JournalEntry.Accepted(item));
      } catch (Journal.Trouble e) {
        return tell(letter, new SendState.Rejected(new Failure.Unkept(e.getMessage())));
      }
      line.add(letter);
      state = queued(letter);
    }
    hand();
    return state;
  }

  void resend(String letterId) {
    synchronized (this) {
      find(letterId).ifPresent(this::again);
    }
    hand();
  }

  private void again(Letter letter) {
    if (letter.phase == Phase.REJECTED) {
      refused.remove(letter);
      line.add(letter);
    } else if (letter.phase != Phase.PARKED && letter.phase != Phase.UNKNOWN) {
      return;
    }
    letter.readFirst = letter.doubted && means.post().readable();
    letter.phase = Phase.READY;
    letter.asked = means.now();
    letter.round = 0;
    letter.unwanted = false;
    queued(letter);
  }

  void withdraw(String letterId) {
    synchronized (this) {
      Optional<Letter> found = find(letterId);
      if (found.isPresent() && found.get().phase == Phase.UNDERWAY) {
        found.get().unwanted = true;
      } else {
        found.ifPresent(this::withdrawn);
      }
    }
    hand();
  }

  void heard(Contact contact) {
    synchronized (this) {
      see(contact, Settled.ECHO);
    }
    hand();
  }

  /** Has the first one sent if it is its turn. Not to be called with the lock. */
  void hand() {
    synchronized (this) {
      if (!ready()) {
        return;
      }
    }
    means.post().lane().run(id, this::turn);
  }

  private boolean ready() {
    return started && !means.door().closed() && !line.isEmpty() && line.peek().phase == Phase.READY;
  }

  /** One message a turn, so that what else is ordered for the conversation keeps its place. */
  private void turn() {
    Letter first;
    synchronized (this) {
      if (!ready()) {
        return;
      }
      first = line.peek();
      first.phase = Phase.UNDERWAY;
    }
    new Request(this, means, first).run();
    hand();
  }

  // What follows is called with the lock held.

  String id() {
    return id;
  }

  Watch watch() {
    return watch;
  }

  /** Takes what a reading shows to have been sent for sent. */
  void see(Contact contact, Settled how) {
    List<Letter> open = line.stream().filter(letter -> letter.first.isPresent()).toList();
    for (Watch.Found found : watch.look(contact, open)) {
      sent(found.letter(), found.message().id(), how);
    }
    for (Letter letter : watch.twice(contact, open)) {
      alarm(letter, "a message that was sent once stands there twice");
    }
  }

  void sent(Letter letter, String messageId, Settled how) {
    boolean unawaited = letter.phase == Phase.WITHDRAWN;
    means.records().note(new JournalEntry.Sent(letter.id(), means.now(), messageId, how));
    if (!messageId.isEmpty()) {
      watch.claim(letter, messageId);
    }
    leave(letter, Phase.SENT);
    watch.sent(letter);
    if (unawaited) {
      alarm(letter, "a message that was taken back has arrived after all");
    } else {
      tell(letter, new SendState.Accepted(messageId));
    }
  }

  /** For good; what was written behind it would be an answer without its beginning. */
  void reject(Letter letter, Failure failure) {
    means
        .records()
        .note(new JournalEntry.Rejected(letter.id(), means.now(), Explain.what(failure)));
    leave(letter, Phase.REJECTED);
    refused.add(letter);
    if (letter.doubted) {
      watch.putAway(letter);
    }
    tell(letter, new SendState.Rejected(failure));
    line.stream()
        .filter(behind -> behind.phase == Phase.READY)
        .forEach(behind -> park(behind, HELD_BACK));
  }

  void park(Letter letter, Failure failure) {
    means.records().note(new JournalEntry.Parked(letter.id(), means.now(), Explain.what(failure)));
    letter.phase = Phase.PARKED;
    tell(letter, new SendState.Parked(failure));
  }

  /** The disk takes nothing: it stays here as it was, which the journal says too. */
  void unkept(Letter letter, Journal.Trouble trouble) {
    letter.phase = Phase.PARKED;
    tell(letter, new SendState.Parked(new Failure.Unkept(trouble.getMessage())));
  }

  void doubt(Letter letter, Failure failure) {
    means.records().note(new JournalEntry.Doubted(letter.id(), means.now(), Explain.what(failure)));
    letter.doubted = true;
    letter.doubt = failure;
    if (means.post().readable()) {
      letter.phase = Phase.CHECKING;
      tell(letter, new SendState.Checking(failure));
      check.begin(letter);
    } else {
      unknown(letter, failure);
    }
  }

  void unknown(Letter letter, Failure failure) {
    means
        .records()
        .note(new JournalEntry.Unsettled(letter.id(), means.now(), Explain.what(failure)));
    letter.phase = Phase.UNKNOWN;
    tell(letter, new SendState.Unknown(failure));
  }

  void withdrawn(Letter letter) {
    means.records().note(new JournalEntry.Withdrawn(letter.id(), means.now()));
    leave(letter, Phase.WITHDRAWN);
    if (letter.doubted) {
      watch.putAway(letter);
    }
    // Who decides about one has those behind it in view.
    line.stream()
        .filter(behind -> behind.phase == Phase.READY)
        .forEach(behind -> behind.asked = means.now());
  }

  /** It is tried again after that time. */
  void pause(Letter letter, Failure failure, Duration wait) {
    letter.phase = Phase.WAITING;
    tell(letter, new SendState.Waiting(failure, letter.round, means.now().plus(wait)));
    int ticket = ++letter.waits;
    means.later().after(wait, () -> resume(letter, ticket));
  }

  private void resume(Letter letter, int ticket) {
    synchronized (this) {
      if (letter.phase == Phase.WAITING && letter.waits == ticket) {
        letter.phase = Phase.READY;
      }
    }
    hand();
  }

  SendState tell(Letter letter, SendState state) {
    letter.told = state;
    means.listener().moved(id, letter.id(), state);
    return state;
  }

  void alarm(Letter letter, String what) {
    means.listener().remark(Sanitiser.name(letter.item.to()) + ": " + what);
  }

  private SendState queued(Letter letter) {
    boolean first = line.peek() == letter;
    return tell(letter, first ? new SendState.Sending(letter.tries + 1) : new SendState.Held());
  }

  private void leave(Letter letter, Phase phase) {
    letter.phase = phase;
    line.remove(letter);
    refused.remove(letter);
  }

  private Optional<Letter> find(String letterId) {
    return Stream.concat(line.stream(), refused.stream())
        .filter(letter -> letter.id().equals(letterId))
        .findFirst();
  }
}
