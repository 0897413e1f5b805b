package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The three calls of the tutorial, which the real platform does not have. */
final class TutorialRoutes {
  private static final int FAR = 3;

  private final Org org;
  private final Access access;
  private final CannedResponses responses;

  TutorialRoutes(Org org, Access access, CannedResponses responses) {
    this.org = org;
    this.access = access;
    this.responses = responses;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/api/v2/knowledge/search", this::search)
        .on("POST", "/api/v2/conversations/{id}/participants", this::join)
        .on("POST", "/api/v2/conversations/{id}/messages", this::send);
  }

  /** Finds by title or name, exact ones first; then what holds the text somewhere. */
  private Answer search(Call call) {
    var body = call.jsonObject();
    var search =
        Body.object(body, "search")
            .orElseThrow(() -> Refusal.badRequest("The field search must not be empty."));
    var text = Body.requireText(search, "text").strip().toLowerCase(Locale.ROOT);
    var types = Body.texts(search, "types");
    int size = Body.number(body, "size").orElse(10);
    boolean asked = types.isEmpty() || types.contains("CannedResponse");
    var found =
        responses.all().stream()
            .filter(CannedResponse::isOrdinary)
            .filter(response -> asked && nearness(response, text) < FAR)
            .sorted(Comparator.comparing(response -> nearness(response, text)))
            .toList();
    var snippets = found.stream().limit(Math.max(0, size)).map(TutorialRoutes::snippet).toList();
    return Answer.ok(Wire.object("snippets", snippets, "total", found.size()));
  }

  private static int nearness(CannedResponse response, String text) {
    var name = response.name().toLowerCase(Locale.ROOT);
    if (name.equals(text) || response.title().toLowerCase(Locale.ROOT).equals(text)) {
      return 0;
    }
    if (name.contains(text)) {
      return 1;
    }
    return response.body().toLowerCase(Locale.ROOT).contains(text) ? 2 : FAR;
  }

  private static JsonObject snippet(CannedResponse response) {
    return Wire.object(
        "id", response.id(),
        "title", response.title(),
        "name", response.name(),
        "type", "CannedResponse",
        "content", response.body());
  }

  private Answer join(Call call) {
    var userId = Body.requireText(call.jsonObject(), "userId");
    access.requireMayActFor(call.who(), userId);
    var conversation = org.liveConversation(call.capture(0));
    var user = User.byId(userId).orElseThrow(Refusal::notFound);
    var leg =
        conversation
            .liveLegOf(userId)
            .orElseGet(
                () ->
                    conversation.alert(org.ids, user, org.rules(conversation.queue()), org.now()));
    if (leg.isConnected()) {
      throw Refusal.conflict("The user is already a participant of the conversation.");
    }
    org.accept(conversation, leg);
    return Answer.ok(
        Wire.object(
            "id",
            leg.participantId,
            "userId",
            userId,
            "name",
            user.name(),
            "state",
            "connected",
            "communicationIds",
            List.of(leg.communicationId)));
  }

  private Answer send(Call call) {
    var body = call.jsonObject();
    var userId = Body.requireText(body, "userId");
    access.requireMayActFor(call.who(), userId);
    if (!Body.text(body, "type").orElse("cannedResponse").equals("cannedResponse")) {
      throw Refusal.badRequest("The field type must be cannedResponse.");
    }
    var conversation = org.liveConversation(call.capture(0));
    var response = responses.response(Body.requireText(body, "cannedResponseId"));
    var leg =
        conversation.liveLegOf(userId).filter(Leg::isConnected).orElseThrow(Refusal::notAuthorized);
    var user = leg.user.orElseThrow();
    var text = Rendering.render(response, conversation.customer, user, variables(body));
    var message = org.agentSays(conversation, leg, text);
    return Answer.ok(
        Wire.object(
            "id",
            message.id,
            "conversationId",
            conversation.id,
            "cannedResponseId",
            response.id(),
            "userId",
            userId,
            "status",
            message.status(),
            "timestamp",
            message.at));
  }

  private static Map<String, String> variables(JsonObject body) {
    var variables = new HashMap<String, String>();
    Body.object(body, "variables")
        .ifPresent(
            given ->
                given
                    .keySet()
                    .forEach(
                        name ->
                            Body.text(given, name).ifPresent(value -> variables.put(name, value))));
    return variables;
  }
}
