package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.ResponsePage;
import dev.rejoinder.service.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {

  private static final String QUERY = "POST /api/v2/responsemanagement/responses/query";
  private static final String LIBRARIES = "GET /api/v2/responsemanagement/libraries";
  private static final String LIST = "GET /api/v2/responsemanagement/responses";

  private final Org org = new Org();
  private final Http http = org.http();
  private final PlatformGateway gateway = new PlatformGateway(http);

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  private List<ResponsePage> pages() throws GatewayException {
    List<ResponsePage> pages = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      pages.add(gateway.responses(next));
      next = pages.get(pages.size() - 1).next();
    } while (next.isPresent());
    return pages;
  }

  private static List<String> ids(List<ResponsePage> pages) {
    return pages.stream().flatMap(page -> page.responses().stream()).map(Response::id).toList();
  }

  private static List<String> all(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
  }

  /** So many responses by pages of at most that size. */
  private static Function<RecordedRequest, MockResponse> query(int count, int most) {
    return request -> {
      JsonObject body = Json.object(Json.parse(request.getBody().utf8()));
      int size = (int) Json.number(body, "pageSize").orElseThrow();
      int page = (int) Json.number(body, "pageNumber").orElseThrow();
      return size > most
          ? Org.json(400, "{\"code\":\"invalid.value\"}")
          : Org.json(200, Wire.object("results", listing("r-", count, size, page)).toString());
    };
  }

  private static JsonObject listing(String prefix, int count, int size, int page) {
    JsonArray entities = new JsonArray();
    for (int i = (page - 1) * size; i < Math.min(count, page * size); i++) {
      JsonObject text = Wire.object("content", "Hi");
      entities.add(Wire.object("id", prefix + i, "name", "N" + i, "texts", Wire.array(text)));
    }
    int pages = (count + size - 1) / size;
    return Wire.object("entities", entities, "total", count, "pageCount", pages);
  }

  @Test
  void tenThousandComeInTwentyCallsAndTheirNumberWithTheFirst() throws GatewayException {
    org.on(QUERY, query(10_000, 500));

    List<ResponsePage> pages = pages();

    assertEquals(all("r-", 10_000), ids(pages));
    assertEquals(10_000, pages.get(0).total());
    assertEquals(20, org.count(QUERY));
  }

  @ParameterizedTest
  @CsvSource({"100, 7", "25, 25"})
  void smallerPagesDoWhereLargeOnesAreRefused(int most, int calls) throws GatewayException {
    org.on(QUERY, query(555, most));

    assertEquals(all("r-", 555), ids(pages()));
    assertEquals(calls, org.count(QUERY));
  }

  @Test
  void aPageThatIsRefusedInTheMiddleIsGoneOnWithWithoutLossOrDouble() throws GatewayException {
    org.on(QUERY, query(1_200, 500)).on(QUERY, query(1_200, 500)).on(QUERY, query(1_200, 25));

    assertEquals(all("r-", 1_200), ids(pages()));
  }

  @Test
  void aRefusalOfEveryPageIsTold() {
    org.on(QUERY, query(10, 1));

    var trouble = assertThrows(GatewayException.class, this::pages);

    assertEquals(400, ((Failure.Refused) trouble.failure()).answer().status());
  }

  private Function<RecordedRequest, MockResponse> library(int most) {
    return request -> {
      var url = request.getUrl();
      String library = url.queryParameter("libraryId");
      int size = Integer.parseInt(url.queryParameter("pageSize"));
      int page = Integer.parseInt(url.queryParameter("pageNumber"));
      int count = library.equals("l-1") ? 130 : library.equals("l-2") ? 0 : 60;
      return size > most
          ? Org.json(400, "{}")
          : Org.json(200, listing(library + "/", count, size, page).toString());
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 25})
  void withoutAQueryTheyComeLibraryByLibrary(int most) throws GatewayException {
    org.on(QUERY, 405, "{}")
        .on(LIBRARIES, 200, "{\"entities\":[{\"id\":\"l-1\"},{\"id\":\"l-2\"},{\"id\":\"l-3\"}]}")
        .on(LIST, library(most));

    List<ResponsePage> pages = pages();

    List<String> expected = new ArrayList<>(all("l-1/", 130));
    expected.addAll(all("l-3/", 60));
    assertEquals(expected, ids(pages));
    assertEquals(190, pages.get(pages.size() - 1).total());
    assertEquals(1, org.count(QUERY));
    assertEquals(1, org.count(LIBRARIES));
  }

  @Test
  void aQueryThatIsForbiddenIsNotGoneRound() {
    org.on(QUERY, 403, "{\"message\":\"missing: responses:response:view\"}");

    var trouble = assertThrows(GatewayException.class, this::pages);

    assertEquals(
        List.of("responses:response:view"), ((Failure.Forbidden) trouble.failure()).missing());
    assertEquals(0, org.count(LIBRARIES));
  }

  @Test
  void aNameIsNotFoundByTheServerWhereItHasNoQuery() throws GatewayException {
    org.on(QUERY, 405, "{}");

    assertEquals(Optional.empty(), gateway.responseNamed("Hello"));
  }

  private Optional<Response> only(String json) throws GatewayException {
    org.on(QUERY, 200, "{\"results\":{\"entities\":[" + json.replace('\'', '"') + "]}}");
    return pages().get(0).responses().stream().findFirst();
  }

  @Test
  void aTemplateOfWhatsAppCanBeSentByReference() throws GatewayException {
    Response template =
        only("{'id':'r','name':'Visit','responseType':'MessagingTemplate','libraries':["
                + "{'id':'l-1','name':'A'},{'id':'l-2','name':'B'}],"
                + "'messagingTemplate':{'whatsApp':{'name':'visit','language':'en_US'}}}")
            .orElseThrow();

    assertTrue(template.template());
    assertEquals("", template.body());
    assertEquals(List.of("l-1", "l-2"), template.libraryIds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'responseType':'MessagingTemplate','texts':[{'content':'x'}]",
        "'responseType':'Footer','texts':[{'content':'x'}]",
        "'responseType':'CampaignSmsTemplate','texts':[{'content':'x'}]",
        "'messagingTemplate':{'whatsApp':{'name':'v'}},'texts':[{'content':'x'}]",
        "'texts':[{'content':'x','type':'subject'}]",
        "'texts':[]"
      })
  void whatAChatCantTakeIsLeftOut(String rest) throws GatewayException {
    assertEquals(Optional.empty(), only("{'id':'r','name':'N'," + rest + "}"));
  }

  @Test
  void plainTextIsPreferredToHtml() throws GatewayException {
    assertEquals(
        "plain",
        only("{'id':'r','texts':[{'content':'<p>html</p>','contentType':'text/html'},"
                + "{'content':'plain','contentType':'text/plain'}]}")
            .orElseThrow()
            .body());
  }
}
