package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Target;
import dev.rejoinder.service.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for whom a conversation can be given to: queues first, then people. */
final class Targets {

  private static final int MOST = 25;

  private final Http http;

  Targets(Http http) {
    this.http = http;
  }

  /**
   * Each of the two kinds needs a permission of its own; without one there are the others.
   *
   * @param words may be empty, for any name
   */
  List<Target> named(String words) throws GatewayException {
    Optional<GatewayException> noQueues = Optional.empty();
    List<Target> found = new ArrayList<>();
    try {
      found.addAll(queues(words));
    } catch (GatewayException e) {
      noQueues = Optional.of(allowed(e));
    }
    try {
      found.addAll(people(words));
    } catch (GatewayException e) {
      allowed(e);
      if (noQueues.isPresent()) {
        throw noQueues.get();
      }
    }
    return found;
  }

  /** Gives a Forbidden back and passes all else on. */
  private static GatewayException allowed(GatewayException e) throws GatewayException {
    if (e.failure() instanceof Failure.Forbidden) {
      return e;
    }
    throw e;
  }

  private List<Target> queues(String words) throws GatewayException {
    Ask ask = Ask.get("routing", "queues").with("pageSize", MOST);
    JsonObject listing =
        Json.object(http.ask(words.isEmpty() ? ask : ask.with("name", "*" + words + "*")));
    return Json.objects(listing, "entities").stream()
        .map(json -> target(Target.Kind.QUEUE, json, ""))
        .filter(target -> !target.id().isEmpty())
        .toList();
  }

  private List<Target> people(String words) throws GatewayException {
    JsonArray query =
        Wire.array(Wire.object("type", "EXACT", "fields", Wire.array("state"), "value", "active"));
    if (!words.isEmpty()) {
      query.add(Wire.object("type", "CONTAINS", "fields", Wire.array("name"), "value", words));
    }
    JsonObject search =
        Wire.object("pageSize", MOST, "pageNumber", 1, "expand", Wire.array("presence"));
    search.add("query", query);
    JsonObject answer = Json.object(http.ask(Ask.post(search, "users", "search")));
    return Json.objects(answer, "results").stream()
        .filter(json -> Json.text(json, "state").isEmpty() || isActive(json))
        .map(json -> target(Target.Kind.PERSON, json, note(json)))
        .filter(target -> !target.id().isEmpty())
        .toList();
  }

  private static boolean isActive(JsonObject person) {
    return Json.text(person, "state").equals("active");
  }

  /** Whether they are there, else what they are. */
  private static String note(JsonObject person) {
    return Presences.of(Json.object(person, "presence"))
        .map(presence -> presence.name())
        .orElseGet(() -> Json.text(person, "title", "department"));
  }

  private static Target target(Target.Kind kind, JsonObject json, String note) {
    return new Target(kind, Json.text(json, "id"), Json.text(json, "name"), note);
  }
}
