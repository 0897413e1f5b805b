package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsesTest {
  private static final String BASE = "/api/v2/responsemanagement/";

  @Test
  void pagesHoldTwentyFiveByDefaultAndAHundredAtMost() {
    try (var client = new Client(TestLab.with(lab -> lab.responses = 400))) {
      var library = client.get(BASE + "libraries").list("entities").get(0).get("id").getAsString();
      var path = BASE + "responses?libraryId=" + library;
      var first = client.get(path).json();
      int total = first.get("total").getAsInt();
      int pages = first.get("pageCount").getAsInt();

      assertEquals(25, Client.objects(first.get("entities")).size());
      assertEquals((total + 24) / 25, pages);
      assertTrue(first.has("nextUri"));
      assertFalse(client.get(path + "&pageNumber=" + pages).json().has("nextUri"));
      assertEquals(200, client.get(first.get("nextUri").getAsString()).status());
      assertEquals(200, client.get(path + "&pageSize=100").status());
      assertEquals(400, client.get(path + "&pageSize=101").status());
      assertEquals(400, client.get(path + "&pageNumber=0").status());
      assertEquals(400, client.get(BASE + "responses").status());
      assertEquals(404, client.get(BASE + "responses?libraryId=x").status());
    }
  }

  @Test
  void aPageBeyondTheLastIsEmpty() {
    try (var client = Client.quiet()) {
      var reply = client.post(BASE + "responses/query", "{\"pageNumber\":2147483647}");

      assertEquals(0, Client.objects(results(reply).get("entities")).size());
      assertFalse(results(reply).has("nextUri"));
    }
  }

  @Test
  void aQueryMayAskForFiveHundred() {
    try (var client = new Client(TestLab.with(lab -> lab.responses = 1_200))) {
      var page = results(client.post(BASE + "responses/query", "{\"pageSize\":500}"));

      assertEquals(1_200, page.get("total").getAsInt());
      assertEquals(3, page.get("pageCount").getAsInt());
      assertEquals(500, Client.objects(page.get("entities")).size());
      assertEquals(400, client.post(BASE + "responses/query", "{\"pageSize\":501}").status());
    }
  }

  @Test
  void aPhraseIsSoughtInNameAndTextWithoutRegardToCase() {
    try (var client = Client.quiet()) {
      var names = names(client, "{\"queryPhrase\":\"REFUND progress\",\"pageSize\":500}");
      assertEquals("/refund Refund in progress", names.get(0));

      assertTrue(
          names(client, "{\"queryPhrase\":\"sturdy carton\"}")
              .contains("/box Original box not needed"));
      assertEquals(List.of(), names(client, "{\"queryPhrase\":\"xyzzy\"}"));
    }
  }

  @Test
  void filtersNarrowByNameAndLibrary() {
    try (var client = Client.quiet()) {
      assertEquals(
          List.of("Hello World"), names(client, filter("name", "EQUALS", "\"Hello World\"")));
      assertEquals(
          List.of("Hello World", "/bye Goodbye"),
          names(client, filter("name", "IN", "\"Hello World\",\"/bye Goodbye\"")));
      assertEquals(
          List.of("/refund Refund in progress"),
          names(client, filter("name", "CONTAINS", "\"refund in\"")));
      var library = client.get(BASE + "libraries").list("entities").get(1).get("id");
      assertEquals(9, names(client, filter("libraryId", "IN", library.toString())).size());
      assertEquals(
          400, client.post(BASE + "responses/query", filter("shoe", "IN", "\"x\"")).status());
      assertEquals(
          400, client.post(BASE + "responses/query", filter("name", "LIKE", "\"x\"")).status());
    }
  }

  @Test
  void aResponseCarriesItsTextAndSubstitutions() {
    try (var client = Client.quiet()) {
      var response = client.get(BASE + "responses/en-refund-in-progress").json();

      assertEquals("/refund Refund in progress", response.get("name").getAsString());
      var text = Client.objects(response.get("texts")).get(0);
      assertEquals("text/plain", text.get("contentType").getAsString());
      assertTrue(text.get("content").getAsString().contains("{{AMOUNT}}"));
      assertEquals(2, Client.objects(response.get("substitutions")).size());
      assertEquals(404, client.get(BASE + "responses/none").status());
      var library = Client.objects(response.get("libraries")).get(0).get("id").getAsString();
      assertEquals("Billing", client.get(BASE + "libraries/" + library).string("name"));
    }
  }

  @Test
  void variantsHaveIdsAndNamesOfTheirOwn() {
    var all = CannedResponses.of(TestLab.with(lab -> lab.responses = 2_000)).all();

    assertEquals(2_000, all.size());
    assertEquals(2_000, new HashSet<>(all.stream().map(CannedResponse::id).toList()).size());
    assertEquals(2_000, new HashSet<>(all.stream().map(CannedResponse::name).toList()).size());
    assertEquals(5, CannedResponses.of(TestLab.with(lab -> lab.responses = 5)).all().size());
  }

  @Test
  void aFileIsServedWithItsIds(@TempDir Path folder) throws Exception {
    var file = folder.resolve("mine.jsonl");
    Files.writeString(
        file,
        """
        {"id":"r-1","title":"Refund","shortcut":"/refund","body":"Done.","library":"Mine"}

        {"id":"r-2","title":"Two","shortcut":"two words","body":"Text"}
        {"id":"r 3+","title":"Plain","shortcut":"","body":"{{CUSTOMER_NAME}} {{ORDER_NUMBER}}"}
        """);
    try (var client = withFile(file)) {
      assertEquals(List.of("/refund Refund", "/\"two words\" Two", "Plain"), names(client, "{}"));
      var plain = client.get(BASE + "responses/r%203+");
      assertEquals("Plain", plain.string("name"));
      assertEquals(
          List.of("ORDER_NUMBER"),
          plain.list("substitutions").stream().map(s -> s.get("id").getAsString()).toList());
    }
  }

  @Test
  void aBadFileIsNamedWithItsLine(@TempDir Path folder) throws Exception {
    var file = folder.resolve("bad.jsonl");
    var good = "{\"id\":\"a\",\"title\":\"A\",\"body\":\"B\"}\n";

    assertTrue(complaint(file).contains(file.toString()));
    Files.writeString(file, good + "{oops\n");
    assertTrue(complaint(file).startsWith(file + ":2 "), complaint(file));
    Files.writeString(file, good + good);
    assertTrue(complaint(file).contains("repeats the id a"));
    Files.writeString(file, good + "{\"id\":\"b\",\"title\":\"B\"}\n");
    assertTrue(complaint(file).contains(":2 ") && complaint(file).contains("body"));
  }

  @Test
  void someAreInHtmlAloneAndSomeInBoth() {
    try (var client = Client.quiet()) {
      var html = filter("text.contentType", "EQUALS", "\"text/html\"");
      var alone =
          entities(client, html).stream()
              .filter(response -> Client.objects(response.get("texts")).size() == 1)
              .toList();

      assertTrue(alone.size() >= 6, () -> "only " + alone.size());
      assertTrue(entities(client, html).size() > alone.size());
      assertTrue(alone.toString().contains("<li>") && alone.toString().contains("<br>"));
      assertTrue(alone.toString().contains("&amp;") && alone.toString().contains("<a href"));
    }
  }

  @Test
  void oneMayStandInSeveralLibrariesAndIsListedInEach() {
    try (var client = Client.quiet()) {
      var response = client.get(BASE + "responses/en-how-to-return-something").json();
      var libraries = Client.objects(response.get("libraries"));

      assertEquals(2, libraries.size());
      for (var library : libraries) {
        var path = BASE + "responses?pageSize=100&libraryId=" + library.get("id").getAsString();
        assertTrue(client.get(path).text().contains("en-how-to-return-something"));
      }
    }
  }

  @Test
  void whatAChatCannotTakeHasATypeOrOnlyASubject() {
    try (var client = Client.quiet()) {
      assertEquals(2, entities(client, filter("messagingTemplate", "IN", "\"whatsApp\"")).size());
      assertEquals(1, entities(client, filter("responseType", "EQUALS", "\"Footer\"")).size());
      assertEquals(
          1, entities(client, filter("responseType", "IN", "\"CampaignSmsTemplate\"")).size());
      var mail = client.get(BASE + "responses/mail-subject-your-request");
      assertEquals("subject", mail.list("texts").get(0).get("type").getAsString());
    }
  }

  @Test
  void aPageThatIsTooLargeNamesTheMaximumWhichCanBeLowered() {
    try (var client = Client.quiet()) {
      client.post("/lab/responses", "{\"maxPage\":200}");

      var refused = client.post(BASE + "responses/query", "{\"pageSize\":500}");

      assertEquals(400, refused.status());
      assertEquals("invalid.value", refused.string("code"));
      assertTrue(refused.string("message").contains("200"));
      assertEquals(200, client.post(BASE + "responses/query", "{\"pageSize\":200}").status());
    }
  }

  @Test
  void librariesCanBeHadInBulkAndByQuery() {
    try (var client = Client.quiet()) {
      var id = CannedResponse.Library.named("Returns").id();

      var bulk = client.post(BASE + "libraries/bulk", "{\"libraryIds\":[\"" + id + "\",\"x\"]}");
      var query = client.post(BASE + "libraries/query", "{\"queryPhrase\":\"retur\"}");

      assertEquals(1, bulk.list("entities").size());
      assertEquals(1, results(query).get("total").getAsInt());
      assertEquals(400, client.post(BASE + "libraries/bulk", "{}").status());
      assertEquals(1, client.get(BASE + "libraries?libraryPrefix=ret").list("entities").size());
    }
  }

  private static List<JsonObject> entities(Client client, String query) {
    return Client.objects(results(client.post(BASE + "responses/query", query)).get("entities"));
  }

  private static String complaint(Path file) {
    return assertThrows(LabException.class, () -> withFile(file).close()).getMessage();
  }

  private static Client withFile(Path file) {
    return new Client(TestLab.with(lab -> lab.responsesFile = Optional.of(file)));
  }

  private static JsonObject results(Client.Reply reply) {
    return reply.json().getAsJsonObject("results");
  }

  private static List<String> names(Client client, String query) {
    return Client.objects(results(client.post(BASE + "responses/query", query)).get("entities"))
        .stream()
        .map(response -> response.get("name").getAsString())
        .toList();
  }

  private static String filter(String name, String operator, String values) {
    return "{\"filters\":[{\"name\":\"%s\",\"operator\":\"%s\",\"values\":[%s]}]}"
        .formatted(name, operator, values);
  }
}
