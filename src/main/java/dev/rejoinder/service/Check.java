package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.Letter.Phase;
import java.time.Duration;

/**
 * Reads a conversation back until it is known whether it holds a message, or known that reading
 * does not tell. Beside the lane, so that other orders need not wait for it.
 */
final class Check {
  private final Strand strand;
  private final Means means;

  Check(Strand strand, Means means) {
    this.strand = strand;
    this.means = means;
  }

  /** With the strand's lock. */
  void begin(Letter letter) {
    letter.doubtedAt = means.nanos();
    letter.checkedSince = letter.doubtedAt;
    letter.readings = 0;
    next(letter, Duration.ZERO);
  }

  /** Looks for what a former process left in doubt. With the strand's lock. */
  void resume(Letter letter) {
    if (letter.phase != Phase.CHECKING && letter.phase != Phase.UNKNOWN) {
      return;
    }
    if (!means.post().readable()) {
      if (letter.phase == Phase.CHECKING) {
        strand.unknown(letter, letter.doubt);
      }
      return;
    }
    Duration ago = Duration.between(letter.last, means.now());
    letter.checkedSince = means.nanos();
    letter.doubtedAt = means.nanos() - (ago.isNegative() ? 0 : ago.toNanos());
    int ticket = ++letter.waits;
    means.later().after(Duration.ZERO, () -> read(letter, ticket));
  }

  private void next(Letter letter, Duration least) {
    Duration pause = Settling.pause(letter.readings++);
    int ticket = ++letter.waits;
    means.later().after(pause.compareTo(least) > 0 ? pause : least, () -> read(letter, ticket));
  }

  private void read(Letter letter, int ticket) {
    synchronized (strand) {
      if (!awaits(letter, ticket)) {
        return;
      }
    }
    Duration since = means.since(letter.doubtedAt);
    try {
      Contact contact =
          means.post().conversations().glance(strand.id(), letter.item.outgoing().userId());
      synchronized (strand) {
        strand.see(contact, Settled.READ_BACK);
        if (awaits(letter, ticket)) {
          judge(letter, contact, since);
        }
      }
    } catch (GatewayException e) {
      synchronized (strand) {
        if (awaits(letter, ticket)) {
          unread(letter, e.failure());
        }
      }
    }
    strand.hand();
  }

  private boolean awaits(Letter letter, int ticket) {
    boolean open = letter.phase == Phase.CHECKING || letter.phase == Phase.UNKNOWN;
    return open && letter.waits == ticket && !means.door().closed();
  }

  /**
   * The message is not there.
   *
   * @param since it was doubted, when the reading began
   */
  private void judge(Letter letter, Contact contact, Duration since) {
    if (letter.phase == Phase.UNKNOWN) {
      return;
    }
    boolean over = letter.doubt instanceof Failure.Conflict && !on(contact, letter);
    if (over && !strand.watch().unclear(contact, letter)) {
      strand.reject(letter, letter.doubt);
    } else if (Settling.enough(since)) {
      strand.unknown(letter, letter.doubt);
    } else {
      next(letter, Duration.ZERO);
    }
  }

  private void unread(Letter letter, Failure failure) {
    if (letter.phase == Phase.UNKNOWN) {
      return;
    }
    if (Settling.inVain(means.since(letter.checkedSince))) {
      strand.unknown(letter, letter.doubt);
    } else {
      next(
          letter,
          failure instanceof Failure.RateLimited limited
              ? limited.retryAfter().orElse(Duration.ZERO)
              : Duration.ZERO);
    }
  }

  /** Whether the user can still write on the leg that the message was confirmed for. */
  static boolean on(Contact contact, Letter letter) {
    boolean same =
        contact
            .conversation()
            .leg()
            .map(Leg::communicationId)
            .filter(letter.leg::equals)
            .isPresent();
    return same && contact.conversation().stage() == Stage.CONNECTED;
  }
}
