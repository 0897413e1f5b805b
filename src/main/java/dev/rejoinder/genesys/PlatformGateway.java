package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.model.User;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The platform's REST API. Message conversations only; the platform has no other chats. */
public final class PlatformGateway implements Gateway {

  private static final String CONVERSATIONS = "conversations";
  private static final String MESSAGES = "messages";

  private final Http http;
  private final Responses responses;

  public PlatformGateway(Http http) {
    this.http = http;
    this.responses = new Responses(http);
  }

  @Override
  public Identity identity() throws GatewayException {
    return new WhoAmI(http).ask();
  }

  @Override
  public User user(String id, boolean alias) throws GatewayException {
    return new WhoAmI(http).user(id, alias);
  }

  /**
   * Of all media, and sorted out here: whether the call's {@code communicationType} knows "message"
   * is not documented. Those in which the user has no part are left out.
   */
  @Override
  public List<Conversation> conversations(String userId) throws GatewayException {
    JsonObject listing = Json.object(http.ask(Ask.get(CONVERSATIONS)));
    return Json.objects(listing, "entities").stream()
        .filter(ConversationReader::isMessages)
        .map(json -> ConversationReader.read(json, userId))
        .filter(conversation -> !conversation.id().isEmpty())
        .filter(conversation -> conversation.leg().isPresent())
        .toList();
  }

  @Override
  public List<Membership> queues() throws GatewayException {
    Ask mine = Ask.get("routing", "queues", "me").with("joined", true);
    return Memberships.read(Listing.all(http, mine));
  }

  @Override
  public List<String> waiting(List<Queue> queues) throws GatewayException {
    return queues.isEmpty() ? List.of() : new Waiting(http).in(queues);
  }

  @Override
  public Conversation conversation(String id, String userId) throws GatewayException {
    return ConversationReader.read(ConversationReader.ask(http, id), userId);
  }

  @Override
  public List<Message> messages(String conversationId, List<String> ids) throws GatewayException {
    if (ids.isEmpty()) {
      return List.of();
    }
    JsonArray wanted = Wire.array(ids);
    Ask bulk = Ask.post(wanted, CONVERSATIONS, MESSAGES, conversationId, MESSAGES, "bulk");
    return MessageReader.list(Json.object(http.ask(bulk)));
  }

  @Override
  public Conversation join(String conversationId, String userId) throws GatewayException {
    return new Join(http, conversationId, userId).run();
  }

  @Override
  public ResponsePage responses(Optional<String> cursor) throws GatewayException {
    return responses.page(cursor);
  }

  @Override
  public ResponsePage reviewed(Optional<String> cursor) throws GatewayException {
    return responses.reviewed(cursor);
  }

  @Override
  public Optional<Response> responseNamed(String name) throws GatewayException {
    return responses.named(name);
  }

  @Override
  public Response response(String id) throws GatewayException {
    return responses.byId(id);
  }

  @Override
  public String send(Outgoing message) throws GatewayException {
    Ask send =
        Ask.send(
            body(message.content()),
            CONVERSATIONS,
            MESSAGES,
            message.conversationId(),
            "communications",
            message.communicationId(),
            MESSAGES);
    String id = Json.text(Json.object(http.ask(send)), "id");
    if (id.isBlank()) {
      throw new GatewayException(
          new Failure.Unreadable(new Answer(200, "", "", ""), "the answer has no message id"));
    }
    return id;
  }

  /** A text, or a template that the server fills in; the platform takes one of the two. */
  private static JsonObject body(Content content) {
    if (content instanceof Content.Text text) {
      return Wire.object("textBody", text.text());
    }
    Content.ByReference reference = (Content.ByReference) content;
    JsonArray parameters = new JsonArray();
    new TreeMap<>(reference.variables())
        .forEach((id, value) -> parameters.add(Wire.object("id", id, "value", value)));
    return Wire.object(
        "messagingTemplate",
        Wire.object("responseId", reference.responseId(), "bodyParameters", parameters));
  }

  @Override
  public boolean fillsSubstitutions() {
    return false;
  }
}
