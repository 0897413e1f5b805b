package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.UUID;

/** What goes over a notification socket. */
final class Frames {
  private Frames() {}

  static String metadata(String message) {
    return Wire.text(
        Wire.object("topicName", "channel.metadata", "eventBody", Wire.object("message", message)));
  }

  static String event(String topic, JsonElement body) {
    return Wire.text(
        Wire.object(
            "topicName",
            topic,
            "version",
            "2",
            "eventBody",
            body,
            "metadata",
            Wire.object("CorrelationId", UUID.randomUUID().toString())));
  }

  /** A word from the platform itself, about the channel. */
  static String system(NotificationChannel channel, String type, String reason) {
    var body =
        Wire.object(
            "channelId",
            channel.id,
            "systemTopicType",
            type,
            "correlationId",
            UUID.randomUUID().toString(),
            "organizationId",
            "org-1",
            "userId",
            channel.owner.userId().orElse(null),
            "oauthClientId",
            channel.owner.clientId(),
            "oauthClientOrgId",
            "org-1",
            "reason",
            reason);
    return event("v2.system." + type, body);
  }

  static String closing() {
    var body = Wire.object("message", "The socket will be closed in one minute.");
    return event("v2.system.socket_closing", body);
  }

  /** The reply to what was asked over the socket; the correlation id is the one that came. */
  static String reply(JsonObject asked, int result, String status, List<String> topics) {
    return Wire.text(
        Wire.object(
            "message", asked.get("message"),
            "result", Integer.toString(result),
            "status", status,
            "topics", topics,
            "correlationId", asked.get("correlationId")));
  }
}
