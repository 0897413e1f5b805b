package dev.rejoinder.service;

import static dev.rejoinder.service.Moment.NEVER;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides about the line to the live events: when it is dead, when it is tried anew, what is told
 * of it. Does nothing itself: it is told what happened and asked what is due. One thread.
 */
final class Lifeline {
  /** What is to be done for the line. */
  enum Due {
    NOTHING,
    OPEN,
    /** Open a second socket while the first still speaks. */
    REPLACE,
    PING,
    /** Nobody is there: take it for ended. */
    CUT,
    RENEW
  }

  /** The server speaks every 30 s; its own client takes 35 s of silence for death. */
  private static final Duration SILENCE = Duration.ofSeconds(35);

  private static final Duration ANSWERED = Duration.ofSeconds(10);
  private static final Duration WHILE_REFUSED = Duration.ofMinutes(5);

  /** The server closes a minute after it said so; all its clients are told at once. */
  private static final Duration REPLACED = Duration.ofSeconds(20);

  /** To try anew after that costs the org less than the polling until then would. */
  private static final Duration STOOD = Duration.ofSeconds(5);

  private static final Duration RETRIED = Duration.ofSeconds(5);
  private static final Duration RENEWED = Duration.ofMinutes(5);

  private static final Failure SLEPT = new Failure.Unanswered("this machine slept");

  private enum Phase {
    DOWN,
    REFUSED,
    SILENCED,
    UNREAD,
    LIVE
  }

  private final Backoff backoff;
  private Phase phase = Phase.DOWN;
  private Optional<Instant> heard = Optional.empty();
  private Failure why = new Failure.Unanswered("not connected yet");
  private Instant since = Instant.EPOCH;
  private Instant until = Instant.EPOCH;
  private int tries;
  private long openAt;
  private long heardAt;
  private long pingedAt = NEVER;
  private long renewAt = NEVER;
  private long replaceAt = NEVER;
  private long upSince;

  Lifeline(RandomGenerator random) {
    this.backoff = new Backoff(random);
  }

  Due due(Moment now) {
    long time = now.nanos();
    if (!up()) {
      return time >= openAt ? Due.OPEN : Due.NOTHING;
    }
    if (time >= cutAt()) {
      return Due.CUT;
    }
    if (time >= replaceAt) {
      return Due.REPLACE;
    }
    if (pingedAt == NEVER && time >= silentAt()) {
      return Due.PING;
    }
    return time >= renewAt ? Due.RENEW : Due.NOTHING;
  }

  /** When something will be due by itself. */
  long next() {
    if (!up()) {
      return openAt;
    }
    long watched = pingedAt == NEVER ? silentAt() : cutAt();
    return Math.min(watched, Math.min(replaceAt, renewAt));
  }

  /** Whether events come in. */
  boolean up() {
    return phase == Phase.UNREAD || phase == Phase.LIVE;
  }

  /** Whether what is known was read since they do. */
  boolean live() {
    return phase == Phase.LIVE;
  }

  Optional<Instant> heard() {
    return heard;
  }

  /** The first of its line, or one after an end. */
  void opened(Moment now, Duration life) {
    phase = Phase.UNREAD;
    upSince = now.nanos();
    replaced(now, life);
  }

  /** The second socket took over from the first, and nothing was missed. */
  void replaced(Moment now, Duration life) {
    replaceAt = NEVER;
    renewed(now, life);
    heard(now);
  }

  void renewed(Moment now, Duration life) {
    renewAt = life.isZero() ? NEVER : now.after(life.multipliedBy(4).dividedBy(5));
  }

  void notRenewed(Moment now) {
    renewAt = now.after(RENEWED);
  }

  void notReplaced(Moment now) {
    replaceAt = now.after(RETRIED);
  }

  /** Everything was read since it opened. */
  void synced() {
    if (phase == Phase.UNREAD) {
      phase = Phase.LIVE;
      tries = 0;
    }
  }

  void heard(Moment at) {
    heard = Optional.of(at.wall());
    heardAt = at.nanos();
    pingedAt = NEVER;
  }

  void pinged(Moment now) {
    pingedAt = now.nanos();
  }

  void closing(Moment now) {
    if (up() && replaceAt == NEVER) {
      replaceAt = now.after(backoff.within(REPLACED));
    }
  }

  void ended(Moment now, Failure failure) {
    if (up()) {
      Duration stood = Duration.ofNanos(now.nanos() - upSince);
      backoff.healthy(stood);
      Duration wait = stood.compareTo(STOOD) < 0 ? backoff.next() : backoff.first();
      down(now, Phase.DOWN, failure, wait);
    }
  }

  /** Opening came to nothing. */
  void failed(Moment now, Failure failure) {
    if (failure instanceof Failure.SignedOut || failure instanceof Failure.Absent) {
      down(now, Phase.REFUSED, failure, backoff.next());
    } else if (failure.lasts() || failure instanceof Failure.Refused) {
      down(now, Phase.REFUSED, failure, WHILE_REFUSED);
    } else {
      Duration wait = backoff.next();
      Duration asked =
          failure instanceof Failure.RateLimited limited
              ? limited.retryAfter().orElse(Duration.ZERO)
              : Duration.ZERO;
      down(now, Phase.DOWN, failure, asked.compareTo(wait) > 0 ? asked : wait);
    }
  }

  void silenced(Moment now) {
    phase = Phase.SILENCED;
    since = now.wall();
    openAt = NEVER;
  }

  /** What was up before a sleep is not to be trusted, and what was waited for is over. */
  void slept(Moment now) {
    if (phase != Phase.SILENCED) {
      down(now, phase == Phase.REFUSED ? phase : Phase.DOWN, SLEPT, Duration.ZERO);
    }
  }

  /** A person asks, or reading works again: no reason to wait. */
  void soon(Moment now) {
    if (!up()) {
      openAt = Math.min(openAt, now.nanos());
      until = now.wall();
    }
  }

  /** Silence is another session's doing, which only a person may undo. */
  boolean silenced() {
    return phase == Phase.SILENCED;
  }

  Link link() {
    return switch (phase) {
      case LIVE -> new Link.Live(heard.orElse(Instant.EPOCH));
      case REFUSED -> new Link.Polling(why);
      case SILENCED -> new Link.Silenced(since);
      case DOWN, UNREAD ->
          tries == 0 ? new Link.Connecting() : new Link.Reconnecting(tries, until, heard, why);
    };
  }

  private void down(Moment now, Phase next, Failure failure, Duration wait) {
    phase = next;
    why = failure;
    tries++;
    openAt = now.after(wait);
    until = now.wall().plus(wait);
    replaceAt = NEVER;
    pingedAt = NEVER;
  }

  private long silentAt() {
    return heardAt + SILENCE.toNanos();
  }

  private long cutAt() {
    return pingedAt == NEVER ? NEVER : pingedAt + ANSWERED.toNanos();
  }
}
