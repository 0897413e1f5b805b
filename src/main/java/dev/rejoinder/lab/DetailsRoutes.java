package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The supervisor's list: the details query over the org's conversations, live and ended. */
final class DetailsRoutes {
  private static final int LARGEST_PAGE = 100;

  private final Org org;

  DetailsRoutes(Org org) {
    this.org = org;
  }

  void addTo(Routes routes) {
    routes.on("POST", "/api/v2/analytics/conversations/details/query", this::query);
  }

  private Answer query(Call call) {
    var body = call.jsonObject();
    var order = Comparator.comparing((Conversation held) -> held.started);
    boolean down = Body.text(body, "order").orElse("asc").equals("desc");
    var found =
        org.all()
            .filter(within(Body.requireText(body, "interval")))
            .filter(wanted(body))
            .sorted(down ? order.reversed() : order)
            .toList();
    var paging = Body.object(body, "paging").orElseGet(JsonObject::new);
    var page =
        Page.of(
            Body.number(paging, "pageNumber").orElse(1),
            Body.number(paging, "pageSize").orElse(25),
            LARGEST_PAGE);
    var shown = page.listing(found, DetailsRoutes::json, call.path()).get("entities");
    return Answer.ok(Wire.object("conversations", shown, "totalHits", found.size()));
  }

  /** Conversations that started in it. */
  private static Predicate<Conversation> within(String interval) {
    var ends = interval.split("/");
    if (ends.length != 2) {
      throw Refusal.badRequest("The interval must be two dates and times with a slash between.");
    }
    var from = instant(ends[0]);
    var to = instant(ends[1]);
    return held -> !held.started.isBefore(from) && held.started.isBefore(to);
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusal.badRequest("The interval must be two dates and times with a slash between.");
    }
  }

  private static Predicate<Conversation> wanted(JsonObject body) {
    Predicate<List<Conversation>> whole =
        Criteria.all(body, "conversationFilters", DetailsRoutes::ofConversation);
    Predicate<List<Leg>> part = Criteria.all(body, "segmentFilters", DetailsRoutes::ofLeg);
    return held -> whole.test(List.of(held)) && part.test(held.legs);
  }

  private static Predicate<Conversation> ofConversation(JsonObject predicate) {
    var dimension = Body.requireText(predicate, "dimension");
    return held ->
        Criteria.fits(
            predicate,
            switch (dimension) {
              case "conversationEnd" -> held.endedAt().map(Instant::toString).orElse(null);
              case "conversationId" -> held.id;
              case "originatingDirection" -> "inbound";
              default -> throw unknown(dimension);
            });
  }

  private static Predicate<Leg> ofLeg(JsonObject predicate) {
    var dimension = Body.requireText(predicate, "dimension");
    return leg ->
        Criteria.fits(
            predicate,
            switch (dimension) {
              case "mediaType" -> "message";
              case "direction" -> "inbound";
              case "purpose" -> purpose(leg);
              case "queueId" -> leg.queue.id();
              case "userId" -> leg.user.map(User::id).orElse(null);
              case "segmentEnd" -> leg.endedAt().map(Instant::toString).orElse(null);
              case "disconnectType" -> leg.disconnectType().orElse(null);
              default -> throw unknown(dimension);
            });
  }

  private static Refusal unknown(String dimension) {
    return Refusal.badRequest("The dimension " + dimension + " is not supported.");
  }

  private static String purpose(Leg leg) {
    return leg.purpose.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject json(Conversation conversation) {
    return Wire.object(
        "conversationId",
        conversation.id,
        "conversationStart",
        conversation.started,
        "conversationEnd",
        conversation.endedAt().orElse(null),
        "originatingDirection",
        "inbound",
        "divisionIds",
        List.of("division-1"),
        "participants",
        conversation.legs.stream().map(leg -> participant(conversation, leg)).toList());
  }

  private static JsonObject participant(Conversation conversation, Leg leg) {
    var queueName =
        leg.purpose == Leg.Purpose.ACD ? leg.queue.name() : conversation.customer.name();
    var session =
        Wire.object(
            "sessionId",
            leg.communicationId,
            "mediaType",
            "message",
            "messageType",
            conversation.customer.channel().type(),
            "direction",
            "inbound",
            "addressFrom",
            conversation.customer.address(),
            "segments",
            List.of(segment(leg)),
            "metrics",
            List.of());
    return Wire.object(
        "participantId",
        leg.participantId,
        "participantName",
        leg.user.map(User::name).orElse(queueName),
        "purpose",
        purpose(leg),
        "userId",
        leg.user.map(User::id).orElse(null),
        "sessions",
        List.of(session));
  }

  private static JsonObject segment(Leg leg) {
    return Wire.object(
        "segmentStart",
        leg.started,
        "segmentEnd",
        leg.endedAt().orElse(null),
        "segmentType",
        leg.isAlerting() ? "alert" : leg.isParked() ? "parked" : "interact",
        "queueId",
        leg.queue.id(),
        "disconnectType",
        leg.disconnectType().orElse(null),
        "wrapUpCode",
        leg.afterWork.given().map(given -> given.code().id()).orElse(null));
  }
}
