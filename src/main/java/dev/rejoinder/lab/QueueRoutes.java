package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The agent's queues, and what goes on in them. */
final class QueueRoutes {
  private static final int LARGEST_PAGE = 100;

  private final Org org;

  QueueRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes
        .on("GET", "/api/v2/routing/queues/me", this::mine)
        .on("GET", "/api/v2/routing/queues/{id}", call -> Answer.ok(json(queue(call))))
        .on("GET", "/api/v2/routing/queues", this::all)
        .on("GET", "/api/v2/routing/queues/{id}/wrapupcodes", this::wrapUpCodes)
        .on("POST", "/api/v2/analytics/conversations/activity/query", this::activity);
  }

  private Answer mine(Call call) {
    call.who().requireUser();
    boolean joined = call.query("joined").filter("false"::equals).isEmpty();
    var queues = joined ? Queue.ALL : List.<Queue>of();
    return Answer.ok(Page.of(call, LARGEST_PAGE).listing(queues, this::json, call.path()));
  }

  private static Queue queue(Call call) {
    return Queue.byId(call.capture(0)).orElseThrow(Refusal::notFound);
  }

  private JsonObject json(Queue queue) {
    return queue.json(org.rules(queue));
  }

  private Answer all(Call call) {
    var wanted = call.query("name").map(QueueRoutes::named).orElse(name -> true);
    var found = Queue.ALL.stream().filter(queue -> wanted.test(queue.name())).toList();
    var address =
        call.path() + call.query("name").map(name -> "?name=" + Wire.encoded(name)).orElse("");
    return Answer.ok(Page.of(call, LARGEST_PAGE).listing(found, this::json, address));
  }

  /** A name in any case; an asterisk before or behind it stands for anything. */
  private static Predicate<String> named(String pattern) {
    var parts = pattern.strip().split("\\*", -1);
    var regex = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .asMatchPredicate();
  }

  private Answer wrapUpCodes(Call call) {
    var codes = WrapUpCode.of(queue(call));
    return Answer.ok(Page.of(call, LARGEST_PAGE).listing(codes, WrapUpCode::json, call.path()));
  }

  /** A result for each queue that the filter lets through, with as many data as metrics. */
  private Answer activity(Call call) {
    var body = call.jsonObject();
    var metrics = Body.list(body, "metrics");
    if (metrics.isEmpty()) {
      throw Refusal.badRequest("The field metrics must not be empty.");
    }
    var filter = ActivityFilter.of(Body.object(body, "filter"));
    var results = new ArrayList<JsonObject>();
    for (var queue : Queue.ALL) {
      if (filter.allows(queue)) {
        results.add(result(queue, metrics.stream().map(m -> Body.element("metrics", m)).toList()));
      }
    }
    return Answer.ok(Wire.object("results", results, "entityIdDimension", "conversationId"));
  }

  private JsonObject result(Queue queue, List<JsonObject> metrics) {
    var data = new ArrayList<JsonObject>();
    var entities = new ArrayList<JsonObject>();
    for (var asked : metrics) {
      var metric = Body.requireText(asked, "metric");
      boolean details = Body.text(asked, "details").filter("true"::equals).isPresent();
      var found =
          org.live()
              .filter(c -> c.queue().equals(queue) && counted(metric).test(c))
              .sorted(Comparator.comparing((Conversation c) -> c.started))
              .toList();
      var ids = found.stream().map(c -> c.id).toList();
      data.add(
          Wire.object("metric", metric, "count", found.size(), "entityIds", details ? ids : null));
      if (details) {
        found.forEach(conversation -> entities.add(entity(metric, conversation)));
      }
    }
    return Wire.object(
        "group",
        Wire.object("queueId", queue.id()),
        "data",
        data,
        "truncated",
        false,
        "entities",
        entities);
  }

  /** The conversations that a metric counts. */
  static Predicate<Conversation> counted(String metric) {
    return switch (metric) {
      case "oWaiting" -> Conversation::isWaiting;
      case "oAlerting" -> Conversation::isAlerting;
      case "oInteracting" -> Conversation::isInHand;
      default ->
          throw new Refusal(400, "invalid.value", "The metric " + metric + " is not supported.");
    };
  }

  private static JsonObject entity(String metric, Conversation conversation) {
    var leg = conversation.liveAgentLeg().or(conversation::queueLeg).orElseThrow();
    return Wire.object(
        "conversationId",
        conversation.id,
        "sessionId",
        leg.communicationId,
        "metric",
        metric,
        "activityDate",
        leg.connectedAt().orElse(leg.started),
        "queueId",
        conversation.queue().id(),
        "mediaType",
        "message",
        "direction",
        "inbound",
        "participantName",
        conversation.customer.name(),
        "addressFrom",
        conversation.customer.address(),
        "userId",
        leg.user.map(User::id).orElse(null),
        "routingPriority",
        0,
        "usedRouting",
        "Standard");
  }
}
