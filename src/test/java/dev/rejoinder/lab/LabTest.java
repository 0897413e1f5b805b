package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
  void theSeedDecidesTheIds() {
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
