package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a conversation the two ways the platform has: the generic view and the messages view. */
final class ConversationJson {
  private static final String PROVIDER = "PureCloud Messaging";

  private ConversationJson() {}

  /** The generic model; here alone is the id of a communication. */
  static JsonObject generic(Conversation conversation) {
    return Wire.object(
        "id", conversation.id,
        "startTime", conversation.started,
        "endTime", conversation.endedAt().orElse(null),
        "address", conversation.customer.address(),
        "participants",
            conversation.legs.stream().map(leg -> participant(conversation, leg)).toList(),
        "conversationIds", List.of(),
        "recordingState", "NONE",
        "divisions", List.of(divisions()),
        "recentTransfers", List.of(),
        "securePause", false,
        "selfUri", "/api/v2/conversations/" + conversation.id);
  }

  /** The messages view: flat participants without the id of a communication. */
  static JsonObject messagesView(Conversation conversation) {
    return Wire.object(
        "id", conversation.id,
        "participants",
            conversation.legs.stream().map(leg -> mediaParticipant(conversation, leg)).toList(),
        "otherMediaUris", List.of(),
        "recentTransfers", List.of(),
        "divisions", List.of(divisions()),
        "selfUri", "/api/v2/conversations/messages/" + conversation.id);
  }

  private static JsonObject divisions() {
    return Wire.object(
        "division", Wire.ref("authorization/divisions", "division-1", "Home"),
        "entities", List.of());
  }

  private static JsonObject participant(Conversation conversation, Leg leg) {
    var json = common(conversation, leg);
    merge(
        json,
        Wire.object(
            "userId",
            leg.user.map(User::id).orElse(null),
            "userUri",
            leg.user.map(user -> "/api/v2/users/" + user.id()).orElse(null),
            "queueId",
            customerSide(leg) ? null : leg.queue.id(),
            "queueName",
            customerSide(leg) ? null : leg.queue.name(),
            "locale",
            customerSide(leg) ? conversation.customer.language() : null,
            "messages",
            List.of(communication(conversation, leg))));
    return json;
  }

  private static JsonObject communication(Conversation conversation, Leg leg) {
    var customer = address(conversation.customer.name(), conversation.customer.address());
    var ours = address(leg.queue.name(), "lab");
    return Wire.object(
        "id",
        leg.communicationId,
        "state",
        state(leg),
        "initialState",
        isAgents(leg) ? "alerting" : "connected",
        "direction",
        "inbound",
        "held",
        false,
        "provider",
        PROVIDER,
        "authenticated",
        false,
        "type",
        conversation.customer.channel().type(),
        "peerId",
        leg == conversation.customerLeg ? null : conversation.customerLeg.communicationId,
        "toAddress",
        ours,
        "fromAddress",
        customer,
        "startAlertingTime",
        alertingSince(leg),
        "connectedTime",
        leg.connectedAt().orElse(null),
        "disconnectedTime",
        leg.endedAt().orElse(null),
        "disconnectType",
        leg.disconnectType().orElse(null),
        "parkTime",
        leg.parkedAt().orElse(null),
        "resumeTime",
        leg.resumesAt().orElse(null),
        "wrapup",
        leg.afterWork.wrapup().orElse(null),
        "afterCallWork",
        isAgents(leg) && !leg.isLive() ? leg.afterWork.json() : null,
        "afterCallWorkRequired",
        isAgents(leg) ? leg.afterWork.isWanted() : null,
        "queueMediaSettings",
        isAgents(leg) ? leg.afterWork.rules().mediaSettings() : null,
        "segments",
        List.of(),
        "messages",
        leg.messages.stream().map(message -> details(conversation, message)).toList());
  }

