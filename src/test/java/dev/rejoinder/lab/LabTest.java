package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LabTest {
  @Test
  void startsOnLoopbackAndCanBeClosedTwice() {
    var lab = Lab.start(LabOptions.defaults());

    assertTrue(lab.url().matches("http://127\\.0\\.0\\.1:\\d+"));
    assertDoesNotThrow(lab::close);
    assertDoesNotThrow(lab::close);
  }

  @Test
  void aPortThatIsTakenIsSaidInOneSentence() {
    try (var lab = Lab.start(LabOptions.defaults())) {
      int port = Integer.parseInt(lab.url().replaceAll(".*:", ""));

      var refusal =
          assertThrows(
              LabException.class,
              () -> Lab.start(TestLab.with(other -> other.port = port)).close());

      assertTrue(refusal.getMessage().contains("127.0.0.1:" + port), refusal.getMessage());
      assertTrue(refusal.getMessage().contains("--port"), refusal.getMessage());
    }
  }

  @Test
  void figuresBelowZeroAreRefused() {
    assertThrows(LabException.class, () -> TestLab.with(lab -> lab.conversations = -1));
    assertThrows(LabException.class, () -> TestLab.with(lab -> lab.busy = Double.NaN));
    assertThrows(LabException.class, () -> TestLab.with(lab -> lab.port = 70_000));
  }

  @Test
  void theSeedDecidesTheIdsOfConversations() {
    try (var one = Client.quiet();
        var same = Client.quiet();
        var other = new Client(TestLab.with(lab -> lab.seed = 2))) {
      var id = one.conversations().get(0).get("id").getAsString();

      assertDoesNotThrow(() -> UUID.fromString(id));
      assertEquals(id, same.conversations().get(0).get("id").getAsString());
      assertNotEquals(id, other.conversations().get(0).get("id").getAsString());
    }
  }

  @Test
  void aLaterLabOfTheSeedShowsTheSameUnderOtherIds() {
    try (var former = Client.quiet();
        var later = new Client(TestLab.quiet(), new FakeTime(Duration.ofMillis(1)))) {
      var was = former.place("connected");
      var is = later.place("connected");

      assertEquals(was.conversation(), is.conversation());
      assertNotEquals(was.communication(), is.communication());
      assertNotEquals(was.participant(), is.participant());
      assertEquals(404, later.post(was.messagesPath(), "{\"textBody\":\"to whom?\"}").status());
      assertNotEquals(former.login().string("access_token"), later.login().string("access_token"));
      assertEquals(List.of(), shared(messageIds(former), messageIds(later)));
      assertEquals(texts(former), texts(later));
    }
  }

  private static List<String> messageIds(Client client) {
    return client.conversations().stream()
        .flatMap(conversation -> Client.objects(conversation.get("participants")).stream())
        .flatMap(leg -> Client.objects(leg.get("messages")).stream())
        .filter(communication -> communication.has("messages"))
        .flatMap(communication -> Client.objects(communication.get("messages")).stream())
        .map(message -> message.get("messageId").getAsString())
        .distinct()
        .toList();
  }

  private static List<String> shared(List<String> some, List<String> others) {
    assertFalse(some.isEmpty());
    return some.stream().filter(others::contains).toList();
  }

  private static List<String> texts(Client client) {
    return client.conversations().stream()
        .map(conversation -> client.placeIn(conversation.get("id").getAsString()))
        .flatMap(place -> bulk(client, place.conversation()).stream())
        .toList();
  }

  private static List<String> bulk(Client client, String conversation) {
    var ids = messageIds(client).stream().map(id -> '"' + id + '"').toList();
    return client
        .post("/api/v2/conversations/messages/" + conversation + "/messages/bulk", ids.toString())
        .list("entities")
        .stream()
        .map(message -> message.getAsJsonObject("normalizedMessage").get("text").getAsString())
        .toList();
  }

  @Test
  void everyAnswerHasACorrelationIdThatItsErrorBodyRepeats() {
    try (var client = Client.quiet()) {
      var missing = client.get("/api/v2/conversations/none");

      assertEquals(404, missing.status());
      assertEquals("not.found", missing.string("code"));
      assertEquals(missing.header("ININ-Correlation-Id"), missing.string("contextId"));
      assertFalse(client.get("/api/v2/users/me").header("ININ-Correlation-Id").isEmpty());
      assertTrue(
          missing.raw().headers().map().containsKey("ININ-Correlation-Id"), "in that spelling");
    }
  }

  @Test
  void everyAnswerIsDated() {
    try (var client = Client.quiet()) {
      var date = client.get("/api/v2/users/me").header("Date");

      var parsed = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      assertEquals(Instant.parse("2026-11-23T10:00:00Z"), parsed.toInstant());
    }
  }

  @Test
  void whatThePlatformDoesNotHaveIsNotFoundAndAWrongMethodIsNotAllowed() {
    try (var client = Client.quiet()) {
      assertEquals(404, client.get("/api/v2/conversations/chats/x/y").status());
      assertEquals(405, client.send("PUT", "/api/v2/conversations", "{}").status());
    }
  }

  @Test
  void aBodyOverTheLimitIsTooLarge() {
    try (var client = Client.quiet()) {
      var place = client.place("connected");

      var reply =
          client.post(place.messagesPath(), "{\"textBody\":\"" + "x".repeat(512_000) + "\"}");

      assertEquals(413, reply.status());
      assertEquals("request.entity.too.large", reply.string("code"));
    }
  }
}
