package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParticipantsTest {
  private static final String CONNECT = "{\"state\":\"connected\"}";
  private static final String DISCONNECT = "{\"state\":\"disconnected\"}";

  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void acceptingConnectsTheLegAndAgainChangesNothing() {
    var place = client.place("alerting");

    var accepted = client.patch(place.participantPath(), CONNECT);

    assertEquals(202, accepted.status());
    assertEquals("", accepted.text());
    assertEquals("connected", client.placeIn(place.conversation()).state());
    assertEquals(202, client.patch(place.participantPath(), CONNECT).status());
  }

  @Test
  void theGenericPathDoesTheSame() {
    var place = client.place("alerting");
    var path = "/api/v2/conversations/" + place.conversation() + "/participants/";

    assertEquals(202, client.patch(path + place.participant(), CONNECT).status());
    assertEquals("connected", client.placeIn(place.conversation()).state());
  }

  @Test
  void aDeclinedConversationWaitsInItsQueueAgain() {
    var place = client.place("alerting");

    assertEquals(202, client.patch(place.participantPath(), DISCONNECT).status());

    assertTrue(client.waiting().contains(place.conversation()));
    assertEquals(409, client.patch(place.participantPath(), CONNECT).status());
  }

  @Test
  void leavingEndsTheConversation() {
    var place = client.place("connected");

    assertEquals(202, client.patch(place.participantPath(), DISCONNECT).status());

    assertTrue(client.conversation(place.conversation()).has("endTime"));
    assertEquals(409, client.patch(place.participantPath(), CONNECT).status());
  }

  @Test
  void onlyTheTwoStatesCanBeSet() {
    var place = client.place("alerting");

    assertEquals(400, client.patch(place.participantPath(), "{\"state\":\"parked\"}").status());
    assertEquals(400, client.patch(place.participantPath(), "{}").status());
    assertEquals(400, client.patch(place.participantPath(), "{nonsense").status());
    assertEquals(404, client.patch(place.participantPath() + "x", CONNECT).status());
  }

  @Test
  void whatWaitsCanBeAssignedOnce() {
    var id = client.waiting().get(0);
    var path = "/api/v2/conversations/" + id + "/assign";

    var assigned = client.post(path, "{\"id\":\"agent-1\"}");

    assertEquals(200, assigned.status());
    assertTrue(assigned.element().getAsJsonPrimitive().isString());
    assertEquals("alerting", client.placeIn(id).state());
    assertFalse(client.waiting().contains(id));
    assertEquals(409, client.post(path, "{\"id\":\"agent-1\"}").status());
    assertEquals(
        404, client.post(path.replace(id, client.waiting().get(0)), "{\"id\":\"x\"}").status());
  }

  @Test
  void aUserMayNotActOnTheLegOfAnother() {
    var id = client.waiting().get(0);
    client.post("/api/v2/conversations/" + id + "/assign", "{\"id\":\"agent-2\"}");

    var refused = client.patch(client.placeIn(id).participantPath(), CONNECT);

    assertEquals(403, refused.status());
    assertEquals("not.authorized", refused.string("code"));
    assertEquals(
        202, client.asClient().patch(client.placeIn(id).participantPath(), CONNECT).status());
  }

  @Test
  void strictLabsWantTheAgentsOwnToken() {
    try (var strict = new Client(TestLab.with(lab -> lab.strictUser = true))) {
      var ringing = strict.place("alerting");
      var open = strict.place("connected");
      strict.asClient();

      var accept = strict.patch(ringing.participantPath(), CONNECT);
      var send = strict.post(open.messagesPath(), "{\"textBody\":\"hello\"}");

      assertEquals(403, accept.status());
      assertEquals("not.authorized", accept.string("code"));
      assertEquals(403, send.status());
    }
  }

  @Test
  void aQueueMayAnswerByItselfAndForbidAssignmentByHand() {
    var id = client.waiting().get(0);
    var assign = "/api/v2/conversations/" + id + "/assign";
    for (var queue : Queue.ALL) {
      client.post(
          "/lab/queue",
          "{\"queue\":\"" + queue.name() + "\",\"autoAnswer\":true,\"manualAssignment\":false}");
    }

    var refused = client.post(assign, "{\"id\":\"agent-1\"}");
    assertEquals(400, refused.status());
    assertTrue(refused.string("message").contains("manual assignment"));

    var rung = client.post("/lab/ring", "{\"name\":\"Ann\",\"text\":\"hi\"}");
    assertEquals("connected", client.placeIn(rung.string("conversationId")).state());
  }

  @Test
  void aCommunicationCanBeEndedToo() {
    var place = client.place("connected");
    var path = place.participantPath() + "/communications/";

    assertEquals(404, client.patch(path + "x", DISCONNECT).status());
    assertEquals(202, client.patch(path + place.communication(), DISCONNECT).status());

    assertTrue(client.conversation(place.conversation()).has("endTime"));
  }
}
