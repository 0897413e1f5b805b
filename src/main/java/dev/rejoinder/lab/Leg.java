package dev.rejoinder.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One party's part in a conversation: a participant and its one communication. */
final class Leg {
  enum Purpose {
    CUSTOMER,
    ACD,
    AGENT
  }

  enum State {
    ALERTING,
    CONNECTED,
    PARKED,
    DISCONNECTED
  }

  final String participantId;
  final String communicationId;
  final Purpose purpose;
  final Optional<User> user;
  final Queue queue;
  final Instant started;
  final AfterWork afterWork;
  final List<ChatMessage> messages = new ArrayList<>();
  private State state;
  private Instant connected;
  private Instant ended;
  private String disconnectType;
  private Instant parked;
  private Instant resumes;

  /** Starts a leg that alerts in an agent's hands, under the rules of its queue. */
  static Leg ofAgent(Ids ids, User user, Queue queue, QueueRules rules, Instant started) {
    return new Leg(ids, Purpose.AGENT, Optional.of(user), queue, rules, started);
  }

  /** Starts a leg that is nobody's of ours: the customer's or the queue's. */
  static Leg of(Ids ids, Purpose purpose, Queue queue, Instant started) {
    return new Leg(ids, purpose, Optional.empty(), queue, QueueRules.USUAL, started);
  }

  private Leg(
      Ids ids,
      Purpose purpose,
      Optional<User> user,
      Queue queue,
      QueueRules rules,
      Instant started) {
    this.participantId = ids.uuid();
    this.communicationId = ids.uuid();
    this.purpose = purpose;
    this.user = user;
    this.queue = queue;
    this.afterWork = new AfterWork(rules);
    this.started = started;
    this.state = State.ALERTING;
  }

  Leg connect(Instant at) {
    resume();
    connected = at;
    return this;
  }

  /** Ends the leg, and an agent's wrap-up begins; one that has ended stays as it is. */
  void disconnect(Instant at, String type) {
    if (state != State.DISCONNECTED) {
      state = State.DISCONNECTED;
      ended = at;
      disconnectType = type;
      parked = null;
      resumes = null;
      afterWork.begin(at, purpose == Purpose.AGENT && connected != null);
    }
  }

  /** Sets the leg aside until {@code resumeAt} or until it is resumed. */
  void park(Instant at, Instant resumeAt) {
    state = State.PARKED;
    parked = at;
    resumes = resumeAt;
  }

  /** Takes a parked leg up again; it counts as connected since it first was. */
  void resume() {
    state = State.CONNECTED;
    parked = null;
    resumes = null;
  }

  State state() {
    return state;
  }

  boolean isConnected() {
    return state == State.CONNECTED;
  }

  boolean isAlerting() {
    return state == State.ALERTING;
  }

  boolean isParked() {
    return state == State.PARKED;
  }

  boolean isLive() {
    return state != State.DISCONNECTED;
  }

  boolean isOf(String userId) {
    return user.filter(held -> held.id().equals(userId)).isPresent();
  }

  Optional<Instant> connectedAt() {
    return Optional.ofNullable(connected);
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(ended);
  }

  Optional<Instant> parkedAt() {
    return Optional.ofNullable(parked);
  }

  /** When a parked leg resumes by itself. */
  Optional<Instant> resumesAt() {
    return Optional.ofNullable(resumes);
  }

  Optional<String> disconnectType() {
    return Optional.ofNullable(disconnectType);
  }
}
