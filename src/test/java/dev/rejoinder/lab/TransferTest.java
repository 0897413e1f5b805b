package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransferTest {
  @Test
  void toAQueueItWaitsThereAndTheWrapUpIsDue() {
    try (var client = Client.quiet()) {
      var place = client.place("connected");
      var returns = Queue.named("Returns").orElseThrow().id();

      var moved =
          client.post(place.participantPath() + "/replace", "{\"queueId\":\"" + returns + "\"}");

      assertEquals(202, moved.status());
      assertTrue(client.waiting().contains(place.conversation()));
      var left = communication(client, place);
      assertEquals("transfer", left.get("disconnectType").getAsString());
      assertEquals("pending", left.getAsJsonObject("afterCallWork").get("state").getAsString());
      var legs = Client.objects(client.conversation(place.conversation()).get("participants"));
      var last = legs.get(legs.size() - 1);
      assertEquals("acd", last.get("purpose").getAsString());
      assertEquals("Returns", last.get("queueName").getAsString());
      assertEquals(
          409,
          client
              .post(place.participantPath() + "/replace", "{\"queueId\":\"" + returns + "\"}")
              .status());
    }
  }

  @Test
  void toAPersonItAlertsThereAndIsAcceptedSoonInABusyLab() {
    try (var client = new Client(TestLab.with(lab -> lab.busy = 0.01))) {
      var place = client.place("connected");
      var path =
          "/api/v2/conversations/"
              + place.conversation()
              + "/participants/"
              + place.participant()
              + "/replace/agent";

      assertEquals(202, client.post(path, "{\"userId\":\"agent-2\"}").status());
      assertEquals("alerting", client.placeIn(place.conversation()).state());
      client.time.advance(Duration.ofSeconds(3));

      assertEquals("connected", client.placeIn(place.conversation()).state());
      assertTrue(client.conversation(place.conversation()).toString().contains("agent-2"));
    }
  }

  @Test
  void aPersonWhoIsNotThereLetsItRingOut() {
    try (var client = new Client(TestLab.with(lab -> lab.busy = 0.01))) {
      var place = client.place("connected");
      client.post(place.participantPath() + "/replace", "{\"userId\":\"agent-9\"}");

      client.time.advance(Duration.ofSeconds(61));

      assertTrue(client.conversation(place.conversation()).toString().contains("noanswer"));
      assertEquals("OFF_QUEUE", client.get("/api/v2/users/agent-9/routingstatus").string("status"));
    }
  }

  @Test
  void aPersonWhoDeclinesLeavesItInTheQueue() {
    try (var client = Client.quiet()) {
      var place = client.place("connected");
      client.post(place.participantPath() + "/replace", "{\"userId\":\"agent-2\"}");

      client
          .asClient()
          .patch(
              client.placeIn(place.conversation()).participantPath(),
              "{\"state\":\"disconnected\"}");

      assertTrue(client.waiting().contains(place.conversation()));
    }
  }

  @Test
  void badTargetsAreRefusedAndChangeNothing() {
    try (var client = Client.quiet()) {
      var place = client.place("connected");
      var path = place.participantPath() + "/replace";

      assertEquals(400, client.post(path, "{}").status());
      assertEquals(400, client.post(path, "{\"userId\":\"agent-2\",\"queueId\":\"x\"}").status());
      assertEquals(404, client.post(path, "{\"userId\":\"nobody\"}").status());
      assertEquals(404, client.post(path, "{\"queueId\":\"none\"}").status());
      assertEquals(409, client.post(path, "{\"userId\":\"agent-1\"}").status());
      assertEquals(
          400,
          client.post(path, "{\"userId\":\"agent-2\",\"transferType\":\"Attended\"}").status());
      assertEquals("connected", client.placeIn(place.conversation()).state());
    }
  }

  @Test
  void aSupervisorCanMoveItAway() {
    try (var client = Client.quiet()) {
      var place = client.place("connected");
      var body = "{\"conversationId\":\"" + place.conversation() + "\",\"queue\":\"Orders\"}";

      assertEquals(204, client.post("/lab/transfer", body).status());

      assertEquals("transfer", communication(client, place).get("disconnectType").getAsString());
      assertTrue(client.waiting().contains(place.conversation()));
    }
  }

  @Test
  void everyChangeIsToldOnceItIsWhole() {
    var org = new Org(1, new FakeTime());
    var cast = new Cast(new Phrases(), 1);
    var conversation = org.open(cast.next());
    var seen = new ArrayList<String>();
    org.watch(
        new Org.Watcher() {
          @Override
          public void moved(Conversation moved) {
            seen.add(moved.liveAgentLeg().map(leg -> leg.state().name()).orElse("none"));
          }
        });

    var leg = org.alert(conversation, User.AGENT);
    org.accept(conversation, leg);
    org.transfer(conversation, leg, User.byId("agent-2").orElseThrow());
    org.end(conversation, "client");

    assertEquals(List.of("ALERTING", "CONNECTED", "ALERTING", "none"), seen);
  }

  private static JsonObject communication(Client client, Client.Place place) {
    return Client.objects(client.conversation(place.conversation()).get("participants")).stream()
        .flatMap(leg -> Client.objects(leg.get("messages")).stream())
        .filter(held -> held.get("id").getAsString().equals(place.communication()))
        .findFirst()
        .orElseThrow();
  }
}
