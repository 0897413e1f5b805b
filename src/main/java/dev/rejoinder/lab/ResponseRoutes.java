package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;

/** Response Management: libraries, their responses, and the query over all. */
final class ResponseRoutes {
  private static final String BASE = "/api/v2/responsemanagement/";
  private static final int LARGEST_PAGE = 100;
  private static final int LARGEST_QUERY_PAGE = 500;

  private final CannedResponses responses;

  ResponseRoutes(CannedResponses responses) {
    this.responses = responses;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", BASE + "libraries", this::libraries)
        .on("GET", BASE + "libraries/{id}", this::library)
        .on("GET", BASE + "responses", this::ofLibrary)
        .on("GET", BASE + "responses/{id}", this::response)
        .on("POST", BASE + "responses/query", this::query);
  }

  private Answer libraries(Call call) {
    var page = Page.of(call, LARGEST_PAGE);
    return Answer.ok(page.listing(responses.libraries(), CannedResponse::json, call.path()));
  }

  private Answer library(Call call) {
    return Answer.ok(CannedResponse.json(library(call.capture(0))));
  }

  private CannedResponse.Library library(String id) {
    return responses.libraries().stream()
        .filter(library -> library.id().equals(id))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private Answer ofLibrary(Call call) {
    var id =
        call.query("libraryId")
            .orElseThrow(() -> Refusal.badRequest("The query parameter libraryId is required."));
    var library = library(id);
    var found = responses.all().stream().filter(r -> r.library().equals(library)).toList();
    var address = call.path() + "?libraryId=" + id;
    return Answer.ok(Page.of(call, LARGEST_PAGE).listing(found, CannedResponse::json, address));
  }

  private Answer response(Call call) {
    return Answer.ok(responses.response(call.capture(0)).json());
  }

  private Answer query(Call call) {
    var body = call.jsonObject();
    int number = Body.number(body, "pageNumber").orElse(1);
    int size = Body.number(body, "pageSize").orElse(25);
    var page = Page.of(number, size, LARGEST_QUERY_PAGE);
    List<CannedResponse> found = responses.all().stream().filter(ResponseQuery.of(body)).toList();
    JsonObject listing = page.listing(found, CannedResponse::json, call.path());
    return Answer.ok(Wire.object("results", listing));
  }
}
