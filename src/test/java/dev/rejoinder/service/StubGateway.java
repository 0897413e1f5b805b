package dev.rejoinder.service;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.MessageRef;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.User;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An org with nothing in it, whose calls a test overrides. Any thread. */
public class StubGateway implements Gateway {
  public static final User ME = new User("agent-1", "Robin", "Robin");

  /** A conversation with these messages. */
  public static Conversation conversation(String id, Stage stage, String... messageIds) {
    return new Conversation(
        id,
        stage,
        "Ada",
        new Queue("q-1", "Billing"),
        Channel.WEB,
        Instant.EPOCH,
        Optional.empty(),
        stage == Stage.WAITING ? Optional.empty() : Optional.of(new Leg("p", "comm-of-" + id)),
        Optional.empty(),
        "",
        Optional.empty(),
        Map.of(),
        List.of(messageIds).stream()
            .map(message -> new MessageRef(message, Instant.EPOCH, Delivery.RECEIVED))
            .toList());
  }

  public static Message message(String id) {
    return new Message(id, Author.CUSTOMER, "Ada", "Hi", Instant.EPOCH, Delivery.RECEIVED);
  }

  public static GatewayException failure(Failure failure) {
    return new GatewayException(failure);
  }

  @Override
  public Identity identity() throws GatewayException {
    return new Identity(Optional.of(ME), "", "", List.of());
  }

  @Override
  public User user(String id, boolean alias) throws GatewayException {
    return ME;
  }

  @Override
  public List<Conversation> conversations(String userId) throws GatewayException {
    return List.of();
  }

  @Override
  public List<Membership> queues() throws GatewayException {
    return List.of(new Membership(new Queue("q-1", "Billing"), LibraryRule.ALL, true));
  }

  @Override
  public List<String> waiting(List<Queue> queues) throws GatewayException {
    return List.of();
  }

  @Override
  public Conversation conversation(String id, String userId) throws GatewayException {
    return conversation(id, Stage.CONNECTED);
  }

  @Override
  public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
    return ids.stream().map(StubGateway::message).toList();
  }

  @Override
  public Conversation join(String conversationId, String userId) throws GatewayException {
    return conversation(conversationId, Stage.CONNECTED);
  }

  @Override
  public ResponsePage responses(Optional<String> cursor) throws GatewayException {
    return new ResponsePage(List.of(), 0, Optional.empty());
  }

  @Override
  public ResponsePage reviewed(Optional<String> cursor) throws GatewayException {
    return responses(cursor);
  }

  @Override
  public Optional<Response> responseNamed(String name) throws GatewayException {
    return Optional.empty();
  }

  @Override
  public Response response(String id) throws GatewayException {
    return new Response(id, id, "", "", List.of());
  }

  @Override
  public String send(Outgoing message) throws GatewayException {
    return "m-1";
  }

  @Override
  public boolean fillsSubstitutions() {
    return false;
  }
}
