package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;

/** What the caller's token is good for, and its end. */
final class TokenRoutes {
  private static final JsonObject ORGANIZATION =
      Wire.object("id", "org-1", "name", "Rejoinder Lab", "selfUri", "/api/v2/organizations/me");

  private final Tokens tokens;

  TokenRoutes(Tokens tokens) {
    this.tokens = tokens;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/tokens/me", this::token)
        .on("HEAD", "/api/v2/tokens/me", call -> Answer.empty(200))
        .on("DELETE", "/api/v2/tokens/me", this::logOut)
        .on("GET", "/api/v2/organizations/me", call -> Answer.ok(organization()));
  }

  static JsonObject organization() {
    return ORGANIZATION.deepCopy();
  }

  private Answer token(Call call) {
    var caller = call.who();
    var known = OAuthClient.byId(caller.clientId()).orElseThrow();
    var client =
        Wire.object(
            "id", known.id(),
            "name", known.name(),
            "authorizedGrantType", known.grantType(),
            "scope", caller.scopes(),
            "roleDivisions", List.of(),
            "state", "active",
            "organization", organization());
    return Answer.ok(
        Wire.object(
            "organization", organization(),
            "homeOrganization", organization(),
            "authorizedScope", caller.scopes(),
            "OAuthClient", client));
  }

  private Answer logOut(Call call) {
    call.bearer().ifPresent(tokens::revoke);
    return Answer.empty(200);
  }
}
