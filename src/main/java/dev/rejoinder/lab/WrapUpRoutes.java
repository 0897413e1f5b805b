package dev.rejoinder.lab;

import com.google.gson.JsonObject;

/** Wrapping up: the codes on offer, giving one, reading back what was given. */
final class WrapUpRoutes {
  private static final String PARTICIPANT =
      "/api/v2/conversations/messages/{id}/participants/{pid}";
  private static final String ANY_PARTICIPANT = "/api/v2/conversations/{id}/participants/{pid}";
  private static final String COMMUNICATION = "/communications/{commId}/wrapup";

  private final Org org;
  private final Access access;

  WrapUpRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes) {
    for (var path : new String[] {PARTICIPANT, ANY_PARTICIPANT}) {
      routes
          .on("GET", path + "/wrapupcodes", this::codes)
          .on("GET", path + "/wrapup", call -> read(leg(call)))
          .on("GET", path + COMMUNICATION, call -> read(communication(call)))
          .on("POST", path + COMMUNICATION, this::give);
    }
    routes.on(
        "PATCH",
        "/api/v2/conversations/aftercallwork/{id}/participants/{pid}/communications/{commId}",
        this::want);
  }

  /** An array without a listing around it. */
  private Answer codes(Call call) {
    return Answer.ok(
        Wire.array(WrapUpCode.of(leg(call).queue).stream().map(WrapUpCode::json).toList()));
  }

  private static Answer read(Leg leg) {
    return Answer.ok(leg.afterWork.wrapup().orElseThrow(Refusal::notFound));
  }

  private Answer give(Call call) {
    var leg = communication(call);
    access.requireMayActOn(call.who(), leg);
    leg.afterWork.give(given(org, leg, call.jsonObject()));
    org.moved(org.conversation(call.capture(0)));
    return Answer.empty(202);
  }

  /** Whether the agent wants a wrap-up, where the queue leaves that to them. */
  private Answer want(Call call) {
    var leg = communication(call);
    access.requireMayActOn(call.who(), leg);
    leg.afterWork.want(
        Body.yes(call.jsonObject(), "afterCallWorkRequired")
            .orElseThrow(
                () -> Refusal.badRequest("The field afterCallWorkRequired must not be empty.")));
    org.moved(org.conversation(call.capture(0)));
    return Answer.ok(Wire.object("afterCallWorkRequired", leg.afterWork.isWanted()));
  }

  private Leg leg(Call call) {
    return org.conversation(call.capture(0)).participant(call.capture(1));
  }

  private Leg communication(Call call) {
    var leg = leg(call);
    if (!leg.communicationId.equals(call.capture(2))) {
      throw Refusal.notFound();
    }
    return leg;
  }

  /** Reads a wrap-up; refuses a code that the leg's queue does not have, and a leg without talk. */
  static AfterWork.Given given(Org org, Leg leg, JsonObject input) {
    if (leg.connectedAt().isEmpty()) {
      throw Refusal.conflict("The participant was never connected; there is nothing to wrap up.");
    }
    return new AfterWork.Given(
        WrapUpCode.of(leg.queue, Body.requireText(input, "code")),
        Body.text(input, "notes").orElse(""),
        Body.texts(input, "tags"),
        org.now(),
        Body.yes(input, "provisional").orElse(false));
  }

  static void requireMaySkip(Leg leg) {
    if (!leg.afterWork.rules().prompt().maySkip()) {
      throw Refusal.badRequest(
          "The wrap-up cannot be skipped in the queue " + leg.queue.name() + ".");
    }
    if (leg.connectedAt().isEmpty()) {
      throw Refusal.conflict("The participant was never connected; there is nothing to wrap up.");
    }
  }
}