  private static JsonObject mediaParticipant(Conversation conversation, Leg leg) {
    var json = common(conversation, leg);
    var queue = leg.queue;
    merge(
        json,
        Wire.object(
            "state", state(leg),
            "direction", "inbound",
            "held", false,
            "provider", PROVIDER,
            "authenticated", false,
            "type", conversation.customer.channel().type(),
            "startAlertingTime", alertingSince(leg),
            "parkTime", leg.parkedAt().orElse(null),
            "resumeTime", leg.resumesAt().orElse(null),
            "disconnectType", leg.disconnectType().orElse(null),
            "user", leg.user.map(user -> Wire.ref("users", user.id(), user.name())).orElse(null),
            "queue",
                customerSide(leg) ? null : Wire.ref("routing/queues", queue.id(), queue.name()),
            "peer", customerSide(leg) ? null : conversation.customerLeg.participantId,
            "toAddress", address(queue.name(), "lab"),
            "fromAddress", address(conversation.customer.name(), conversation.customer.address()),
            "messages",
                leg.messages.stream().map(message -> details(conversation, message)).toList()));
    return json;
  }

  private static JsonObject common(Conversation conversation, Leg leg) {
    var rules = leg.afterWork.rules();
    return Wire.object(
        "id",
        leg.participantId,
        "name",
        name(conversation, leg),
        "purpose",
        leg.purpose.name().toLowerCase(Locale.ROOT),
        "address",
        customerSide(leg) ? conversation.customer.address() : null,
        "startTime",
        leg.started,
        "connectedTime",
        leg.connectedAt().orElse(null),
        "endTime",
        leg.endedAt().orElse(null),
        "wrapupRequired",
        isAgents(leg) && leg.afterWork.isWanted(),
        "wrapupPrompt",
        isAgents(leg) ? rules.prompt().ofParticipant : null,
        "wrapupTimeoutMs",
        isAgents(leg) && rules.prompt().isTimed() ? rules.timeoutMs() : null,
        "wrapupSkipped",
        leg.afterWork.isSkipped() ? true : null,
        "wrapup",
        leg.afterWork.wrapup().orElse(null),
        "startAcwTime",
        leg.afterWork.startedAt().orElse(null),
        "endAcwTime",
        leg.afterWork.endedAt().orElse(null),
        "mediaRoles",
        List.of("full"),
        "alertingTimeoutMs",
        isAgents(leg) ? rules.alertingMs() : null,
        "attributes",
        customerSide(leg) ? conversation.customer.attributes() : Map.of());
  }

  private static JsonObject details(Conversation conversation, ChatMessage message) {
    return Wire.object(
        "messageId",
        message.id,
        "messageURI",
        "/api/v2/conversations/messages/" + conversation.id + "/messages/" + message.id,
        "messageStatus",
        message.status(),
        "messageSegmentCount",
        1,
        "messageTime",
        message.at,
        "media",
        List.of(),
        "stickers",
        List.of(),
        "messageMetadata",
        Wire.object("type", "Text", "events", List.of(), "content", List.of()));
  }

  private static boolean isAgents(Leg leg) {
    return leg.purpose == Leg.Purpose.AGENT;
  }

  private static boolean customerSide(Leg leg) {
    return leg.purpose == Leg.Purpose.CUSTOMER;
  }

  private static String name(Conversation conversation, Leg leg) {
    return switch (leg.purpose) {
      case CUSTOMER -> conversation.customer.name();
      case ACD -> leg.queue.name();
      case AGENT -> leg.user.orElseThrow().name();
    };
  }

  private static String state(Leg leg) {
    return leg.state().name().toLowerCase(Locale.ROOT);
  }

  private static Object alertingSince(Leg leg) {
    return isAgents(leg) ? leg.started : null;
  }

  private static JsonObject address(String name, String address) {
    return Wire.object(
        "name", name,
        "nameRaw", name,
        "addressNormalized", address,
        "addressRaw", address,
        "addressDisplayable", address);
  }

  private static void merge(JsonObject into, JsonObject more) {
    more.entrySet().forEach(entry -> into.add(entry.getKey(), entry.getValue()));
  }
}
