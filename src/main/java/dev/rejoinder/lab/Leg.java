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
    DISCONNECTED
  }

  final String participantId;
  final String communicationId;
  final Purpose purpose;
  final Optional<User> user;
  final Instant started;
  final List<ChatMessage> messages = new ArrayList<>();
  private State state;
  private Instant connected;
  private Instant ended;
  private String disconnectType;

  /** Starts a leg that alerts; {@code user} is there for agents alone. */
  Leg(Ids ids, Purpose purpose, Optional<User> user, Instant started) {
    this.participantId = ids.uuid();
    this.communicationId = ids.uuid();
    this.purpose = purpose;
    this.user = user;
    this.started = started;
    this.state = State.ALERTING;
  }

  Leg connect(Instant at) {
    state = State.CONNECTED;
    connected = at;
    return this;
  }

  /** Ends the leg; one that has ended stays as it is. */
  void disconnect(Instant at, String type) {
    if (state != State.DISCONNECTED) {
      state = State.DISCONNECTED;
      ended = at;
      disconnectType = type;
    }
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

  Optional<String> disconnectType() {
    return Optional.ofNullable(disconnectType);
  }
}
