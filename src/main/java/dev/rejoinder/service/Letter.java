package dev.rejoinder.service;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.SendState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A message of the outbox and how it stands. Guarded by its {@link Strand}. */
final class Letter {

  enum Phase {
    /** To be sent as soon as it is the first. */
    READY,
    /** Read for or requested right now. */
    UNDERWAY,
    WAITING,
    CHECKING,
    UNKNOWN,
    PARKED,
    REJECTED,
    SENT,
    WITHDRAWN
  }

  /** Nothing is taken so long after its request has failed. */
  private static final Duration LATEST = Duration.ofSeconds(30);

  final OutboxItem item;
  Phase phase = Phase.READY;
  SendState told = new SendState.Held();

  /** The communication id that it goes out on; empty until it is known. */
  String leg;

  /** What the server had on that leg before the first request. */
  List<String> baseline = List.of();

  /** When the first request left, and the last one, by this machine's clock. */
  Optional<Instant> first = Optional.empty();

  Instant last = Instant.EPOCH;

  /** All requests; and those since the agent last asked for it, at that time. */
  int tries;

  int round;
  long began;
  Instant asked;

  /** Whether a request may have been taken. */
  boolean doubted;

  /** Whether the conversation is to be read immediately before the next request. */
  boolean readFirst;

  /** Whether the agent took it back while it was under way. */
  boolean unwanted;

  /** Why it is doubted. */
  Failure doubt = new Failure.Unanswered("");

  long doubtedAt;
  long checkedSince;
  int readings;

  /** Grows with each wait, so that an older one means nothing when it ends. */
  int waits;

  Letter(OutboxItem item) {
    this.item = item;
    this.leg = item.outgoing().communicationId();
    this.asked = item.at();
  }

  String id() {
    return item.id();
  }

  boolean ended() {
    return phase == Phase.SENT || phase == Phase.REJECTED || phase == Phase.WITHDRAWN;
  }

  void left(Instant now, String communicationId, List<String> known) {
    if (first.isEmpty()) {
      first = Optional.of(now);
      baseline = known;
    }
    last = now;
    leg = communicationId;
    tries++;
  }

  /**
   * @param ahead the server's clock of this one
   */
  ReadBack.Sought sought(Optional<Duration> ahead) {
    boolean clockKnown = ahead.isPresent() || baseline.isEmpty();
    Duration offset = ahead.orElse(Duration.ZERO);
    Instant from = clockKnown ? first.orElse(last).plus(offset) : Instant.MIN;
    boolean open = phase != Phase.WITHDRAWN && phase != Phase.SENT;
    Instant until = open ? Instant.MAX : last.plus(offset).plus(LATEST);
    return new ReadBack.Sought(
        id(), leg, item.outgoing().userId(), item.text(), from, until, baseline);
  }
}
