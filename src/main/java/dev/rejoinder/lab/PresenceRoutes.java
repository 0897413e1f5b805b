package dev.rejoinder.lab;

import java.util.List;

/** Being there: presences and the routing status of users. */
final class PresenceRoutes {
  private static final int LARGEST_PAGE = 100;

  private final Org org;
  private final Access access;

  PresenceRoutes(Org org, Access access) {
    this.org = org;
    this.access = access;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/presencedefinitions", this::paged)
        .on("GET", "/api/v2/presence/definitions", this::all)
        .on(
            "GET",
            "/api/v2/users/{userId}/presences/{source}",
            call -> Answer.ok(org.standing(user(call)).presenceJson()))
        .on("PATCH", "/api/v2/users/{userId}/presences/{source}", this::be)
        .on(
            "GET",
            "/api/v2/users/{userId}/routingstatus",
            call -> Answer.ok(org.standing(user(call)).routingJson()))
        .on("PUT", "/api/v2/users/{userId}/routingstatus", this::route);
  }

  private Answer paged(Call call) {
    var page = Page.of(call, LARGEST_PAGE);
    return Answer.ok(page.listing(SystemPresence.ALL, SystemPresence::json, call.path()));
  }

  /** This one takes no paging. */
  private Answer all(Call call) {
    List<?> all = SystemPresence.ALL.stream().map(SystemPresence::json).toList();
    return Answer.ok(Wire.object("entities", all, "total", all.size(), "selfUri", call.path()));
  }

  private static User user(Call call) {
    return User.byId(call.capture(0)).orElseThrow(Refusal::notFound);
  }

  private Answer be(Call call) {
    var user = user(call);
    access.requireMayActFor(call.who(), user.id());
    var definition =
        Body.object(call.jsonObject(), "presenceDefinition")
            .orElseThrow(
                () -> Refusal.badRequest("The field presenceDefinition must not be empty."));
    org.be(user, SystemPresence.byId(Body.requireText(definition, "id")));
    return Answer.ok(org.standing(user).presenceJson());
  }

  /** Idle, for one who is on queue; what a user does alone makes them interact. */
  private Answer route(Call call) {
    var user = user(call);
    access.requireMayActFor(call.who(), user.id());
    var status = Body.requireText(call.jsonObject(), "status");
    if (!status.equals("IDLE")) {
      throw new Refusal(
          400,
          "invalid.value",
          "Value ["
              + status
              + "] is not valid for field type [status]. Allowable values are: IDLE");
    }
    if (!org.standing(user).presence().onQueue()) {
      throw Refusal.badRequest("The user is not on queue.");
    }
    org.route(user, Standing.Routing.IDLE);
    return Answer.ok(org.standing(user).routingJson());
  }
}
