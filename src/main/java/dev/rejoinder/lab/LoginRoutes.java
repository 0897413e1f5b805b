package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The login host's tokens, for each of its grants. Its errors have a shape of their own. */
final class LoginRoutes {
  private final Tokens tokens;
  private final Codes codes;

  /** Who asks for a token; {@code secret} is empty where none, or an empty one, was given. */
  private record Asker(String id, Optional<String> secret) {
    static Asker of(String id, String secret) {
      return new Asker(id, Optional.ofNullable(secret).filter(value -> !value.isEmpty()));
    }
  }

  /** What a token is asked with; {@code proven} when the client's secret came along. */
  private record Ask(HttpUrl form, OAuthClient client, boolean proven) {
    Optional<String> field(String name) {
      return Optional.ofNullable(form.queryParameter(name)).filter(value -> !value.isEmpty());
    }
  }

  LoginRoutes(Tokens tokens, Codes codes) {
    this.tokens = tokens;
    this.codes = codes;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/oauth/token", this::token).on("POST", "/login/oauth/token", this::token);
  }

  private Answer token(Call call) {
    var form = HttpUrl.get("http://lab/?" + call.body());
    var asker = basic(call).or(() -> inForm(form));
    if (asker.isEmpty()) {
      return error(400, "invalid_request", "client credentials are missing");
    }
    var client = OAuthClient.byId(asker.get().id());
    if (client.isEmpty()) {
      return error(400, "invalid_client", "client not found");
    }
    var secret = client.get().secret();
    boolean proven = secret.isPresent() && secret.equals(asker.get().secret());
    if (secret.isPresent() && asker.get().secret().isPresent() && !proven) {
      return notAuthenticated();
    }
    return grant(new Ask(form, client.get(), proven));
  }

  private Answer grant(Ask ask) {
    return switch (ask.field("grant_type").orElse("")) {
      case "client_credentials" -> ofClient(ask);
      case "authorization_code" -> ofCode(ask);
      case "refresh_token" -> ofRefresh(ask);
      default -> error(400, "unsupported_grant_type", "grant type is not supported");
    };
  }

  private Answer ofClient(Ask ask) {
    if (ask.client().signsUsersIn()) {
      return notForThisGrant();
    }
    if (!ask.proven()) {
      return notAuthenticated();
    }
    var caller = Caller.client(ask.client().id());
    return answer(new Tokens.Pair(tokens.issue(caller), Optional.empty()), caller);
  }

  /** A client proves itself by its secret, by PKCE or by both; only the secret earns a refresh. */
  private Answer ofCode(Ask ask) {
    if (!ask.client().signsUsersIn()) {
      return notForThisGrant();
    }
    var bound = ask.field("code").flatMap(codes::use);
    if (bound.isEmpty()
        || !bound.get().clientId().equals(ask.client().id())
        || !ask.field("redirect_uri").equals(Optional.of(bound.get().redirectUri()))
        || !bound.get().isProvenBy(ask.field("code_verifier"))) {
      return error(400, "invalid_grant", "authorization code is not valid");
    }
    if (bound.get().challenge().isEmpty() && !ask.proven()) {
      return notAuthenticated();
    }
    var caller = Caller.user(User.AGENT.id(), ask.client().id());
    return answer(
        ask.proven()
            ? tokens.issueRenewable(caller)
            : new Tokens.Pair(tokens.issue(caller), Optional.empty()),
        caller);
  }

  private Answer ofRefresh(Ask ask) {
    if (!ask.client().signsUsersIn()) {
      return notForThisGrant();
    }
    if (!ask.proven()) {
      return notAuthenticated();
    }
    return ask.field("refresh_token")
        .flatMap(refresh -> tokens.renew(refresh, ask.client().id()))
        .map(pair -> answer(pair, Caller.user(User.AGENT.id(), ask.client().id())))
        .orElseGet(() -> error(400, "invalid_grant", "refresh token is not valid"));
  }

  private static Answer answer(Tokens.Pair pair, Caller caller) {
    return Answer.ok(
        Wire.object(
            "access_token",
            pair.access(),
            "token_type",
            "bearer",
            "expires_in",
            caller.life().toSeconds(),
            "refresh_token",
            pair.refresh().orElse(null)));
  }

  private static Optional<Asker> basic(Call call) {
    return call.authorization()
        .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
        .map(value -> decode(value.substring(6).strip()).split(":", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> Asker.of(parts[0], parts[1]));
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // Not Base64: no client named by that.
    }
  }

  private static Optional<Asker> inForm(HttpUrl form) {
    return Optional.ofNullable(form.queryParameter("client_id"))
        .map(id -> Asker.of(id, form.queryParameter("client_secret")));
  }

  private static Answer notAuthenticated() {
    return error(401, "invalid_client", "authentication failed");
  }

  private static Answer notForThisGrant() {
    return error(400, "unauthorized_client", "client is not authorized for this grant type");
  }

  private static Answer error(int status, String error, String description) {
    JsonObject body =
        Wire.object("error", error, "description", description, "error_description", description);
    return Answer.of(status, body);
  }
}
