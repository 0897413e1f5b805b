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

  private static List<String> names(List<JsonObject> entities) {
    return entities.stream().map(entity -> entity.get("participantName").getAsString()).toList();
  }
}
