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
import java.util.Optional;

/**
 * Finds canned responses in Response Management: all by a query of large pages, where an org
 * refuses that by smaller ones, and where it has no query for us, library by library. Holds nothing
 * of a reading; that is in its cursor. Any thread.
 */
final class Responses {

  private static final String ROOT = "responsemanagement";
  private static final int NOT_ALLOWED = 405;

  private final Http http;
  private final Libraries libraries;

  Responses(Http http) {
    this.http = http;
    this.libraries = new Libraries(http);
  }

  /** A page as it came, and where in the reading it stands. */
  private record Found(JsonObject listing, ResponseCursor at) {
    boolean last() {
      return Listing.isLast(listing, at.page(), at.mostPages());
    }

    int total() {
      return (int)
          Math.min(
              Json.number(listing, "total").orElse(Json.objects(listing, "entities").size()),
              10_000_000);
    }
  }

  /** What becomes of a page's JSON. */
  private interface Reading {
    ResponsePage of(JsonObject listing, int total, Optional<String> next) throws GatewayException;
  }

  ResponsePage page(Optional<String> cursor) throws GatewayException {
    return page(cursor, (listing, total, next) -> new ResponsePage(usable(listing), total, next));
  }

  ResponsePage reviewed(Optional<String> cursor) throws GatewayException {
    return page(
        cursor,
        (listing, total, next) -> {
          var responses = new ArrayList<Response>(usable(listing));
          var markup = new HashMap<String, String>();
          for (JsonObject json : Json.objects(listing, "entities")) {
            if (ResponseReader.lacksText(json)) {
              responses.add(read(json));
            }
            ResponseReader.flaw(json).ifPresent(flaw -> markup.put(Json.text(json, "id"), flaw));
          }
          return new ResponsePage(responses, total, next, markup);
        });
  }

  private ResponsePage page(Optional<String> cursor, Reading reading) throws GatewayException {
    if (cursor.isPresent()) {
      ResponseCursor at = ResponseCursor.parse(cursor.get());
      return at.library().isEmpty() ? queried(at, reading) : ofLibrary(at, reading);
    }
    try {
      return queried(ResponseCursor.QUERY, reading);
    } catch (GatewayException e) {
      if (!hasNoQuery(e.failure())) {
        throw e;
      }
      return firstLibrary(reading);
    }
  }

  private ResponsePage queried(ResponseCursor at, Reading reading) throws GatewayException {
    Found found = query("", new JsonArray(), at);
    Optional<String> next = found.last() ? Optional.empty() : Optional.of(found.at().next().text());
    return reading.of(found.listing(), found.total(), next);
  }

  private ResponsePage firstLibrary(Reading reading) throws GatewayException {
    Optional<String> first = libraries.after("");
    return first.isEmpty()
        ? new ResponsePage(List.of(), 0, Optional.empty())
        : ofLibrary(ResponseCursor.ofLibrary(first.get(), 0), reading);
  }

  private ResponsePage ofLibrary(ResponseCursor from, Reading reading) throws GatewayException {
    Found found =
        smallerWhereRefused(
            from,
            at -> {
              Ask ask = Ask.get(ROOT, "responses").with("libraryId", at.library());
              return Json.object(
                  http.ask(ask.with("pageSize", at.size()).with("pageNumber", at.page())));
            });
    int total = found.at().before() + found.total();
    Optional<ResponseCursor> next =
        found.last()
            ? libraries
                .after(found.at().library())
                .map(library -> ResponseCursor.ofLibrary(library, total))
            : Optional.of(found.at().next());
    return reading.of(found.listing(), total, next.map(ResponseCursor::text));
  }

  /**
   * Asks for the name as it stands; where nothing has it, once more for one that has it behind a
   * shortcut. Where there is no query, nothing is found.
   */
  Optional<Response> named(String name) throws GatewayException {
    JsonArray exactly =
        Wire.array(Wire.object("name", "name", "operator", "EQUALS", "values", Wire.array(name)));
    try {
      Optional<JsonObject> found = best(name, exactly);
      found = found.isPresent() ? found : best(name, new JsonArray());
      return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get()));
    } catch (GatewayException e) {
      if (hasNoQuery(e.failure())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  Response byId(String id) throws GatewayException {
    JsonObject json = Json.object(http.ask(Ask.get(ROOT, "responses", id)));
    return read(json);
  }

  /**
   * A 405 alone: the permission is the same for the other calls (genesys-api.md 6.1), so a 403 is
   * an answer, and a 404 is more likely a wrong region than a missing call.
   */
  private static boolean hasNoQuery(Failure failure) {
    return failure instanceof Failure.Refused refused && refused.answer().status() == NOT_ALLOWED;
  }

  private Found query(String phrase, JsonArray filters, ResponseCursor from)
      throws GatewayException {
    return smallerWhereRefused(
        from,
        at -> {
          JsonObject body =
              Wire.object("queryPhrase", phrase, "pageSize", at.size(), "pageNumber", at.page());
          if (!filters.isEmpty()) {
            body.add("filters", filters);
          }
          JsonObject answer = Json.object(http.ask(Ask.post(body, ROOT, "responses", "query")));
          return Json.object(answer, "results");
        });
  }

  private interface Asking {
    JsonObject at(ResponseCursor place) throws GatewayException;
  }

  /** The bounds of the page size are not the same everywhere; a 400 may be about them. */
  private static Found smallerWhereRefused(ResponseCursor from, Asking asking)
      throws GatewayException {
    ResponseCursor at = from;
    while (true) {
      try {
        return new Found(asking.at(at), at);
      } catch (GatewayException e) {
        Optional<ResponseCursor> smaller = at.smaller();
        boolean refused =
            e.failure() instanceof Failure.Refused refusal && refusal.answer().status() == 400;
        if (!refused || smaller.isEmpty()) {
          throw e;
        }
        at = smaller.get();
      }
    }
  }

  /** The one of that full name, else one of that title. */
  private Optional<JsonObject> best(String name, JsonArray filters) throws GatewayException {
    JsonObject results = query(name, filters, ResponseCursor.QUERY).listing();
    List<JsonObject> usable =
        Json.objects(results, "entities").stream().filter(ResponseReader::isUsable).toList();
    return usable.stream()
        .filter(json -> Json.text(json, "name").equals(name))
        .findFirst()
        .or(
            () ->
                usable.stream()
                    .filter(json -> ResponseReader.read(json, "").title().equals(name))
                    .findFirst());
  }

  private List<Response> usable(JsonObject listing) throws GatewayException {
    var responses = new ArrayList<Response>();
    for (JsonObject json : Json.objects(listing, "entities")) {
      if (ResponseReader.isUsable(json)) {
        responses.add(read(json));
      }
    }
    return responses;
  }

  /** A response names its library, or only its id. */
  private Response read(JsonObject json) throws GatewayException {
    JsonObject library = ResponseReader.library(json);
    String name = Json.text(library, "name");
    String id = Json.text(library, "id");
    return ResponseReader.read(json, name.isEmpty() && !id.isEmpty() ? libraries.name(id) : name);
  }
}
