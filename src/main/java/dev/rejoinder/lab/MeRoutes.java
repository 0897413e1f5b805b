package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Who is calling, and who works here. */
final class MeRoutes implements Publisher.DutyView {
  private final Org org;

  MeRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/users/me", this::me)
        .on("GET", "/api/v2/users/{userId}", this::someone)
        .on("GET", "/api/v2/users/{userId}/profile", this::profile);
  }

  private Answer me(Call call) {
    var user = User.byId(call.who().requireUser()).orElseThrow(Refusal::notFound);
    var expand = call.queries("expand");
    var json = json(user);
    addDuty(json, user, call);
    if (expand.contains("authorization")) {
      json.add(
          "authorization",
          Wire.object(
              "roles", List.of(Wire.object("id", "role-1", "name", "Agent")),
              "unusedRoles", List.of(),
              "permissions", call.who().permissions().stream().sorted().toList()));
    }
    if (expand.contains("organization")) {
      json.add("organization", TokenRoutes.organization());
    }
    return Answer.ok(json);
  }

  private void addDuty(JsonObject json, User user, Call call) {
    var expand = call.queries("expand");
    if (expand.contains("presence")) {
      json.add("presence", presence(user));
    }
    if (expand.contains("routingStatus")) {
      json.add("routingStatus", routingStatus(user));
    }
  }

  @Override
  public JsonObject routingStatus(User user) {
    return org.standing(user).routingJson();
  }

  @Override
  public JsonObject presence(User user) {
    return org.standing(user).presenceJson();
  }

  private Answer someone(Call call) {
    var user = user(call);
    var json = json(user);
    addDuty(json, user, call);
    return Answer.ok(json);
  }

  private static User user(Call call) {
    return User.byId(call.capture(0)).orElseThrow(Refusal::notFound);
  }

  static JsonObject json(User user) {
    return Wire.object(
        "id", user.id(),
        "name", user.name(),
        "division", Wire.ref("authorization/divisions", "division-1", "Home"),
        "email", user.email(),
        "username", user.email(),
        "preferredName", user.alias(),
        "title", user.title(),
        "department", "Customer Care",
        "state", "active",
        "version", 1,
        "acdAutoAnswer", false,
        "images", List.of(),
        "selfUri", "/api/v2/users/" + user.id());
  }

  /** The profile with its odd fields, each a list of values; the first name is the chat alias. */
  private Answer profile(Call call) {
    var user = user(call);
    return Answer.ok(
        Wire.object(
            "id",
            user.id(),
            "state",
            "active",
            "version",
            1,
            "general",
            Map.of("name", List.of(Map.of("value", user.name()))),
            "agent",
            Map.of("name", List.of(Map.of("value", user.alias()))),
            "selfUri",
            "/api/v2/users/" + user.id() + "/profile"));
  }
}
