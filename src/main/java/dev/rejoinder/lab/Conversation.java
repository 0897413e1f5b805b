package dev.rejoinder.lab;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A customer's conversation: its legs and what was said. Guarded by the org's lock. */
final class Conversation {
  final String id;
  final Person customer;
  final Instant started;
  final Leg customerLeg;
  final List<Leg> legs = new ArrayList<>();
  final List<ChatMessage> messages = new ArrayList<>();
  private Instant ended;

  /** Starts a conversation that waits in its queue. */
  Conversation(Ids ids, Person customer, Instant started) {
    this.id = ids.uuid();
    this.customer = customer;
    this.started = started;
    this.customerLeg =
        new Leg(ids, Leg.Purpose.CUSTOMER, Optional.empty(), started).connect(started);
    legs.add(customerLeg);
    queueUp(ids, started);
  }

  /** Puts the conversation into its queue (again). */
  void queueUp(Ids ids, Instant at) {
    legs.add(new Leg(ids, Leg.Purpose.ACD, Optional.empty(), at).connect(at));
  }

  Leg alert(Ids ids, User user, Instant at) {
    var leg = new Leg(ids, Leg.Purpose.AGENT, Optional.of(user), at);
    legs.add(leg);
    return leg;
  }

  /** Connects an agent's leg, which takes the conversation out of its queue. */
  void connect(Leg leg, Instant at) {
    leg.connect(at);
    queueLeg().ifPresent(acd -> acd.disconnect(at, "transfer"));
  }

  void end(Instant at, String disconnectType) {
    legs.forEach(leg -> leg.disconnect(at, leg == customerLeg ? disconnectType : "peer"));
    ended = at;
  }

  /** Adds what the customer wrote; every connected agent hears it. */
  void hear(ChatMessage message) {
    messages.add(message);
    customerLeg.messages.add(message);
    agentLegs().filter(Leg::isConnected).forEach(leg -> leg.messages.add(message));
  }

  /** Adds what an agent wrote from that leg. */
  void say(ChatMessage message, Leg from) {
    messages.add(message);
    customerLeg.messages.add(message);
    from.messages.add(message);
  }

  boolean isLive() {
    return ended == null;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(ended);
  }

  Stream<Leg> agentLegs() {
    return legs.stream().filter(leg -> leg.purpose == Leg.Purpose.AGENT);
  }

  /** The leg with which the conversation waits in its queue, even while it alerts. */
  Optional<Leg> queueLeg() {
    return legs.stream().filter(leg -> leg.purpose == Leg.Purpose.ACD && leg.isLive()).findFirst();
  }

  /** The agent leg that is alerting or connected, if there is one. */
  Optional<Leg> liveAgentLeg() {
    return agentLegs().filter(Leg::isLive).findFirst();
  }

  Optional<Leg> liveLegOf(String userId) {
    return agentLegs().filter(leg -> leg.isOf(userId) && leg.isLive()).findFirst();
  }

  boolean isWaiting() {
    return queueLeg().isPresent() && liveAgentLeg().isEmpty();
  }

  boolean isConnected() {
    return liveAgentLeg().filter(Leg::isConnected).isPresent();
  }

  boolean isAlerting() {
    return liveAgentLeg().filter(Leg::isAlerting).isPresent();
  }

  Optional<ChatMessage> lastMessage() {
    return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
  }

  /** What the customer said since an agent last spoke. */
  List<ChatMessage> unanswered() {
    int from = messages.size();
    while (from > 0 && !messages.get(from - 1).byAgent) {
      from--;
    }
    return messages.subList(from, messages.size());
  }

  Leg participant(String participantId) {
    return legs.stream()
        .filter(leg -> leg.participantId.equals(participantId))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  Leg communication(String communicationId) {
    return legs.stream()
        .filter(leg -> leg.communicationId.equals(communicationId))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  ChatMessage message(String messageId) {
    return messages.stream()
        .filter(message -> message.id.equals(messageId))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
