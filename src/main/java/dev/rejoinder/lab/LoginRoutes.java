package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import okhttp3.HttpUrl;

/** The login host: client credentials. Its errors have a shape of their own. */
final class LoginRoutes {
  private static final String CLIENT_ID = "lab";
  private static final String CLIENT_SECRET = "lab";

  private record Client(String id, String secret) {}

  private final Tokens tokens;

  LoginRoutes(Tokens tokens) {
    this.tokens = tokens;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/oauth/token", this::token).on("POST", "/login/oauth/token", this::token);
  }

  private Answer token(Call call) {
    var form = HttpUrl.get("http://lab/?" + call.body());
    var client = basic(call).or(() -> inForm(form));
    if (client.isEmpty()) {
      return error(400, "invalid_request", "client credentials are missing");
    }
    if (!client.get().id().equals(CLIENT_ID)) {
      return error(400, "invalid_client", "client not found");
    }
    if (!client.get().secret().equals(CLIENT_SECRET)) {
      return error(401, "invalid_client", "authentication failed");
    }
    if (!"client_credentials".equals(form.queryParameter("grant_type"))) {
      return error(400, "unsupported_grant_type", "grant type is not supported");
    }
    return Answer.ok(
        Wire.object(
            "access_token", tokens.issue(),
            "token_type", "bearer",
            "expires_in", Tokens.LIFE.toSeconds()));
  }

  private static Optional<Client> basic(Call call) {
    return call.authorization()
        .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
        .map(value -> decode(value.substring(6).strip()).split(":", 2))
        .filter(parts -> parts.length == 2)
        .map(parts -> new Client(parts[0], parts[1]));
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return ""; // Not Base64: no client named by that.
    }
  }

  private static Optional<Client> inForm(HttpUrl form) {
    var id = form.queryParameter("client_id");
    var secret = form.queryParameter("client_secret");
    return id == null || secret == null ? Optional.empty() : Optional.of(new Client(id, secret));
  }

  private static Answer error(int status, String error, String description) {
    JsonObject body =
        Wire.object("error", error, "description", description, "error_description", description);
    return Answer.of(status, body);
  }
}
