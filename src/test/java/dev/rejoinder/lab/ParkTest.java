package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParkTest {
  private final Client client = Client.quiet();
  private final Client.Place place = client.place("connected");

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aParkedLegHearsButCannotSendUntilResumed() {
    assertEquals(202, change("{\"state\":\"parked\"}"));

    assertEquals("parked", client.placeIn(place.conversation()).state());
    assertEquals(8, client.conversations().size());
    assertEquals(409, client.post(place.messagesPath(), "{\"textBody\":\"hi\"}").status());
    var heard =
        client.post(
            "/lab/customer",
            "{\"conversationId\":\"" + place.conversation() + "\",\"text\":\"there?\"}");
    var legs = Client.objects(client.conversation(place.conversation()).get("participants"));
    var mine = legs.get(legs.size() - 1).toString();
    assertTrue(mine.contains(heard.string("messageId")));
    assertTrue(mine.contains("\"resumeTime\":\"2026-11-24T10:00:00.000Z\""), mine);

    assertEquals(202, change("{\"state\":\"connected\"}"));
    assertEquals(200, client.post(place.messagesPath(), "{\"textBody\":\"hi\"}").status());
  }

  @Test
  void itIsResumedAtItsTimeAndWhenPutOffNotBefore() {
    change("{\"state\":\"parked\",\"resumeTime\":\"2026-11-23T11:00:00Z\"}");
    change("{\"state\":\"parked\",\"resumeTime\":\"2026-11-23T12:00:00Z\"}");

    client.time.advance(Duration.ofMinutes(119));
    assertEquals("parked", client.placeIn(place.conversation()).state());
    client.time.advance(Duration.ofMinutes(1));

    assertEquals("connected", client.placeIn(place.conversation()).state());
  }

  @Test
  void theTimeOfResumptionDoesNotOutliveTheLeg() {
    client.post("/lab/queue", "{\"queue\":\"Orders\",\"wrapupPrompt\":\"MANDATORY\"}");
    change("{\"state\":\"parked\",\"resumeTime\":\"2026-11-23T11:00:00Z\"}");
    client.patch(place.participantPath(), "{\"state\":\"disconnected\"}");

    client.time.advance(Duration.ofHours(2));

    assertEquals(8, client.conversations().size(), "the wrap-up is due still");
    assertEquals("disconnected", client.placeIn(place.conversation()).state());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertEquals(400, change("{}"));
    assertEquals(400, change("{\"state\":\"asleep\"}"));
    assertEquals(400, change("{\"state\":\"parked\",\"resumeTime\":\"soon\"}"));
    assertEquals(400, change("{\"state\":\"parked\",\"resumeTime\":\"2026-11-23T09:00:00Z\"}"));
    var ringing = client.place("alerting").participantPath() + "/parkingstate";
    assertEquals(409, client.patch(ringing, "{\"state\":\"parked\"}").status());
    assertEquals("connected", client.placeIn(place.conversation()).state());
  }

  private int change(String body) {
    return client.patch(place.participantPath() + "/parkingstate", body).status();
  }
}
