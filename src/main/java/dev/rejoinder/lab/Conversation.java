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
  private Queue queue;
  private Instant ended;

  /** Starts a conversation that waits in its queue. */
  Conversation(Ids ids, Person customer, Instant started) {
    this.id = ids.lasting();
    this.customer = customer;
    this.started = started;
    this.queue = customer.queue();
    this.customerLeg = Leg.of(ids, Leg.Purpose.CUSTOMER, queue, started).connect(started);
    legs.add(customerLeg);
    queueUp(ids, queue, started);
  }

  /** The queue in which it is or last was; the customer came to the first. */
  Queue queue() {
    return queue;
  }

  /** Puts the conversation into a queue, out of the one in which it waits. */
  void queueUp(Ids ids, Queue into, Instant at) {
    queueLeg().ifPresent(acd -> acd.disconnect(at, "transfer"));
    queue = into;
    legs.add(Leg.of(ids, Leg.Purpose.ACD, into, at).connect(at));
  }

  Leg alert(Ids ids, User user, QueueRules rules, Instant at) {
    var leg = Leg.ofAgent(ids, user, queue, rules, at);
    legs.add(leg);
    return leg;
  }

  /** Connects an agent's leg, which takes the conversation out of its queue. */
  void connect(Leg leg, Instant at) {
    leg.connect(at);
    queueLeg().ifPresent(acd -> acd.disconnect(at, "transfer"));
  }

  /** Ends it for all who are left; agents see a customer who left as their peer's going. */
  void end(Instant at, String disconnectType) {
    var ofOthers = disconnectType.equals("client") ? "peer" : disconnectType;
    legs.forEach(leg -> leg.disconnect(at, leg == customerLeg ? disconnectType : ofOthers));
    ended = at;
  }

  /** Adds what the customer wrote; every agent who is in it hears it. */
  void hear(ChatMessage message) {
    messages.add(message);
    customerLeg.messages.add(message);
    agentLegs()
        .filter(leg -> leg.isConnected() || leg.isParked())
        .forEach(leg -> leg.messages.add(message));
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

  /** The agent leg that is alerting, connected or parked, if there is one. */
  Optional<Leg> liveAgentLeg() {
    return agentLegs().filter(Leg::isLive).findFirst();
  }

  Optional<Leg> liveLegOf(String userId) {
    return agentLegs().filter(leg -> leg.isOf(userId) && leg.isLive()).findFirst();
  }

  /** The user's leg that lives or, failing that, the last one whose wrap-up is due. */
  Optional<Leg> legInHandOf(String userId) {
    return liveLegOf(userId)
        .or(
            () ->
                agentLegs()
                    .filter(leg -> leg.isOf(userId) && leg.afterWork.isDue())
                    .reduce((earlier, later) -> later));
  }

  boolean isWaiting() {
    return queueLeg().isPresent() && liveAgentLeg().isEmpty();
  }

  boolean isConnected() {
    return liveAgentLeg().filter(Leg::isConnected).isPresent();
  }

  /** An agent has it, even set aside. */
  boolean isInHand() {
    return liveAgentLeg().filter(leg -> !leg.isAlerting()).isPresent();
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
