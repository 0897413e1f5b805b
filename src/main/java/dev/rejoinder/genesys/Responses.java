package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.service.GatewayException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds canned responses in Response Management. A response names its library, or only its id; then
 * the libraries are asked for once and remembered.
 */
final class Responses {

  private static final String ROOT = "responsemanagement";

  /** The most that a query takes. */
  private static final int PAGE = 500;

  private final Http http;
  private volatile Map<String, String> libraries;

  Responses(Http http) {
    this.http = http;
  }

  ResponsePage page(int page) throws GatewayException {
    JsonObject results = query("", new JsonArray(), page);
    List<JsonObject> found = Json.objects(results, "entities");
    var responses = new ArrayList<Response>();
    for (JsonObject json : found) {
      if (ResponseReader.isOrdinary(json)) {
        responses.add(read(json));
      }
    }
    int total = (int) Math.min(Json.number(results, "total").orElse(found.size()), 10_000_000);
    return new ResponsePage(responses, total, Listing.isLast(results, page));
  }

  /**
   * Asks for the name as it stands; where nothing has it, once more for one that has it behind a
   * shortcut.
   */
  Optional<Response> named(String name) throws GatewayException {
    JsonArray exactly =
        Wire.array(Wire.object("name", "name", "operator", "EQUALS", "values", Wire.array(name)));
    Optional<JsonObject> found = best(query(name, exactly, 1), name);
    if (found.isEmpty()) {
      found = best(query(name, new JsonArray(), 1), name);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get()));
  }

  Response byId(String id) throws GatewayException {
    return read(Json.object(http.ask(Ask.get(ROOT, "responses", id))));
  }

  private JsonObject query(String phrase, JsonArray filters, int page) throws GatewayException {
    JsonObject body = Wire.object("queryPhrase", phrase, "pageSize", PAGE, "pageNumber", page);
    if (!filters.isEmpty()) {
      body.add("filters", filters);
    }
    JsonObject answer = Json.object(http.ask(Ask.post(body, ROOT, "responses", "query")));
    return Json.object(answer, "results");
  }

  /** The one of that full name, else one of that title. */
  private static Optional<JsonObject> best(JsonObject results, String name) {
    List<JsonObject> ordinary =
        Json.objects(results, "entities").stream().filter(ResponseReader::isOrdinary).toList();
    return ordinary.stream()
        .filter(json -> Json.text(json, "name").equals(name))
        .findFirst()
        .or(
            () ->
                ordinary.stream()
                    .filter(json -> ResponseReader.read(json, "").title().equals(name))
                    .findFirst());
  }

  private Response read(JsonObject json) throws GatewayException {
    JsonObject library = ResponseReader.library(json);
    String name = Json.text(library, "name");
    String id = Json.text(library, "id");
    return ResponseReader.read(
        json, name.isEmpty() && !id.isEmpty() ? libraries().getOrDefault(id, "") : name);
  }

  private Map<String, String> libraries() throws GatewayException {
    Map<String, String> known = libraries;
    if (known == null) {
      known = askForLibraries();
      libraries = known;
    }
    return known;
  }

  /** Needs a permission of its own; without it the responses are there and their libraries not. */
  private Map<String, String> askForLibraries() throws GatewayException {
    var names = new HashMap<String, String>();
    try {
      for (JsonObject library : Listing.all(http, Ask.get(ROOT, "libraries"))) {
        names.put(Json.text(library, "id"), Json.text(library, "name"));
      }
    } catch (GatewayException e) {
      if (!(e.failure() instanceof Failure.Forbidden)) {
        throw e;
      }
    }
    return names;
  }
}
