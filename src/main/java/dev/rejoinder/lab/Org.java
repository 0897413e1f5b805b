package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
  private final Map<Queue, QueueRules> rules = new HashMap<>();
  private final Map<User, Standing> standings = new LinkedHashMap<>();
  private final List<Watcher> watchers = new ArrayList<>();

  Org(long seed, Clock clock) {
    this.ids = new Ids(seed, clock.instant());
    this.clock = clock;
    Queue.ALL.forEach(queue -> rules.put(queue, QueueRules.of(queue)));
    User.ALL.forEach(user -> standings.put(user, new Standing(user, user.usually(), now())));
  }

  void watch(Watcher watcher) {
    watchers.add(watcher);
  }

  /** To be called by whoever changes a conversation, once the change is whole. */
  void moved(Conversation conversation) {
    watchers.forEach(watcher -> watcher.moved(conversation));
    conversation
        .agentLegs()
        .flatMap(leg -> leg.user.stream())
        .distinct()
        .forEach(user -> settle(user, false));
  }

  /** Has the routing status follow what the user does; tells if it did, or if told to. */
  private void settle(User user, boolean tell) {
    boolean talks =
        live().anyMatch(one -> one.liveLegOf(user.id()).filter(Leg::isConnected).isPresent());
    if (standing(user).settle(talks, now()) || tell) {
      dutyMoved(user);
    }
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

  /** Those that have ended too. */
  Stream<Conversation> all() {
    return conversations.values().stream();
  }

  Stream<Conversation> live() {
    return all().filter(Conversation::isLive);
  }

  /** The user's conversations: connected ones, then other live ones, then wrap-ups that are due. */
  List<Conversation> of(String userId) {
    return conversations.values().stream()
        .filter(conversation -> conversation.legInHandOf(userId).isPresent())
        .sorted(
            Comparator.comparing(
                conversation -> place(conversation.legInHandOf(userId).orElseThrow())))
        .toList();
  }

  private static int place(Leg leg) {
    return leg.isConnected() ? 0 : leg.isLive() ? 1 : 2;
  }

  QueueRules rules(Queue queue) {
    return rules.get(queue);
  }

  /** Changes what a queue asks, of legs too that are there already. */
  void rule(Queue queue, QueueRules changed) {
    rules.put(queue, changed);
    live()
        .flatMap(conversation -> conversation.legs.stream())
        .filter(leg -> leg.queue.equals(queue))
        .forEach(leg -> leg.afterWork.follow(changed));
  }

  Standing standing(User user) {
    return standings.get(user);
  }

  void be(User user, SystemPresence presence) {
    standing(user).be(presence, now());
    settle(user, true);
  }

  void route(User user, Standing.Routing status) {
    standing(user).route(status, now());
    settle(user, true);
  }

  /** Starts a conversation that waits in its queue. */
  Conversation open(Person customer) {
    var conversation = new Conversation(ids, customer, now());
    add(conversation);
    return conversation;
  }

  /** Alerts a user, or connects at once where the queue answers by itself. */
  Leg alert(Conversation conversation, User user) {
    var held = rules(conversation.queue());
    var leg = conversation.alert(ids, user, held, now());
    if (held.autoAnswer()) {
      conversation.connect(leg, now());
    } else {
      watchers.forEach(watcher -> watcher.alerting(conversation, leg));
    }
    moved(conversation);
    return leg;
  }

  void accept(Conversation conversation, Leg leg) {
    conversation.connect(leg, now());
    moved(conversation);
  }

  /** The user does not take it; it waits in its queue. */
  void decline(Conversation conversation, Leg leg) {
    releases(conversation, leg, "endpoint");
    moved(conversation);
  }

  /**
   * Nobody answered: it waits in its queue, and a user on queue gets no more until back to idle.
   */
  void ringOut(Conversation conversation, Leg leg) {
    var user = leg.user.orElseThrow();
    releases(conversation, leg, "transfer.noanswer");
    moved(conversation);
    if (standing(user).mayRing()) {
      route(user, Standing.Routing.NOT_RESPONDING);
    }
  }

  private void releases(Conversation conversation, Leg leg, String disconnectType) {
    leg.disconnect(now(), disconnectType);
    if (conversation.queueLeg().isEmpty()) {
      conversation.queueUp(ids, conversation.queue(), now());
    }
  }

  /** An agent leaves, and with the last of them the conversation is over. */
  void leave(Conversation conversation, Leg leg) {
    leg.disconnect(now(), "client");
    if (conversation.liveAgentLeg().isEmpty()) {
      conversation.end(now(), "peer");
    }
    moved(conversation);
  }

  void end(Conversation conversation, String disconnectType) {
    conversation.end(now(), disconnectType);
    moved(conversation);
  }

  /** Hands it to a queue; the leg, an agent's or that of the queue it waits in, ends. */
  void transfer(Conversation conversation, Leg leg, Queue queue) {
    leg.disconnect(now(), "transfer");
    conversation.queueUp(ids, queue, now());
    moved(conversation);
  }

  /** Hands it to a user, where it alerts; the leg ends. */
  void transfer(Conversation conversation, Leg leg, User user) {
    leg.disconnect(now(), "transfer");
    alert(conversation, user);
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
