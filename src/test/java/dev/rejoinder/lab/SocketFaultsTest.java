package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The faults of the upgrade to a notification socket, and of the socket that it makes. */
class SocketFaultsTest {
  private static final String CHANNELS = "/api/v2/notifications/channels";

  private final Client client = Client.quiet();
  private final String uri = client.post(CHANNELS, "").string("connectUri");

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401,refused 401",
    "429,refused 429",
    "503,refused 503",
    "applied-502,refused 502",
    "late-504,refused 504",
    "redirect-307,refused 307",
    "reset-before,failed"
  })
  void anUpgradeIsRefused(String kind, String end) {
    fault(kind, "");

    assertEquals(end, new Ear(uri).end());
    new Ear(uri).hearsNothing();
    assertEquals(List.of(), Client.objects(client.get("/lab/strays").element()));
  }

  @ParameterizedTest
  @CsvSource({"reset-after", "applied-reset", "cut-body"})
  void anOpenSocketBreaksOff(String kind) {
    fault(kind, ",\"delayMs\":5000");
    var ear = new Ear(uri);
    ear.hearsNothing();

    client.time.advance(Duration.ofSeconds(5));

    assertEquals("failed", ear.end());
    new Ear(uri).hearsNothing();
  }

  @Test
  void aSocketCanBreakOffAtOnce() {
    fault("reset-after", "");

    assertEquals("failed", new Ear(uri).end());
  }

  @Test
  void anOpenSocketCanBeMute() {
    fault("applied-stall", "");
    var ear = new Ear(uri);

    ear.say("{\"message\":\"ping\"}");
    client.time.advance(Duration.ofSeconds(90));
    new Ear(uri).hearsNothing();

    assertFalse(ear.hasHeard(), "neither a beat nor an end");
  }

  private void fault(String kind, String more) {
    var rule = "{\"match\":\"GET /channels/.*\",\"kind\":\"%s\",\"times\":1%s}";
    assertEquals(200, client.post("/lab/faults", rule.formatted(kind, more)).status());
  }
}
