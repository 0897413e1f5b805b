package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Duration;

/** Reads what comes in on the socket. Any signal is a sign of life; one says nothing else. */
final class Frames {

  private static final int LARGEST = 1 << 20;
  private static final int DEEPEST = 64;
  private static final long TYPING = 5_000;
  private static final long LONGEST_TYPING = 30_000;

  private Frames() {}

  static Signal read(String frame) {
    if (frame.length() > LARGEST) {
      return new Signal.Gap();
    }
    try {
      return Json.parse(frame, DEEPEST) instanceof JsonObject event
          ? signal(Json.text(event, "topicName"), Json.object(event, "eventBody"))
          : new Signal.Gap();
    } catch (JsonParseException e) {
      return new Signal.Gap();
    }
  }

  private static Signal signal(String topic, JsonObject body) {
    if (topic.startsWith("v2.system.")) {
      return system(topic.substring("v2.system.".length()), body);
    }
    if (topic.endsWith(".typing.event")) {
      return typing(body);
    }
    if (topic.endsWith(".routingStatus") || topic.endsWith(".presence")) {
      return new Signal.DutyMoved();
    }
    boolean own = topic.startsWith("v2.users.") && topic.endsWith(".conversations");
    boolean queues = topic.startsWith("v2.routing.") && topic.endsWith(".conversations.messages");
    if (!own && !queues) {
      return new Signal.Alive();
    }
    String id = Json.text(body, "id");
    return id.isBlank() ? new Signal.Gap() : new Signal.Moved(id);
  }

  private static Signal system(String topic, JsonObject body) {
    String type = Json.text(body, "systemTopicType");
    return switch (type.isEmpty() ? topic : type) {
      case "socket_closing" -> new Signal.Closing();
      case "no_longer_subscribed" -> new Signal.Silenced();
      case "token_revoked" -> new Signal.Revoked();
      default -> topic.equals("socket_closing") ? new Signal.Closing() : new Signal.Alive();
    };
  }

  private static Signal typing(JsonObject body) {
    String id = Json.text(body, "conversationId");
    for (JsonObject event : Json.objects(Json.object(body, "normalizedMessage"), "events")) {
      JsonObject typing = Json.object(event, "typing");
      if (!id.isBlank() && !Json.text(typing, "type").equals("Off")) {
        long given = Json.number(typing, "duration").orElse(TYPING);
        long millis = given <= 0 ? TYPING : Math.min(given, LONGEST_TYPING);
        return new Signal.Typing(id, Duration.ofMillis(millis));
      }
    }
    return new Signal.Alive();
  }
}
