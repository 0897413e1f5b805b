package dev.rejoinder.cli;

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
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small org in memory; tells which calls it got, and fails those it is told to. */
final class FakeGateway implements Gateway {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final User ROBIN = new User("agent-1", "Robin Vale", "Robin");

  final List<String> calls = new ArrayList<>();
  final List<Outgoing> sent = new ArrayList<>();
  private final Map<String, Deque<Failure>> failures = new HashMap<>();
  Optional<User> user = Optional.of(ROBIN);
  String customer = "Ada";
  String said = "Hello?";
  Stage stage = Stage.CONNECTED;
  boolean fills;
  String messageId = "m-9";
  List<Response> responses =
      List.of(
          response("r-1", "Hello World", "Hello {{CUSTOMER_NAME}}, here is {{AGENT_ALIAS}}."),
          response("r-2", "/refund Refund in progress", "Your refund {{CASE}} is on its way."),
          response("r-3", "Bye", "Good bye."));

  static Response response(String id, String name, String body) {
    return new Response(id, name, body, "General", List.of());
  }

  /** Fails the next calls of that method, one by one. */
  FakeGateway fail(String method, Failure... each) {
    failures.computeIfAbsent(method, any -> new ArrayDeque<>()).addAll(List.of(each));
    return this;
  }

  private void called(String method) throws GatewayException {
    calls.add(method);
    Deque<Failure> due = failures.getOrDefault(method, new ArrayDeque<>());
    if (!due.isEmpty()) {
      throw new GatewayException(due.poll());
    }
  }

  @Override
  public Identity identity() throws GatewayException {
    called("identity");
    return new Identity(user, "Acme", "console", List.of("conversations"));
  }

  @Override
  public User user(String id, boolean alias) throws GatewayException {
    called("user");
    return user.filter(own -> own.id().equals(id)).orElse(new User(id, "Kim Lee", "Kim"));
  }

  @Override
  public List<Conversation> conversations(String userId) throws GatewayException {
    called("conversations");
    return List.of(conversation("c-1", stage));
  }

  @Override
  public List<Membership> queues() throws GatewayException {
    called("queues");
    return List.of(new Membership(new Queue("q-1", "Billing"), LibraryRule.ALL, true));
  }

  @Override
  public List<String> waiting(List<Queue> queues) throws GatewayException {
    called("waiting");
    return List.of("w-1");
  }

  @Override
  public Conversation conversation(String id, String userId) throws GatewayException {
    called("conversation");
    return conversation(id, id.startsWith("w") ? Stage.WAITING : stage);
  }

  private Conversation conversation(String id, Stage at) {
    boolean in = at == Stage.CONNECTED || at == Stage.ALERTING;
    return new Conversation(
        id,
        at,
        customer,
        new Queue("q-1", "Billing"),
        Channel.WEB,
        NOON,
        Optional.empty(),
        in ? Optional.of(new Leg("p-1", "comm-1")) : Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        Map.of(),
        List.of(new MessageRef("m-1", NOON, Delivery.RECEIVED)));
  }

  @Override
  public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
    called("messages");
    return List.of(new Message("m-1", Author.CUSTOMER, customer, said, NOON, Delivery.RECEIVED));
  }

  @Override
  public Conversation join(String conversationId, String userId) throws GatewayException {
    called("join");
    return conversation(conversationId, stage);
  }

  @Override
  public ResponsePage responses(Optional<String> cursor) throws GatewayException {
    called("responses");
    return new ResponsePage(responses, responses.size(), Optional.empty());
  }

  @Override
  public ResponsePage reviewed(Optional<String> cursor) throws GatewayException {
    return responses(cursor);
  }

  @Override
  public Optional<Response> responseNamed(String name) throws GatewayException {
    called("responseNamed");
    return responses.stream().filter(response -> response.name().equals(name)).findFirst();
  }

  @Override
  public Response response(String id) throws GatewayException {
    called("response");
    return responses.stream()
        .filter(response -> response.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String send(Outgoing message) throws GatewayException {
    called("send");
    sent.add(message);
    return messageId;
  }

  @Override
  public boolean fillsSubstitutions() {
    return fills;
  }
}
