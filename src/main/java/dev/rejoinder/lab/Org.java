package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The simulated org: its conversations and what can happen to them.
 *
 * <p>Everything here is to be called holding this object's monitor, the lab's one lock.
 */
final class Org {
  /** Hears what happens, while the lock is held. */
  interface Watcher {
    default void alerting(Conversation conversation, Leg leg) {}

    default void agentSaid(Conversation conversation, ChatMessage message) {}

    /** Something about it is other than it was; told once the change is whole. */
    default void moved(Conversation conversation) {}

    /** The customer is writing, for that long. */
    default void customerTypes(Conversation conversation, Duration lasts) {}

    /** The user's presence or routing status is other than it was. */
    default void dutyMoved(User user) {}
  }

  final Ids ids;
  final Ledger ledger = new Ledger();
  private final Clock clock;
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final List<Watcher> watchers = new ArrayList<>();

  Org(long seed, Clock clock) {
    this.ids = new Ids(seed);
    this.clock = clock;
  }

  void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** To be called by whoever changes a conversation, once the change is whole. */
  void moved(Conversation conversation) {
    watchers.forEach(watcher -> watcher.moved(conversation));
  }

  void customerTypes(Conversation conversation, Duration lasts) {
    watchers.forEach(watcher -> watcher.customerTypes(conversation, lasts));
  }

  void dutyMoved(User user) {
    watchers.forEach(watcher -> watcher.dutyMoved(user));
  }

  /** The present, to the millisecond as on the wire. */
  Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  void add(Conversation conversation) {
    conversations.put(conversation.id, conversation);
  }

  Conversation conversation(String id) {
    return Optional.ofNullable(conversations.get(id)).orElseThrow(Refusal::notFound);
  }

  /** A conversation that has not ended; refuses one that has. */
  Conversation liveConversation(String id) {
    var conversation = conversation(id);
    if (!conversation.isLive()) {
      throw Refusal.conflict("The conversation has ended.");
    }
    return conversation;
  }

  Stream<Conversation> live() {
    return conversations.values().stream().filter(Conversation::isLive);
  }

  /** The conversations in which the user is live, connected ones first. */
  List<Conversation> of(String userId) {
    return live()
        .filter(conversation -> conversation.liveLegOf(userId).isPresent())
        .sorted(
            Comparator.comparing(
                conversation -> !conversation.liveLegOf(userId).orElseThrow().isConnected()))
        .toList();
  }

  /** Starts a conversation that waits in its queue. */
  Conversation open(Person customer) {
    var conversation = new Conversation(ids, customer, now());
    add(conversation);
    return conversation;
  }

  Leg alert(Conversation conversation, User user) {
    var leg = conversation.alert(ids, user, now());
    watchers.forEach(watcher -> watcher.alerting(conversation, leg));
    moved(conversation);
    return leg;
  }

  /** Ends an alerting leg; the conversation waits in its queue still. */
  void ringOut(Leg leg, String disconnectType) {
    leg.disconnect(now(), disconnectType);
    live().filter(conversation -> conversation.legs.contains(leg)).forEach(this::moved);
  }

  ChatMessage customerSays(Conversation conversation, String text) {
    var author = conversation.customer.name();
    var message = new ChatMessage(ids.hex(), false, author, text, now(), "received");
    conversation.hear(message);
    moved(conversation);
    return message;
  }

  /** Takes a message from an agent's connected leg, and enters it in the ledger. */
  ChatMessage agentSays(Conversation conversation, Leg leg, String text) {
    if (!leg.isConnected()) {
      throw Refusal.conflict("The communication is not connected.");
    }
    var author = leg.user.orElseThrow().name();
    var message = new ChatMessage(ids.hex(), true, author, text, now(), "queued");
    conversation.say(message, leg);
    ledger.add(conversation.id, leg.communicationId, message);
    watchers.forEach(watcher -> watcher.agentSaid(conversation, message));
    moved(conversation);
    return message;
  }
}
