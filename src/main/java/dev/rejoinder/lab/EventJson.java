package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes what events carry: the views of the calls without the fields that an event's schema does
 * not have. A full snapshot each time, and never a text.
 */
final class EventJson {
  private static final Set<String> CONVERSATION =
      names(
          "id maxParticipants participants recentTransfers recordingState address externalTag"
              + " utilizationLabelId securePause inactivityTimeout divisions");
  private static final Set<String> PARTICIPANT =
      names(
          "id connectedTime endTime userId externalContactId name queueId groupId teamId purpose"
              + " address wrapupRequired wrapupExpected wrapupPrompt wrapupTimeoutMs wrapup"
              + " startAcwTime endAcwTime conversationRoutingData alertingTimeoutMs"
              + " monitoredParticipantId mediaRoles flaggedReason attributes messages");
  private static final Set<String> COMMUNICATION =
      names(
          "id state initialState direction held errorInfo provider scriptId peerId disconnectType"
              + " startHoldTime connectedTime disconnectedTime toAddress fromAddress messages type"
              + " recipientCountry recipientType wrapup afterCallWork afterCallWorkRequired"
              + " agentAssistantId engagementSource queueMediaSettings parkTime resumeTime");
  private static final Set<String> DETAILS =
      names(
          "messageId messageTime messageStatus messageSegmentCount media stickers errorInfo"
              + " messageMetadata socialVisibility");
  private static final Set<String> FLAT =
      names("id name participants otherMediaUris address inactivityTimeout divisions");
  private static final Set<String> FLAT_PARTICIPANT =
      names(
          "id name address startTime connectedTime endTime startHoldTime purpose state initialState"
              + " direction disconnectType held wrapupRequired wrapupPrompt user queue team"
              + " attributes errorInfo script wrapupTimeoutMs wrapupSkipped alertingTimeoutMs"
              + " provider externalContact wrapup peer flaggedReason startAcwTime endAcwTime"
              + " parkTime resumeTime mediaRoles messages type recipientCountry"
              + " monitoredParticipantId");

  private EventJson() {}

  /** For {@code ...conversations}: with communication ids, without startTime and queueName. */
  static JsonObject full(Conversation conversation) {
    var json = only(CONVERSATION, ConversationJson.generic(conversation));
    each(json, "participants", EventJson::participant);
    return json;
  }

  private static JsonObject participant(JsonObject whole) {
    var json = only(PARTICIPANT, whole);
    each(json, "messages", EventJson::communication);
    return json;
  }

  private static JsonObject communication(JsonObject whole) {
    var json = only(COMMUNICATION, whole);
    respellDisconnectType(json);
    each(json, "messages", details -> only(DETAILS, details));
    return json;
  }

  /** For {@code ...conversations.messages}: flat, a message's id being that of an object. */
  static JsonObject flat(Conversation conversation) {
    var json = only(FLAT, ConversationJson.messagesView(conversation));
    each(json, "participants", EventJson::flatParticipant);
    return json;
  }

  private static JsonObject flatParticipant(JsonObject whole) {
    var json = only(FLAT_PARTICIPANT, whole);
    for (var ref : List.of("user", "queue")) {
      if (json.get(ref) instanceof JsonObject named) {
        json.add(ref, only(Set.of("id", "name"), named));
      }
    }
    respellDisconnectType(json);
    each(json, "messages", EventJson::flatDetails);
    return json;
  }

  private static JsonObject flatDetails(JsonObject whole) {
    var json = Wire.object("message", Wire.object("id", whole.get("messageId")));
    only(DETAILS, whole).entrySet().stream()
        .filter(field -> !field.getKey().equals("messageId"))
        .forEach(field -> json.add(field.getKey(), field.getValue()));
    return json;
  }

  static JsonObject typing(Conversation conversation, Duration lasts) {
    var customer = conversation.customer;
    var from =
        Wire.object("nickname", customer.name(), "id", customer.address(), "idType", "Opaque");
    var typing = Wire.object("type", "On", "duration", lasts.toMillis());
    return Wire.object(
        "conversationId",
        conversation.id,
        "normalizedMessage",
        Wire.object(
            "channel",
            Wire.object(
                "id",
                "lab",
                "platform",
                customer.channel().platform,
                "type",
                "Private",
                "from",
                from),
            "type",
            "Event",
            "events",
            List.of(Wire.object("eventType", "Typing", "typing", typing)),
            "direction",
            "Inbound"));
  }

  /** Events spell some types in their own way. */
  private static void respellDisconnectType(JsonObject json) {
    if (json.has("disconnectType")) {
      var type = json.get("disconnectType").getAsString();
      json.addProperty("disconnectType", type.replace("donotdisturb", "dnd"));
    }
  }

  private static void each(JsonObject json, String name, UnaryOperator<JsonObject> change) {
    var changed = new JsonArray();
    for (JsonElement element : json.getAsJsonArray(name)) {
      changed.add(change.apply(element.getAsJsonObject()));
    }
    json.add(name, changed);
  }

  private static JsonObject only(Set<String> names, JsonObject whole) {
    var json = new JsonObject();
    whole.entrySet().stream()
        .filter(field -> names.contains(field.getKey()) && !field.getValue().isJsonNull())
        .forEach(field -> json.add(field.getKey(), field.getValue()));
    return json;
  }

  private static Set<String> names(String spaced) {
    return Set.of(spaced.split(" "));
  }
}
