package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation as the tests tell it. Times count back from {@link Robot#NOW}. */
final class Chat {
  private final String id;
  private final Stage stage;
  private final List<Message> messages = new ArrayList<>();
  private String customer;
  private String communication;
  private String queue = "Billing";
  private Channel channel = Channel.WEB;
  private Instant since = Robot.NOW.minusSeconds(600);
  private Optional<Instant> ringsUntil = Optional.empty();
  private Optional<WrapUp> wrapUp = Optional.empty();
  private Optional<Ending> ending = Optional.empty();
  private String agent = "";
  private Map<String, String> attributes = Map.of();

  private Chat(String id, Stage stage, String customer) {
    this.id = id;
    this.stage = stage;
    this.customer = customer;
    this.communication = "leg-" + id;
  }

  static Chat connected(String id, String customer) {
    return new Chat(id, Stage.CONNECTED, customer);
  }

  static Chat ringing(String id, String customer, int secondsLeft) {
    Chat chat = new Chat(id, Stage.ALERTING, customer);
    chat.ringsUntil = Optional.of(Robot.NOW.plusSeconds(secondsLeft));
    return chat;
  }

  static Chat waiting(String id, String customer) {
    return new Chat(id, Stage.WAITING, customer);
  }

  static Chat ended(String id, String customer) {
    return new Chat(id, Stage.ENDED, customer);
  }

  static Chat parked(String id, String customer) {
    return new Chat(id, Stage.PARKED, customer);
  }

  static Chat wrapUp(String id, String customer, WrapUp asked) {
    Chat chat = new Chat(id, Stage.WRAP_UP, customer);
    chat.wrapUp = Optional.of(asked);
    return chat;
  }

  static Chat elsewhere(String id, String customer, String agent) {
    Chat chat = new Chat(id, Stage.ELSEWHERE, customer);
    chat.agent = agent;
    return chat;
  }

  Chat on(String newCommunication) {
    communication = newCommunication;
    return this;
  }

  Chat until(int seconds) {
    ringsUntil = Optional.of(Robot.NOW.plusSeconds(seconds));
    return this;
  }

  Chat by(Ending how) {
    ending = Optional.of(how);
    return this;
  }

  Chat in(String newQueue) {
    queue = newQueue;
    return this;
  }

  Chat over(Channel newChannel) {
    channel = newChannel;
    return this;
  }

  Chat since(Instant start) {
    since = start;
    return this;
  }

  Chat knowing(String attribute, String value) {
    attributes = Map.of(attribute, value);
    return this;
  }

  Chat says(String text, Duration ago) {
    return add(Author.CUSTOMER, "", text, ago, Delivery.RECEIVED);
  }

  Chat says(String text, int secondsAgo) {
    return says(text, Duration.ofSeconds(secondsAgo));
  }

  Chat answered(String text, int secondsAgo) {
    return answered(text, secondsAgo, Delivery.DELIVERED);
  }

  Chat answered(String text, int secondsAgo, Delivery delivery) {
    return add(Author.AGENT, "Robin", text, Duration.ofSeconds(secondsAgo), delivery);
  }

  /** A message that arrived under an id that the test knows. */
  Chat arrived(String messageId, String text) {
    messages.add(new Message(messageId, Author.AGENT, "Robin", text, Robot.NOW, Delivery.SENT));
    return this;
  }

  Chat lines(int count) {
    for (int i = 1; i <= count; i++) {
      says("line " + i, Duration.ofMinutes(count + 10L - i));
    }
    return this;
  }

  Contact contact() {
    boolean living =
        stage == Stage.ALERTING
            || stage == Stage.CONNECTED
            || stage == Stage.PARKED
            || stage == Stage.WRAP_UP;
    Optional<Leg> leg = living ? Optional.of(new Leg("p-" + id, communication)) : Optional.empty();
    return new Contact(
        new Conversation(
            id,
            stage,
            customer,
            new Queue("q-" + queue, queue),
            channel,
            since,
            ringsUntil,
            leg,
            wrapUp,
            agent,
            ending,
            attributes,
            List.of()),
        messages);
  }

  private Chat add(Author author, String from, String text, Duration ago, Delivery delivery) {
    String messageId = id + "-" + messages.size();
    messages.add(new Message(messageId, author, from, text, Robot.NOW.minus(ago), delivery));
    return this;
  }
}
