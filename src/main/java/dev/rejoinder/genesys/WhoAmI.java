package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds out whom the token speaks for. */
final class WhoAmI {

  private final Http http;

  WhoAmI(Http http) {
    this.http = http;
  }

  Identity ask() throws GatewayException {
    JsonObject me = me();
    Optional<User> user =
        Json.text(me, "id").isEmpty() ? Optional.empty() : Optional.of(read(me, true));
    JsonObject token = token();
    return new Identity(
        user,
        Json.text(Json.object(token, "organization"), "name"),
        Json.text(Json.object(token, "OAuthClient"), "name"),
        Json.texts(token, "authorizedScope"),
        permissions(Json.object(me, "authorization")));
  }

  /** Without fields where the token has no user. */
  private JsonObject me() throws GatewayException {
    try {
      return Json.object(http.ask(Ask.get("users", "me").with("expand", "authorization")));
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.Refused refused
          && refused.answer().status() == 400
          && refused.answer().message().toLowerCase(Locale.ROOT).contains("user context")) {
        return new JsonObject();
      }
      throw e;
    }
  }

  /** Nobody at all has none, so an empty list is one that the server keeps to itself. */
  private static Optional<Set<String>> permissions(JsonObject authorization) {
    Set<String> held = new HashSet<>(Json.texts(authorization, "permissions"));
    for (JsonObject permission : Json.objects(authorization, "permissions")) {
      held.add(Json.text(permission, "id", "name"));
    }
    held.remove("");
    return held.isEmpty() ? Optional.empty() : Optional.of(held);
  }

  /** Somebody by id. */
  User user(String id, boolean alias) throws GatewayException {
    return read(Json.object(http.ask(Ask.get("users", id))), alias);
  }

  private User read(JsonObject user, boolean alias) throws GatewayException {
    String id = Json.text(user, "id");
    String name = Json.text(user, "name");
    String preferred = Json.text(user, "preferredName");
    Optional<String> asked = alias ? alias(id) : Optional.empty();
    return new User(id, name, asked.orElse(preferred.isBlank() ? name : preferred));
  }

  /** Needs a permission that not every agent has; without it customers' view is guessed. */
  private Optional<String> alias(String id) throws GatewayException {
    try {
      JsonObject profile = Json.object(http.ask(Ask.get("users", id, "profile").with("fl", "*")));
      List<JsonObject> names = Json.objects(Json.object(profile, "agent"), "name");
      return names.stream()
          .map(name -> Json.text(name, "value"))
          .filter(name -> !name.isBlank())
          .findFirst();
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.Forbidden || e.failure() instanceof Failure.NotFound) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Only what is shown about the token hangs on it, so its failure is borne unless it's a 401. */
  private JsonObject token() throws GatewayException {
    try {
      return Json.object(http.ask(Ask.get("tokens", "me")));
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.SignedOut) {
        throw e;
      }
      return new JsonObject();
    }
  }
}
