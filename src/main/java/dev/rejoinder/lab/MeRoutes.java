package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Who is calling, who works here, and what the token is good for. */
final class MeRoutes {
  private static final JsonObject ORGANIZATION =
      Wire.object("id", "org-1", "name", "Rejoinder Lab", "selfUri", "/api/v2/organizations/me");
  private static final List<String> SCOPES =
      List.of(
          "user-basic-info",
          "conversations",
          "response-management:readonly",
          "notifications",
          "presence",
          "users",
          "routing:readonly",
          "analytics:readonly",
          "organization:readonly");
  private static final List<String> PERMISSIONS =
      List.of(
          "conversation:communication:view",
          "conversation:message:view",
          "conversation:webmessaging:view",
          "conversation:message:create",
          "conversation:webmessaging:create",
          "conversation:message:pull",
          "conversation:participant:wrapup",
          "conversation:communication:disconnect",
          "responses:library:view",
          "responses:response:view",
          "analytics:queueObservation:view");

  private final Org org;
  private final Tokens tokens;

  MeRoutes(Org org, Tokens tokens) {
    this.org = org;
    this.tokens = tokens;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/users/me", this::me)
        .on("GET", "/api/v2/users/{userId}", call -> Answer.ok(json(user(call))))
        .on("GET", "/api/v2/users/{userId}/profile", this::profile)
        .on("GET", "/api/v2/tokens/me", this::token)
        .on("HEAD", "/api/v2/tokens/me", call -> Answer.empty(200))
        .on("DELETE", "/api/v2/tokens/me", this::logOut)
        .on("GET", "/api/v2/organizations/me", call -> Answer.ok(ORGANIZATION.deepCopy()));
  }

  private Answer me(Call call) {
    var user = User.byId(call.who().requireUser()).orElseThrow(Refusal::notFound);
    var expand = call.queries("expand");
    var json = json(user);
    if (expand.contains("presence")) {
      json.add("presence", org.standing(user).presenceJson());
    }
    if (expand.contains("routingStatus")) {
      json.add("routingStatus", org.standing(user).routingJson());
    }
    if (expand.contains("authorization")) {
      json.add(
          "authorization",
          Wire.object(
              "roles", List.of(Wire.object("id", "role-1", "name", "Agent")),
              "unusedRoles", List.of(),
              "permissions", PERMISSIONS));
    }
    if (expand.contains("organization")) {
      json.add("organization", ORGANIZATION.deepCopy());
    }
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

  private Answer token(Call call) {
    boolean isUser = call.who().isUser();
    var client =
        Wire.object(
            "id",
            "lab",
            "name",
            "Lab",
            "authorizedGrantType",
            isUser ? "CODE" : "CLIENT-CREDENTIALS",
            "scope",
            isUser ? SCOPES : List.of(),
            "roleDivisions",
            List.of(),
            "state",
            "active",
            "organization",
            ORGANIZATION.deepCopy());
    return Answer.ok(
        Wire.object(
            "organization",
            ORGANIZATION.deepCopy(),
            "homeOrganization",
            ORGANIZATION.deepCopy(),
            "authorizedScope",
            isUser ? SCOPES : List.of(),
            "OAuthClient",
            client));
  }

  private Answer logOut(Call call) {
    call.bearer().ifPresent(tokens::revoke);
    return Answer.empty(200);
  }
}
