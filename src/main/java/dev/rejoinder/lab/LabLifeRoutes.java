package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;

/** What a test or a person has happen to conversations, queues and the agent. Needs no token. */
final class LabLifeRoutes {
  private static final Duration TYPING = Duration.ofSeconds(5);

  private final Org org;

  LabLifeRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes
        .on("POST", "/lab/queue", this::rule)
        .on("POST", "/lab/typing", this::typing)
        .on("POST", "/lab/leave", this::leave)
        .on("POST", "/lab/transfer", this::transfer)
        .on("POST", "/lab/ringout", this::ringOut)
        .on("POST", "/lab/duty", this::duty);
  }

  /** Changes what a queue asks; fields that are not there leave it as it is. */
  private Answer rule(Call call) {
    var body = call.jsonObject();
    var queue = queue(body);
    var rules = org.rules(queue);
    rules = Body.yes(body, "autoAnswer").map(rules::withAutoAnswer).orElse(rules);
    rules = Body.yes(body, "manualAssignment").map(rules::withManualAssignment).orElse(rules);
    rules = Body.number(body, "timeoutMs").map(rules::withTimeoutMs).orElse(rules);
    rules =
        Body.text(body, "wrapupPrompt")
            .map(LabLifeRoutes::prompt)
            .map(rules::withPrompt)
            .orElse(rules);
    if (body.has("libraries")) {
      rules = withLibraries(rules, body);
    }
    org.rule(queue, rules);
    return Answer.ok(queue.json(rules));
  }

  private static QueueRules.Prompt prompt(String name) {
    try {
      return QueueRules.Prompt.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("No such wrapupPrompt: " + name + ".");
    }
  }

  /** {@code All}, {@code None}, or an array of names or ids. */
  private static QueueRules withLibraries(QueueRules rules, JsonObject body) {
    JsonElement given = body.get("libraries");
    if (given.isJsonArray()) {
      return rules.withLibraries(
          "SelectedOnly",
          Body.texts(body, "libraries").stream().map(LabLifeRoutes::libraryId).toList());
    }
    var mode = Body.string("libraries", given);
    if (!List.of("All", "None").contains(mode)) {
      throw Refusal.badRequest("The field libraries must be All, None or an array.");
    }
    return rules.withLibraries(mode, List.of());
  }

  private static String libraryId(String nameOrId) {
    boolean isId = nameOrId.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return isId ? nameOrId : CannedResponse.Library.named(nameOrId).id();
  }

  private static Queue queue(JsonObject body) {
    var name = Body.requireText(body, "queue");
    return Queue.named(name).orElseThrow(() -> Refusal.badRequest("No such queue: " + name + "."));
  }

  private Conversation conversation(JsonObject body) {
    return org.liveConversation(Body.requireText(body, "conversationId"));
  }

  private Answer typing(Call call) {
    org.customerTypes(conversation(call.jsonObject()), TYPING);
    return Answer.empty(204);
  }

  private Answer leave(Call call) {
    org.end(conversation(call.jsonObject()), "client");
    return Answer.empty(204);
  }

  /** Somebody else moves it away from whoever has it, or from where it waits. */
  private Answer transfer(Call call) {
    var body = call.jsonObject();
    var conversation = conversation(body);
    var leg = conversation.liveAgentLeg().or(conversation::queueLeg).orElseThrow();
    var user = Body.text(body, "userId");
    if (user.isPresent()) {
      org.transfer(conversation, leg, User.byId(user.get()).orElseThrow(Refusal::notFound));
    } else {
      org.transfer(conversation, leg, queue(body));
    }
    return Answer.empty(204);
  }

  /** The time in which an alerting one should have been answered is over. */
  private Answer ringOut(Call call) {
    var conversation = conversation(call.jsonObject());
    var leg =
        conversation
            .liveAgentLeg()
            .filter(Leg::isAlerting)
            .orElseThrow(() -> Refusal.conflict("The conversation is not alerting."));
    org.ringOut(conversation, leg);
    return Answer.empty(204);
  }

  /** The agent's presence by its name; {@code Off Queue} is being available. */
  private Answer duty(Call call) {
    var name = Body.requireText(call.jsonObject(), "presence");
    var wanted = name.equalsIgnoreCase("Off Queue") ? SystemPresence.AVAILABLE.name() : name;
    var presence =
        SystemPresence.ALL.stream()
            .filter(held -> held.name().equalsIgnoreCase(wanted))
            .findFirst()
            .orElseThrow(() -> Refusal.badRequest("No such presence: " + name + "."));
    org.be(User.AGENT, presence);
    return Answer.empty(204);
  }
}
