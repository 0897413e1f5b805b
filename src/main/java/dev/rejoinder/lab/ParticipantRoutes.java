package dev.rejoinder.lab;

import com.google.gson.JsonPrimitive;
import java.util.List;

/** Taking part: accept, decline, leave, wrap up, and be given what waits. */
final class ParticipantRoutes {
  private static final List<String> PATHS =
      List.of(
          "/api/v2/conversations/messages/{id}/participants/{pid}",
          "/api/v2/conversations/{id}/participants/{pid}");

  private final Org org;
  private final Access access;

  ParticipantRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes) {
    for (var path : PATHS) {
      routes
          .on("PATCH", path, this::change)
          .on("PATCH", path + "/communications/{commId}", this::changeCommunication);
    }
    routes.on("POST", "/api/v2/conversations/{id}/assign", this::assign);
  }

  /** Takes a state, a wrap-up or both: first the state, so that an end can bring its wrap-up. */
  private Answer change(Call call) {
    var body = call.jsonObject();
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.participant(call.capture(1));
    access.requireMayActOn(call.who(), leg);
    var wrapup = Body.object(body, "wrapup").map(input -> WrapUpRoutes.given(org, leg, input));
    boolean skips = Body.yes(body, "wrapupSkipped").orElse(false);
    if (skips) {
      WrapUpRoutes.requireMaySkip(leg);
    }
    if (wrapup.isEmpty() && !skips) {
      Body.requireText(body, "state");
    }
    Body.text(body, "state").ifPresent(state -> put(state, conversation, leg));
    wrapup.ifPresent(leg.afterWork::give);
    if (skips) {
      leg.afterWork.skip(org.now());
    }
    if (wrapup.isPresent() || skips) {
      org.moved(conversation);
    }
    return Answer.empty(202);
  }

  /** Takes a state alone; a wrap-up in the body is not looked at, as on the platform. */
  private Answer changeCommunication(Call call) {
    var state = Body.requireText(call.jsonObject(), "state");
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.communication(call.capture(2));
    if (leg != conversation.participant(call.capture(1))) {
      throw Refusal.notFound();
    }
    access.requireMayActOn(call.who(), leg);
    put(state, conversation, leg);
    return Answer.empty(202);
  }

  private void put(String state, Conversation conversation, Leg leg) {
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
  }

  private void accept(Conversation conversation, Leg leg) {
    requireLive(leg);
    if (leg.isAlerting()) {
      org.accept(conversation, leg);
    } else if (leg.isParked()) {
      throw Refusal.conflict("The communication is parked; change its parking state.");
    }
  }

  /** A declined conversation waits in its queue again; one that was talking is over. */
  private void leave(Conversation conversation, Leg leg) {
    requireLive(leg);
    if (leg.isAlerting()) {
      org.decline(conversation, leg);
    } else {
      org.leave(conversation, leg);
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
    if (!org.rules(conversation.queue()).manualAssignment()) {
      throw Refusal.badRequest(
          "The queue " + conversation.queue().name() + " does not allow manual assignment.");
    }
    org.alert(conversation, user);
    return Answer.ok(new JsonPrimitive(conversation.id));
  }
}
