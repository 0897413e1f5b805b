package dev.rejoinder.lab;

import com.google.gson.JsonPrimitive;

/** Taking part: accept, decline, leave, and be given what waits. */
final class ParticipantRoutes {
  private final Org org;
  private final Access access;

  ParticipantRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes) {
    routes
        .on("PATCH", "/api/v2/conversations/messages/{id}/participants/{pid}", this::change)
        .on("PATCH", "/api/v2/conversations/{id}/participants/{pid}", this::change)
        .on("POST", "/api/v2/conversations/{id}/assign", this::assign);
  }

  private Answer change(Call call) {
    var state = Body.requireText(call.jsonObject(), "state");
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.participant(call.capture(1));
    access.requireMayActOn(call.who(), leg);
    switch (state) {
      case "connected" -> accept(conversation, leg);
      case "disconnected" -> leave(conversation, leg);
      default ->
          throw new Refusal(
              400,
              "invalid.value",
              "Value ["
                  + state
                  + "] is not valid for field type [state]. Allowable values are:"
                  + " connected, disconnected");
    }
    return Answer.empty(202);
  }

  private void accept(Conversation conversation, Leg leg) {
    requireLive(leg);
    if (leg.isAlerting()) {
      conversation.connect(leg, org.now());
    }
  }

  /** A declined conversation waits in its queue again; one that was talking is over. */
  private void leave(Conversation conversation, Leg leg) {
    requireLive(leg);
    if (leg.isAlerting()) {
      org.ringOut(leg, "endpoint");
    } else {
      leg.disconnect(org.now(), "client");
      conversation.end(org.now(), "peer");
    }
  }

  private static void requireLive(Leg leg) {
    if (!leg.isLive()) {
      throw Refusal.conflict("The participant is disconnected.");
    }
  }

  private Answer assign(Call call) {
    var userId = Body.requireText(call.jsonObject(), "id");
    var conversation = org.liveConversation(call.capture(0));
    var user = User.byId(userId).orElseThrow(Refusal::notFound);
    if (!conversation.isWaiting()) {
      throw Refusal.conflict("The conversation is not waiting in a queue.");
    }
    org.alert(conversation, user);
    return Answer.ok(new JsonPrimitive(conversation.id));
  }
}
