package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Messages: read them in bulk or one by one, and send. */
final class MessageRoutes {
  private static final int MOST_IDS = 1_000;
  private static final int LONGEST = 2_000;
  private static final int LONGEST_SMS = 765;

  private final Org org;
  private final Access access;
  private final CannedResponses responses;

  MessageRoutes(Org org, Access access, CannedResponses responses) {
    this.org = org;
    this.access = access;
    this.responses = responses;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/api/v2/conversations/messages/{id}/messages/bulk", this::bulk)
        .on("GET", "/api/v2/conversations/messages/{id}/messages/{messageId}", this::one)
        .on(
            "POST",
            "/api/v2/conversations/messages/{id}/communications/{commId}/messages",
            this::send);
  }

  /** Ids that are not of this conversation are left out of the answer. */
  private Answer bulk(Call call) {
    var ids = call.jsonArray();
    if (ids.size() > MOST_IDS) {
      throw Refusal.badRequest("At most " + MOST_IDS + " message ids can be asked for.");
    }
    var wanted = new HashSet<String>();
    ids.forEach(id -> wanted.add(Body.string("id", id)));
    var conversation = org.conversation(call.capture(0));
    List<?> found =
        conversation.messages.stream()
            .filter(message -> wanted.contains(message.id))
            .map(message -> MessageJson.of(conversation, message))
            .toList();
    return Answer.ok(Wire.object("entities", found));
  }

  private Answer one(Call call) {
    var conversation = org.conversation(call.capture(0));
    return Answer.ok(MessageJson.of(conversation, conversation.message(call.capture(1))));
  }

  /** One kind a message: a text, or a template that is filled here. */
  private String text(JsonObject body) {
    var template = Body.object(body, "messagingTemplate");
    if (template.isEmpty()) {
      return Body.requireText(body, "textBody");
    }
    if (Body.text(body, "textBody").filter(text -> !text.isBlank()).isPresent()) {
      throw Refusal.badRequest("A message has either a textBody or a messagingTemplate.");
    }
    var id = Body.requireText(template.get(), "responseId");
    var response =
        responses.all().stream()
            .filter(held -> held.id().equals(id) && held.form().whatsApp().isPresent())
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("No messaging template has the id " + id + "."));
    return Rendering.template(response, parameters(template.get()));
  }

  /** Both the present field and the deprecated one. */
  private static Map<String, String> parameters(JsonObject template) {
    var parameters = new HashMap<String, String>();
    for (var field : List.of("parameters", "bodyParameters")) {
      for (var element : Body.list(template, field)) {
        var parameter = Body.element(field, element);
        parameters.put(Body.requireText(parameter, "id"), Body.text(parameter, "value").orElse(""));
      }
    }
    return parameters;
  }

  private Answer send(Call call) {
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.communication(call.capture(1));
    access.requireMayActOn(call.who(), leg);
    var text = text(call.jsonObject());
    int longest = conversation.customer.channel() == Channel.SMS ? LONGEST_SMS : LONGEST;
    if (text.length() > longest) {
      throw Refusal.badRequest(
          "The text has " + text.length() + " characters; at most " + longest + " are allowed.");
    }
    return Answer.ok(MessageJson.of(conversation, org.agentSays(conversation, leg, text)));
  }
}
