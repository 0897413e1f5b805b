package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** How much goes on in the queues and who is there: the queue observations query. */
final class ObservationRoutes {
  private static final Set<String> OF_CONVERSATIONS =
      Set.of("oWaiting", "oAlerting", "oInteracting");

  private final Org org;

  ObservationRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/api/v2/analytics/queues/observations/query", this::query);
  }

  /** Conversations are counted by queue and medium, users by queue. */
  private Answer query(Call call) {
    var body = call.jsonObject();
    var metrics = Body.texts(body, "metrics");
    if (metrics.isEmpty()) {
      throw Refusal.badRequest("The field metrics must not be empty.");
    }
    var filter = ActivityFilter.of(Body.object(body, "filter"));
    var results = new ArrayList<JsonObject>();
    for (var queue : Queue.ALL.stream().filter(filter::allows).toList()) {
      var conversations = metrics.stream().filter(OF_CONVERSATIONS::contains).toList();
      if (!conversations.isEmpty()) {
        results.add(
            result(
                Wire.object("queueId", queue.id(), "mediaType", "message"),
                conversations.stream().map(metric -> conversations(queue, metric)).toList()));
      }
      var users =
          metrics.stream()
              .filter(metric -> !OF_CONVERSATIONS.contains(metric))
              .flatMap(metric -> users(metric).stream())
              .toList();
      if (!users.isEmpty()) {
        results.add(result(Wire.object("queueId", queue.id()), users));
      }
    }
    return Answer.ok(Wire.object("results", results));
  }

  private static JsonObject result(JsonObject group, List<JsonObject> data) {
    return Wire.object("group", group, "data", data);
  }

  private JsonObject conversations(Queue queue, String metric) {
    var counted = QueueRoutes.counted(metric);
    return datum(
        metric,
        null,
        org.live().filter(held -> held.queue().equals(queue)).filter(counted).count());
  }

  /** Everybody is a member of every queue. Those on queue are told apart by routing status. */
  private List<JsonObject> users(String metric) {
    return switch (metric) {
      case "oMemberUsers" -> List.of(datum(metric, null, User.ALL.size()));
      case "oActiveUsers", "oOnQueueUsers" ->
          List.of(
                  Standing.Routing.IDLE,
                  Standing.Routing.INTERACTING,
                  Standing.Routing.NOT_RESPONDING)
              .stream()
              .map(routing -> datum(metric, routing.name(), count(routing::equals)))
              .toList();
      case "oOffQueueUsers" ->
          List.of(datum(metric, null, count(Standing.Routing.OFF_QUEUE::equals)));
      default ->
          throw new Refusal(400, "invalid.value", "The metric " + metric + " is not supported.");
    };
  }

  private long count(Predicate<Standing.Routing> wanted) {
    return User.ALL.stream().filter(user -> wanted.test(org.standing(user).routing())).count();
  }

  private static JsonObject datum(String metric, String qualifier, long count) {
    return Wire.object(
        "metric", metric, "qualifier", qualifier, "stats", Wire.object("count", count));
  }
}
