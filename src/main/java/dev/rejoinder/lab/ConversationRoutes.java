package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;

/** Conversations: whose they are, what they look like, and how they end as a whole. */
final class ConversationRoutes {
  private final Org org;

  ConversationRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/conversations", call -> mine(call, ConversationJson::generic))
        .on(
            "GET",
            "/api/v2/conversations/messages",
            call -> mine(call, ConversationJson::messagesView))
        .on("GET", "/api/v2/conversations/{id}", call -> one(call, ConversationJson::generic))
        .on(
            "GET",
            "/api/v2/conversations/messages/{id}",
            call -> one(call, ConversationJson::messagesView))
        .on("PATCH", "/api/v2/conversations/messages/{id}", this::change)
        .on("POST", "/api/v2/conversations/{id}/disconnect", this::tearDown)
        .on("DELETE", "/api/v2/conversations/{id}", this::end);
  }

  /** Lists the caller's; the platform takes no paging here, so all come on one page. */
  private Answer mine(Call call, Function<Conversation, JsonObject> write) {
    var conversations = org.of(call.who().requireUser());
    boolean otherMedia = call.query("communicationType").filter(t -> !isMessage(t)).isPresent();
    var shown = otherMedia ? List.<Conversation>of() : conversations;
    var page = new Page(1, Math.max(25, shown.size()));
    return Answer.ok(page.listing(shown, write::apply, call.path()));
  }

  private static boolean isMessage(String communicationType) {
    return communicationType.equalsIgnoreCase("message");
  }

  private Answer one(Call call, Function<Conversation, ? extends JsonElement> write) {
    return Answer.ok(write.apply(org.conversation(call.capture(0))));
  }

  private Answer change(Call call) {
    if (!Body.requireText(call.jsonObject(), "state").equals("disconnected")) {
      throw Refusal.badRequest("A conversation's state can be set to disconnected only.");
    }
    var conversation = org.liveConversation(call.capture(0));
    org.end(conversation, "system");
    return Answer.ok(ConversationJson.messagesView(conversation));
  }

  /** Ends it for everyone; the agents' wrap-up is due. */
  private Answer end(Call call) {
    org.end(org.liveConversation(call.capture(0)), "system");
    return Answer.empty(204);
  }

  /** Ends it for everyone and wraps it up for them too. */
  private Answer tearDown(Call call) {
    var conversation = org.liveConversation(call.capture(0));
    var now = org.now();
    conversation.end(now, "system");
    conversation.agentLegs().forEach(leg -> leg.afterWork.finish(WrapUpCode.TORN_DOWN, now));
    org.moved(conversation);
    return Answer.empty(202);
  }
}
