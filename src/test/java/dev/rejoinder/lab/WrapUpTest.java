package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrapUpTest {
  private static final String DISCONNECT = "{\"state\":\"disconnected\"}";

  private final Client client = Client.quiet();
  private Client.Place place;

  @BeforeEach
  void place() {
    place = client.place("connected");
  }

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void mandatoryStaysListedUntilACodeIsGivenAndCannotBeSkipped() {
    prompt("MANDATORY");
    client.patch(place.participantPath(), DISCONNECT);

    assertTrue(isListed());
    assertEquals("disconnected", client.placeIn(place.conversation()).state());
    assertTrue(leg().get("wrapupRequired").getAsBoolean());
    assertEquals("mandatory", leg().get("wrapupPrompt").getAsString());
    assertTrue(leg().has("startAcwTime") && !leg().has("wrapup") && !leg().has("endAcwTime"));
    assertEquals("pending", afterCallWork());
    assertEquals(400, client.patch(place.participantPath(), "{\"wrapupSkipped\":true}").status());
    assertEquals(404, client.get(wrapupPath()).status());

    var given = client.post(wrapupPath(), "{\"code\":\"" + code(0) + "\",\"notes\":\"fine\"}");

    assertEquals(202, given.status());
    assertFalse(isListed());
    assertEquals(code(0), leg().getAsJsonObject("wrapup").get("code").getAsString());
    assertEquals("fine", client.get(wrapupPath()).string("notes"));
    assertEquals("complete", afterCallWork());
  }

  @Test
  void optionalMayBeSkipped() {
    prompt("OPTIONAL");
    client.patch(place.participantPath(), DISCONNECT);
    assertTrue(isListed());

    assertEquals(202, client.patch(place.participantPath(), "{\"wrapupSkipped\":true}").status());

    assertFalse(isListed());
    assertEquals("skipped", afterCallWork());
    assertTrue(leg().get("wrapupSkipped").getAsBoolean());
  }

  @Test
  void endAndCodeMayComeInOneBody() {
    prompt("MANDATORY");

    var body = "{\"wrapup\":{\"code\":\"" + code(1) + "\"},\"state\":\"disconnected\"}";
    assertEquals(202, client.patch(place.participantPath(), body).status());

    assertFalse(isListed());
    assertTrue(client.conversation(place.conversation()).has("endTime"));
    assertEquals("complete", afterCallWork());
  }

  @Test
  void aCodeThatTheQueueDoesNotHaveChangesNothing() {
    prompt("MANDATORY");

    var body = "{\"wrapup\":{\"code\":\"nonsense\"},\"state\":\"disconnected\"}";
    assertEquals(400, client.patch(place.participantPath(), body).status());

    assertEquals("connected", client.placeIn(place.conversation()).state());
  }

  @Test
  void timedCompletesItselfWhenTimeIsUp() {
    prompt("MANDATORY_TIMEOUT");
    client.patch(place.participantPath(), DISCONNECT);
    assertEquals(60_000, leg().get("wrapupTimeoutMs").getAsInt());

    client.time.advance(Duration.ofSeconds(59));
    assertTrue(isListed());
    client.time.advance(Duration.ofSeconds(1));

    assertFalse(isListed());
    assertEquals(
        WrapUpCode.TIMED_OUT.id(), leg().getAsJsonObject("wrapup").get("code").getAsString());
  }

  @Test
  void timedEndsEarlyWithACodeWhichThenStays() {
    prompt("MANDATORY_TIMEOUT");
    client.patch(place.participantPath(), DISCONNECT);
    client.post(wrapupPath(), "{\"code\":\"" + code(0) + "\"}");
    assertFalse(isListed());

    client.time.advance(Duration.ofMinutes(2));

    assertEquals(code(0), leg().getAsJsonObject("wrapup").get("code").getAsString());
  }

  @Test
  void forcedTimeMustBeWaitedOut() {
    prompt("MANDATORY_FORCED_TIMEOUT");
    client.patch(place.participantPath(), DISCONNECT);

    client.post(wrapupPath(), "{\"code\":\"" + code(0) + "\"}");
    assertTrue(isListed());
    client.time.advance(Duration.ofMinutes(1));

    assertFalse(isListed());
    assertEquals(code(0), leg().getAsJsonObject("wrapup").get("code").getAsString());
  }

  @Test
  void onRequestThereIsAWrapUpOnlyForWhoAskedForOne() {
    prompt("AGENT_REQUESTED");
    var other = client.placeIn(client.conversations().get(1).get("id").getAsString());
    client.post("/lab/queue", "{\"queue\":\"Billing\",\"wrapupPrompt\":\"AGENT_REQUESTED\"}");
    var want =
        place.participantPath().replace("/messages/", "/aftercallwork/")
            + "/communications/"
            + place.communication();
    assertEquals(200, client.patch(want, "{\"afterCallWorkRequired\":true}").status());

    client.patch(place.participantPath(), DISCONNECT);
    client.post("/lab/leave", "{\"conversationId\":\"" + other.conversation() + "\"}");

    assertTrue(isListed());
    assertTrue(leg().get("wrapupRequired").getAsBoolean());
  }

  @Test
  void theCustomerLeavingMakesItDueAsThePeersGoing() {
    prompt("MANDATORY");

    client.post("/lab/leave", "{\"conversationId\":\"" + place.conversation() + "\"}");

    assertTrue(isListed());
    assertEquals("peer", communication().get("disconnectType").getAsString());
    assertTrue(client.conversation(place.conversation()).has("endTime"));
  }

  @Test
  void aDeclinedConversationOwesNothing() {
    var ringing = client.place("alerting");
    client.patch(ringing.participantPath(), DISCONNECT);

    var legs = Client.objects(client.conversation(ringing.conversation()).get("participants"));
    var declined =
        legs.stream()
            .filter(leg -> leg.get("id").getAsString().equals(ringing.participant()))
            .findFirst()
            .orElseThrow();
    assertFalse(declined.get("wrapupRequired").getAsBoolean());
    assertEquals(
        409,
        client
            .patch(ringing.participantPath(), "{\"wrapup\":{\"code\":\"" + code(0) + "\"}}")
            .status());
  }

  @Test
  void codesAreABareArrayAndTheQueuesListing() {
    var codes = client.get(place.participantPath() + "/wrapupcodes").element();
    var queueId = leg().get("queueId").getAsString();
    var listed = client.get("/api/v2/routing/queues/" + queueId + "/wrapupcodes").list("entities");

    assertEquals(listed, Client.objects(codes));
    assertTrue(listed.size() >= 3 && listed.size() <= 6);
  }

  private void prompt(String prompt) {
    var queue = leg().get("queueName").getAsString();
    var body = "{\"queue\":\"" + queue + "\",\"wrapupPrompt\":\"" + prompt + "\"}";
    assertEquals(200, client.post("/lab/queue", body).status());
  }

  private boolean isListed() {
    return client.conversations().stream()
        .anyMatch(held -> held.get("id").getAsString().equals(place.conversation()));
  }

  private JsonObject leg() {
    return Client.objects(client.conversation(place.conversation()).get("participants")).stream()
        .filter(leg -> leg.get("id").getAsString().equals(place.participant()))
        .findFirst()
        .orElseThrow();
  }

  private JsonObject communication() {
    return Client.objects(leg().get("messages")).get(0);
  }

  private String afterCallWork() {
    return communication().getAsJsonObject("afterCallWork").get("state").getAsString();
  }

  private String code(int index) {
    var codes = client.get(place.participantPath() + "/wrapupcodes").element();
    return Client.objects(codes).get(index).get("id").getAsString();
  }

  private String wrapupPath() {
    return place.participantPath() + "/communications/" + place.communication() + "/wrapup";
  }
}
