package dev.rejoinder.lab;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Fills the org as it opens: conversations in hand, ringing and waiting, with what was said. */
final class Opening {
  private static final Duration NIGHT = Duration.ofHours(6);

  private final Org org;
  private final Cast cast;
  private final Instant now;

  Opening(Org org, Cast cast) {
    this.org = org;
    this.cast = cast;
    this.now = org.now();
  }

  /** Opens with so many for the agent, a quarter of them alerting, and so many that wait. */
  void fill(int conversations, int waiting) {
    int connected = conversations - conversations / 4;
    for (int i = 0; i < conversations + waiting; i++) {
      var conversation = opened(cast.next());
      var leg = replay(conversation);
      if (i < connected) {
        leg.orElseGet(() -> take(conversation, now, now));
      } else {
        leg.ifPresent(held -> release(conversation, held, lastSaid(conversation)));
      }
      if (i >= connected && i < conversations) {
        org.alert(conversation, User.AGENT);
      }
      org.moved(conversation);
    }
  }

  private Conversation opened(Person person) {
    var first = person.history().isEmpty() ? now : at(person.history().get(0));
    var conversation = new Conversation(org.ids, person, first);
    org.add(conversation);
    return conversation;
  }

  /**
   * Has everything said again and returns the leg with which the agent is left, if any. After a
   * night the agent's earlier leg has ended and the conversation has queued anew.
   */
  private Optional<Leg> replay(Conversation conversation) {
    Optional<Leg> leg = Optional.empty();
    for (var line : conversation.customer.history()) {
      var at = at(line);
      var previous = lastSaid(conversation);
      if (leg.isPresent() && Duration.between(previous, at).compareTo(NIGHT) > 0) {
        release(conversation, leg.get(), previous);
        leg = Optional.empty();
      }
      if (line.byAgent() && leg.isEmpty()) {
        leg = Optional.of(take(conversation, previous, at));
      }
      say(conversation, line, at, leg);
    }
    return leg;
  }

  private static Instant lastSaid(Conversation conversation) {
    return conversation.lastMessage().map(message -> message.at).orElse(conversation.started);
  }

  private Leg take(Conversation conversation, Instant alerted, Instant connected) {
    var leg = conversation.alert(org.ids, User.AGENT, org.rules(conversation.queue()), alerted);
    conversation.connect(leg, connected);
    return leg;
  }

  private void say(Conversation conversation, Person.Line line, Instant at, Optional<Leg> leg) {
    var author = line.byAgent() ? User.AGENT.name() : conversation.customer.name();
    var status = line.byAgent() ? "delivery-success" : "received";
    var message = new ChatMessage(org.ids.hex(), line.byAgent(), author, line.text(), at, status);
    if (line.byAgent()) {
      conversation.say(message, leg.orElseThrow());
    } else {
      conversation.hear(message);
    }
  }

  private void release(Conversation conversation, Leg leg, Instant at) {
    leg.disconnect(at, "transfer");
    leg.afterWork.finish(WrapUpCode.named("Resolved"), at);
    conversation.queueUp(org.ids, conversation.queue(), at);
  }

  private Instant at(Person.Line line) {
    return now.minus(Duration.ofMinutes(line.minutesAgo()));
  }
}
