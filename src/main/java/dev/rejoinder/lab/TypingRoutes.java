package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Hears that agents write, and keeps it for whoever looks behind the screen. */
final class TypingRoutes {
  private final Org org;
  private final Access access;
  private final List<JsonObject> heard = new ArrayList<>();

  TypingRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes, Routes labRoutes) {
    routes.on(
        "POST", "/api/v2/conversations/messages/{id}/communications/{commId}/typing", this::typing);
    labRoutes.on("GET", "/lab/typing", call -> Answer.ok(Wire.array(heard)));
  }

  private Answer typing(Call call) {
    var conversation = org.conversation(call.capture(0));
    var leg = conversation.communication(call.capture(1));
    access.requireMayActOn(call.who(), leg);
    var typing =
        Body.object(call.jsonObject(), "typing")
            .orElseThrow(() -> Refusal.badRequest("The field typing must not be empty."));
    if (!Body.requireText(typing, "type").equals("On")) {
      throw Refusal.badRequest("The type of typing must be On.");
    }
    Body.number(typing, "duration");
    if (!leg.isConnected()) {
      throw Refusal.conflict("The communication is not connected.");
    }
    heard.add(Wire.object("conversationId", conversation.id, "at", org.now()));
    return Answer.empty(202);
  }
}
