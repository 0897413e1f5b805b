package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.User;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tutorial's three calls to the letter, for mock servers built from it; the platform has none
 * of them. What it does not ask a server for, it takes on trust.
 */
public final class TutorialGateway implements Gateway {

  private final Http http;

  public TutorialGateway(Http http) {
    this.http = http;
  }

  /** Of nobody: the tutorial has no call for it, so none is made. */
  @Override
  public Identity identity() {
    return new Identity(Optional.empty(), "", "", List.of());
  }

  @Override
  public User user(String id, boolean alias) throws GatewayException {
    throw unsupported("way to look a user up");
  }

  @Override
  public List<Conversation> conversations(String userId) throws GatewayException {
    throw unsupported("list of conversations");
  }

  @Override
  public List<Membership> queues() throws GatewayException {
    throw unsupported("list of queues");
  }

  @Override
  public List<String> waiting(List<Queue> queues) throws GatewayException {
    throw unsupported("list of waiting conversations");
  }

  /** Taken as connected, without a call. */
  @Override
  public Conversation conversation(String id, String userId) {
    return new Conversation(
        id,
        Stage.CONNECTED,
        "Customer",
        Queue.NONE,
        Channel.UNKNOWN,
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(new Leg("", "")),
        Optional.empty(),
        "",
        Optional.empty(),
        Map.of(),
        List.of());
  }

  @Override
  public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
    throw unsupported("way to read messages");
  }

  @Override
  public Conversation join(String conversationId, String userId) throws GatewayException {
    JsonObject participant = Wire.object("userId", userId, "type", "user", "state", "active");
    try {
      http.tell(Ask.post(participant, "conversations", conversationId, "participants"));
    } catch (GatewayException e) {
      // "Already a participant", says the tutorial.
      if (!(e.failure() instanceof Failure.Conflict)) {
        throw e;
      }
    }
    return conversation(conversationId, userId);
  }

  @Override
  public ResponsePage responses(Optional<String> cursor) throws GatewayException {
    throw unsupported("list of responses");
  }

  @Override
  public ResponsePage reviewed(Optional<String> cursor) throws GatewayException {
    throw unsupported("list of responses");
  }

  /** What the search deems the best hit, as in the tutorial; the name is not compared. */
  @Override
  public Optional<Response> responseNamed(String name) throws GatewayException {
    JsonObject search =
        Wire.object(
            "search", Wire.object("text", name, "types", Wire.array("CannedResponse")), "size", 1);
    JsonObject answer = Json.object(http.ask(Ask.post(search, "knowledge", "search")));
    return Json.objects(answer, "snippets").stream()
        .map(snippet -> Json.text(snippet, "id"))
        .filter(id -> !id.isBlank())
        .findFirst()
        .map(id -> new Response(id, name, "", "", List.of()));
  }

  /** Without a call: to send it, its id is enough. */
  @Override
  public Response response(String id) {
    return new Response(id, id, "", "", List.of());
  }

  @Override
  public String send(Outgoing message) throws GatewayException {
    if (!(message.content() instanceof Content.ByReference reference)) {
      throw unsupported("way to send a text of one's own");
    }
    JsonObject body =
        Wire.object(
            "cannedResponseId",
            reference.responseId(),
            "userId",
            message.userId(),
            "type",
            "cannedResponse");
    if (!reference.variables().isEmpty()) {
      var variables = new JsonObject();
      new TreeMap<>(reference.variables()).forEach(variables::addProperty);
      body.add("variables", variables);
    }
    JsonElement answer =
        http.askPerhaps(Ask.send(body, "conversations", message.conversationId(), "messages"));
    return Json.text(Json.object(answer), "id", "messageId");
  }

  @Override
  public boolean fillsSubstitutions() {
    return true;
  }

  private static GatewayException unsupported(String what) {
    return new GatewayException(new Failure.Unsupported("the tutorial's API has no " + what));
  }
}
