package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {
  private static final String PRESENCE = "/api/v2/users/agent-1/presences/purecloud";
  private static final String ROUTING = "/api/v2/users/agent-1/routingstatus";

  @Test
  void routingFollowsPresenceAndConversations() {
    try (var client = Client.quiet()) {
      assertEquals("INTERACTING", routing(client));

      for (var one : client.conversations()) {
        client.send("DELETE", "/api/v2/conversations/" + one.get("id").getAsString(), "");
      }
      assertEquals("IDLE", routing(client));

      var coffee = client.patch(PRESENCE, "{\"presenceDefinition\":{\"id\":\"presence-coffee\"}}");
      assertEquals(200, coffee.status());
      assertEquals("BREAK", definition(coffee.json()).get("systemPresence").getAsString());
      assertEquals("OFF_QUEUE", routing(client));
      assertEquals(400, client.send("PUT", ROUTING, "{\"status\":\"IDLE\"}").status());

      client.post("/lab/duty", "{\"presence\":\"On Queue\"}");
      assertEquals("IDLE", routing(client));
      var me = client.get("/api/v2/users/me?expand=presence,routingStatus").json();
      assertEquals("IDLE", me.getAsJsonObject("routingStatus").get("status").getAsString());
      assertEquals(
          "ON_QUEUE",
          definition(me.getAsJsonObject("presence")).get("systemPresence").getAsString());
    }
  }

  @Test
  void afterRingingOutNothingRingsUntilBackToIdle() {
    try (var client = new Client(TestLab.with(lab -> lab.busy = 0.01))) {
      client.time.advance(Duration.ofSeconds(60));
      assertEquals("NOT_RESPONDING", routing(client));
      assertFalse(rings(client));

      client.time.advance(Duration.ofMinutes(5));
      assertFalse(rings(client));
      assertTrue(client.waiting().size() >= 5);

      assertEquals(200, client.send("PUT", ROUTING, "{\"status\":\"IDLE\"}").status());
      assertEquals("INTERACTING", routing(client));
      client.time.advance(Duration.ofMinutes(1));
      assertTrue(rings(client));
    }
  }

  @Test
  void onlyOneselfCanBePutOnQueue() {
    try (var client = Client.quiet()) {
      var body = "{\"presenceDefinition\":{\"id\":\"presence-on-queue\"}}";

      assertEquals(403, client.patch("/api/v2/users/agent-2/presences/purecloud", body).status());
      assertEquals(400, client.patch(PRESENCE, "{\"presenceDefinition\":{\"id\":\"x\"}}").status());
      assertEquals(400, client.patch(PRESENCE, "{}").status());
    }
  }

  @Test
  void definitionsAreListedBothWays() {
    try (var client = Client.quiet()) {
      for (var path : List.of("/api/v2/presencedefinitions", "/api/v2/presence/definitions")) {
        var all = client.get(path).list("entities");
        assertEquals(10, all.size());
        assertTrue(all.toString().contains("Coffee") && all.toString().contains("On Queue"));
      }
    }
  }

  @Test
  void peopleAreFoundByTheWordsOfTheirName() {
    try (var client = Client.quiet()) {
      var query =
          """
          {"pageSize":25,"expand":["presence"],
           "query":[{"type":"CONTAINS","fields":["name"],"value":"ro"},
                    {"type":"EXACT","fields":["state"],"value":"active"}]}
          """;
      var found = client.post("/api/v2/users/search", query);

      assertEquals(1, found.json().get("total").getAsInt());
      assertEquals("Robin Vale", found.list("results").get(0).get("name").getAsString());
      assertTrue(found.list("results").get(0).has("presence"));
      assertEquals(5, client.get("/api/v2/users?pageSize=5").list("entities").size());
      assertEquals(0, client.get("/api/v2/users?state=inactive").list("entities").size());
    }
  }

  private static boolean rings(Client client) {
    return client.conversations().stream()
        .map(one -> client.placeIn(one.get("id").getAsString()))
        .anyMatch(place -> place.state().equals("alerting"));
  }

  private static String routing(Client client) {
    return client.get(ROUTING).string("status");
  }

  private static JsonObject definition(JsonObject presence) {
    return presence.getAsJsonObject("presenceDefinition");
  }
}
