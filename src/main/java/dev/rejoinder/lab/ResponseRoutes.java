package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Response Management: libraries, their responses, and the query over all. */
final class ResponseRoutes {
  private static final String BASE = "/api/v2/responsemanagement/";
  private static final int LARGEST_PAGE = 100;
  private static final int LARGEST_QUERY_PAGE = 500;
  private static final int MOST_LIBRARIES = 50;

  private final CannedResponses responses;
  private int largestQueryPage = LARGEST_QUERY_PAGE;

  ResponseRoutes(CannedResponses responses) {
    this.responses = responses;
  }

  void addTo(Routes routes, Routes labRoutes) {
    labRoutes.on("POST", "/lab/responses", this::limit);
    routes
        .on("GET", BASE + "libraries", this::libraries)
        .on("POST", BASE + "libraries/bulk", this::librariesInBulk)
        .on("POST", BASE + "libraries/query", this::librariesByQuery)
        .on("GET", BASE + "libraries/{id}", this::library)
        .on("GET", BASE + "responses", this::ofLibrary)
        .on("GET", BASE + "responses/{id}", this::response)
        .on("POST", BASE + "responses/query", this::query);
  }

  /** Lowers how much one query may ask for, as an org might. */
  private Answer limit(Call call) {
    largestQueryPage =
        Body.number(call.jsonObject(), "maxPage").filter(n -> n > 0).orElse(LARGEST_QUERY_PAGE);
    return Answer.empty(204);
  }

  private Answer libraries(Call call) {
    var prefix = call.query("libraryPrefix").orElse("").toLowerCase(Locale.ROOT);
    boolean templates = call.query("messagingTemplateFilter").isPresent();
    var found =
        responses.libraries().stream()
            .filter(library -> library.name().toLowerCase(Locale.ROOT).startsWith(prefix))
            .filter(library -> !templates || hasTemplates(library))
            .toList();
    var page = Page.of(call, LARGEST_PAGE);
    return Answer.ok(page.listing(found, CannedResponse::json, call.path()));
  }

  private boolean hasTemplates(CannedResponse.Library library) {
    return responses.all().stream()
        .filter(response -> response.form().whatsApp().isPresent())
        .anyMatch(response -> response.libraries().contains(library));
  }

  private Answer librariesInBulk(Call call) {
    var ids = Body.texts(call.jsonObject(), "libraryIds");
    if (ids.isEmpty() || ids.size() > MOST_LIBRARIES) {
      throw Refusal.badRequest("libraryIds must hold between 1 and " + MOST_LIBRARIES + " ids.");
    }
    List<?> found =
        responses.libraries().stream()
            .filter(library -> ids.contains(library.id()))
            .map(CannedResponse::json)
            .toList();
    return Answer.ok(Wire.object("entities", found, "total", found.size()));
  }

  private Answer librariesByQuery(Call call) {
    var phrase =
        Body.text(call.jsonObject(), "queryPhrase").orElse("").strip().toLowerCase(Locale.ROOT);
    var found =
        responses.libraries().stream()
            .filter(library -> library.name().toLowerCase(Locale.ROOT).contains(phrase))
            .toList();
    var listing = Page.of(call, LARGEST_PAGE).listing(found, CannedResponse::json, call.path());
    return Answer.ok(Wire.object("results", listing));
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
    var found = responses.all().stream().filter(r -> r.libraries().contains(library)).toList();
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
    var page = Page.of(number, size, largestQueryPage);
    List<CannedResponse> found = responses.all().stream().filter(ResponseQuery.of(body)).toList();
    JsonObject listing = page.listing(found, CannedResponse::json, call.path());
    return Answer.ok(Wire.object("results", listing));
  }
}
