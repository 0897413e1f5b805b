package dev.rejoinder.lab;

import com.google.gson.JsonObject;

/**
 * Handing a conversation on, blind: to a queue, or to a user at whom it alerts. Whoever may
 * transfer at all may also move what others have, so it is not asked whose leg it is.
 */
final class TransferRoutes {
  private static final String GENERIC = "/api/v2/conversations/{id}/participants/{pid}";

  private final Org org;

  TransferRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes
        .on(
            "POST",
            "/api/v2/conversations/messages/{id}/participants/{pid}/replace",
            call -> transfer(call, true, true))
        .on("POST", GENERIC + "/replace", call -> transfer(call, true, true))
        .on("POST", GENERIC + "/transfer", call -> transfer(call, true, true))
        .on("POST", GENERIC + "/replace/agent", call -> transfer(call, true, false))
        .on("POST", GENERIC + "/replace/queue", call -> transfer(call, false, true));
  }

  private Answer transfer(Call call, boolean toUsers, boolean toQueues) {
    var body = call.jsonObject();
    var userId = Body.text(body, "userId").filter(id -> toUsers && !id.isBlank());
    var queueId = Body.text(body, "queueId").filter(id -> toQueues && !id.isBlank());
    requireBlind(body);
    if (userId.isPresent() == queueId.isPresent()) {
      throw Refusal.badRequest("A transfer goes either to a userId or to a queueId.");
    }
    var conversation = org.liveConversation(call.capture(0));
    var leg = conversation.participant(call.capture(1));
    requireMovable(conversation, leg);
    userId.ifPresent(id -> toUser(conversation, leg, id));
    queueId.ifPresent(id -> org.transfer(conversation, leg, queue(id)));
    return Answer.empty(202);
  }

  private static void requireBlind(JsonObject body) {
    if (!Body.text(body, "transferType").orElse("Unattended").equals("Unattended")) {
      throw new Refusal(
          400,
          "invalid.value",
          "Value is not valid for field type [transferType]. Allowable values are: Unattended");
    }
  }

  private static Queue queue(String id) {
    return Queue.byId(id).orElseThrow(Refusal::notFound);
  }

  private void toUser(Conversation conversation, Leg leg, String userId) {
    var user = User.byId(userId).orElseThrow(Refusal::notFound);
    if (conversation.liveLegOf(userId).isPresent()) {
      throw Refusal.conflict("The user is already a participant of the conversation.");
    }
    org.transfer(conversation, leg, user);
  }

  /** An agent's leg, or that of the queue in which it waits with nobody alerting. */
  private static void requireMovable(Conversation conversation, Leg leg) {
    if (leg.purpose == Leg.Purpose.CUSTOMER) {
      throw Refusal.badRequest("The customer's participant cannot be transferred.");
    }
    if (!leg.isLive() || leg.purpose == Leg.Purpose.ACD && !conversation.isWaiting()) {
      throw Refusal.conflict("The participant is disconnected or alerting elsewhere.");
    }
  }
}
