package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the activity query, the only call that lists the conversations in a queue. */
final class Waiting {

  private final Http http;

  Waiting(Http http) {
    this.http = http;
  }

  /** The ids of the message conversations in these queues, longest waiting first. */
  List<String> in(List<Queue> queues) throws GatewayException {
    return in(queues, "oWaiting");
  }

  /** The ids of those that one of these metrics counts, longest in its state first. */
  List<String> in(List<Queue> queues, String... metrics) throws GatewayException {
    JsonObject answer =
        Json.object(
            http.ask(
                Ask.post(
                    query(queues, metrics), "analytics", "conversations", "activity", "query")));
    Map<String, Instant> since = new HashMap<>();
    for (JsonObject group : Json.objects(answer, "results")) {
      for (JsonObject entity : Json.objects(group, "entities")) {
        String metric = Json.text(entity, "metric");
        if (metric.isEmpty() || List.of(metrics).contains(metric)) {
          since.merge(
              Json.text(entity, "conversationId"),
              Json.time(entity, "activityDate").orElse(Instant.MAX),
              (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      for (JsonObject datum : Json.objects(group, "data")) {
        Json.texts(datum, "entityIds").forEach(id -> since.putIfAbsent(id, Instant.MAX));
      }
    }
    since.remove("");
    return since.entrySet().stream()
        .sorted(
            Map.Entry.<String, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static JsonObject query(List<Queue> queues, String... metrics) {
    JsonArray counted = new JsonArray();
    for (String metric : metrics) {
      counted.add(Wire.object("metric", metric, "details", true));
    }
    JsonArray anyQueue = new JsonArray();
    for (Queue queue : queues) {
      anyQueue.add(Wire.object("dimension", "queueId", "value", queue.id()));
    }
    return Wire.object(
        "metrics",
        counted,
        "groupBy",
        Wire.array("queueId"),
        "order",
        "asc",
        "filter",
        Wire.object(
            "type",
            "and",
            "clauses",
            Wire.array(Wire.object("type", "or", "predicates", anyQueue)),
            "predicates",
            Wire.array(Wire.object("dimension", "mediaType", "value", "message"))));
  }
}
