package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueuesTest {
  private static final String QUERY = "/api/v2/analytics/conversations/activity/query";

  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void theAgentIsJoinedToAllQueues() {
    var queues = client.get("/api/v2/routing/queues/me?joined=true").list("entities");

    assertEquals(
        List.of("Billing", "Orders", "Returns", "Technical Support"),
        queues.stream().map(queue -> queue.get("name").getAsString()).toList());
    var id = queues.get(1).get("id").getAsString();
    assertEquals("Orders", client.get("/api/v2/routing/queues/" + id).string("name"));
    assertEquals(404, client.get("/api/v2/routing/queues/none").status());
  }

  @Test
  void activityShowsWhatWaitsInTheQueuesAskedFor() {
    var billing = Queue.named("Billing").orElseThrow().id();

    var results =
        client
            .post(
                QUERY,
                """
                {"metrics":[{"metric":"oWaiting","details":true},{"metric":"oInteracting"}],
                 "groupBy":["queueId"],
                 "filter":{"type":"and",
                   "clauses":[{"type":"or","predicates":[{"dimension":"queueId","value":"%s"}]}],
                   "predicates":[{"dimension":"mediaType","value":"message"}]}}
                """
                    .formatted(billing))
            .list("results");

    assertEquals(1, results.size());
    var result = results.get(0);
    assertEquals(billing, result.getAsJsonObject("group").get("queueId").getAsString());
    var data = Client.objects(result.get("data"));
    assertEquals(2, data.get(0).get("count").getAsInt());
    assertEquals(1, data.get(1).get("count").getAsInt());
    var entities = Client.objects(result.get("entities"));
    assertEquals(List.of("Torsten Behrens", "Grace Adeyemi"), names(entities));
    assertTrue(entities.get(0).has("activityDate"));
  }

  @Test
  void otherMediaHaveNoActivity() {
    var body =
        """
        {"metrics":[{"metric":"oWaiting"}],
         "filter":{"type":"and","predicates":[{"dimension":"mediaType","value":"voice"}]}}
        """;

    assertEquals(List.of(), client.post(QUERY, body).list("results"));
  }

  @Test
  void activityMakesNoSecretOfWhatItCannotDo() {
    assertEquals(400, client.post(QUERY, "{}").status());
    assertEquals(400, client.activity("oNonsense").status());
    assertEquals(200, client.asClient().activity("oAlerting").status());
  }

  @Test
  void queuesDifferInWhatTheyAskAndAreFoundByName() {
    var all = client.get("/api/v2/routing/queues?pageSize=50").list("entities");

    assertEquals(
        List.of("MANDATORY_TIMEOUT", "OPTIONAL", "MANDATORY", "AGENT_REQUESTED"),
        all.stream()
            .map(queue -> queue.getAsJsonObject("acwSettings").get("wrapupPrompt").getAsString())
            .toList());
    var returns = all.get(2).getAsJsonObject("cannedResponseLibraries");
    assertEquals("SelectedOnly", returns.get("mode").getAsString());
    assertEquals(2, returns.getAsJsonArray("libraryIds").size());
    assertEquals(List.of("Billing"), queueNames("name=billing"), "a name is matched in any case");
    assertEquals(List.of("Orders", "Returns"), queueNames("name=*r*s"));
    assertEquals(List.of(), queueNames("name=bill"));
  }

  private List<String> queueNames(String query) {
    return client.get("/api/v2/routing/queues?" + query).list("entities").stream()
        .map(queue -> queue.get("name").getAsString())
        .toList();
  }

  @Test
  void observationsCountConversationsAndUsers() {
    var orders = Queue.named("Orders").orElseThrow().id();
    var body =
        """
        {"metrics":["oWaiting","oInteracting","oOnQueueUsers"],
         "filter":{"type":"or","predicates":[{"dimension":"queueId","value":"%s"}]}}
        """
            .formatted(orders);

    var results =
        client.asClient().post("/api/v2/analytics/queues/observations/query", body).list("results");

    assertEquals(2, results.size());
    var inHand = Client.objects(results.get(0).get("data")).get(1).getAsJsonObject("stats");
    assertTrue(inHand.get("count").getAsInt() > 0);
    var interacting = Client.objects(results.get(1).get("data")).get(1);
    assertEquals("INTERACTING", interacting.get("qualifier").getAsString());
    assertEquals(1, interacting.getAsJsonObject("stats").get("count").getAsInt());
  }

  @Test
  void theDetailsQueryFindsWhatIsLiveInAQueue() {
    var place = client.place("connected");
    var queue = Queue.named("Orders").orElseThrow();
    var body =
        """
        {"interval":"2026-11-21T00:00:00.000Z/2026-11-24T00:00:00.000Z","order":"desc",
         "paging":{"pageSize":100,"pageNumber":1},
         "conversationFilters":[{"type":"and","predicates":[
           {"dimension":"conversationEnd","operator":"notExists"}]}],
         "segmentFilters":[
           {"type":"and","predicates":[{"dimension":"mediaType","value":"message"},
                                       {"dimension":"purpose","value":"customer"}]},
           {"type":"or","predicates":[{"dimension":"queueId","value":"%s"}]}]}
        """
            .formatted(queue.id());
    var path = "/api/v2/analytics/conversations/details/query";

    var before = client.post(path, body);
    assertTrue(before.text().contains(place.conversation()));
    assertTrue(before.text().contains(place.communication()));
    client.post("/lab/leave", "{\"conversationId\":\"" + place.conversation() + "\"}");

    var after = client.post(path, body);
    assertEquals(
        before.json().get("totalHits").getAsInt() - 1, after.json().get("totalHits").getAsInt());
    assertEquals(400, client.post(path, "{}").status());
  }

  private static List<String> names(List<JsonObject> entities) {
    return entities.stream().map(entity -> entity.get("participantName").getAsString()).toList();
  }
}
