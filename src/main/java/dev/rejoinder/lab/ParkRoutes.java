package dev.rejoinder.lab;

import java.time.Duration;
import java.time.Instant;

/** Setting a conversation aside, and taking it up again. */
final class ParkRoutes {
  /** After which a parked conversation resumes by itself where nothing was said. */
  static final Duration USUAL = Duration.ofHours(24);

  private final Org org;
  private final Access access;

  ParkRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes) {
    routes
        .on(
            "PATCH",
            "/api/v2/conversations/messages/{id}/participants/{pid}/parkingstate",
            this::change)
        .on("PATCH", "/api/v2/conversations/{id}/participants/{pid}/parkingstate", this::change);
  }

  private Answer change(Call call) {
    var body = call.jsonObject();
    var state = Body.requireText(body, "state");
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.participant(call.capture(1));
    access.requireMayActOn(call.who(), leg);
    var until = Body.instant(body, "resumeTime").orElseGet(() -> org.now().plus(USUAL));
    switch (state) {
      case "parked" -> park(leg, until);
      case "connected" -> resume(leg);
      default ->
          throw new Refusal(
              400,
              "invalid.value",
              "Value ["
                  + state
                  + "] is not valid for field type [state]. Allowable values are:"
                  + " connected, parked");
    }
    org.moved(conversation);
    return Answer.empty(202);
  }

  /** Parking what is parked puts off its resumption. */
  private void park(Leg leg, Instant until) {
    if (!leg.isConnected() && !leg.isParked()) {
      throw Refusal.conflict("The communication is not connected.");
    }
    if (!until.isAfter(org.now())) {
      throw Refusal.badRequest("The field resumeTime must be in the future.");
    }
    leg.park(org.now(), until);
  }

  private static void resume(Leg leg) {
    if (leg.isParked()) {
      leg.resume();
    } else if (!leg.isConnected()) {
      throw Refusal.conflict("The communication is not parked.");
    }
  }
}
