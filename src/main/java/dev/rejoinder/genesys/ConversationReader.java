package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the generic conversation, the only one that tells communication ids. */
final class ConversationReader {

  private ConversationReader() {}

  /**
   * Asks for one conversation.
   *
   * @throws GatewayException Unreadable when another one comes back, whose leg must not be taken
   *     for a leg of this one
   */
  static JsonObject ask(Http http, String id) throws GatewayException {
    JsonObject json = Json.object(http.ask(Ask.get("conversations", id)));
    if (!Json.text(json, "id").equals(id)) {
      throw new GatewayException(
          new Failure.Unreadable(new Answer(200, "", "", ""), "it is of another conversation"));
    }
    return json;
  }

  /** The conversation as this user sees it. */
  static Conversation read(JsonObject json, String userId) {
    Participants participants = Participants.of(json);
    Standing standing = Standing.of(json, participants, userId);
    return new Conversation(
        Json.text(json, "id"),
        standing.stage(),
        customer(participants),
        standing.queue(),
        channel(participants, standing.strand()),
        standing.since(),
        standing.until(),
        standing.leg(),
        standing.wrapUp(),
        standing.agent(),
        standing.ending(),
        attributes(participants),
        MessageRefReader.read(participants, Json.time(json, "startTime").orElse(Instant.EPOCH)));
  }

  /** Whether nobody at all can write in it any more. */
  static boolean over(JsonObject json) {
    return Standing.over(json, Participants.of(json));
  }

  /** Whether it is one of messages at all, and not a call. */
  static boolean isMessages(JsonObject json) {
    return !Participants.of(json).strands().isEmpty();
  }

  private static String customer(Participants participants) {
    return participants
        .customer()
        .map(customer -> Json.text(customer, "name", "address"))
        .filter(name -> !name.isBlank())
        .orElse("Customer");
  }

  private static Channel channel(Participants participants, Optional<Strand> first) {
    return Stream.concat(first.stream(), participants.strands().stream())
        .map(strand -> Json.text(strand.communication(), "type"))
        .filter(type -> !type.isEmpty())
        .findFirst()
        .map(Channel::ofWire)
        .orElse(Channel.UNKNOWN);
  }

  private static Map<String, String> attributes(Participants participants) {
    var attributes = new HashMap<String, String>();
    for (Map.Entry<String, JsonElement> attribute :
        participants
            .customer()
            .map(customer -> Json.object(customer, "attributes"))
            .orElseGet(JsonObject::new)
            .entrySet()) {
      if (attribute.getValue() instanceof JsonPrimitive value) {
        attributes.put(attribute.getKey(), value.getAsString());
      }
    }
    return attributes;
  }
}
