package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
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
    Optional<Strand> mine = participants.mine(userId);
    Optional<Strand> queue = participants.queue();
    Stage stage = stage(json, participants, userId);
    Instant since = since(json, stage, stage == Stage.WAITING ? queue : mine);
    return new Conversation(
        Json.text(json, "id"),
        stage,
        customer(participants),
        mine.flatMap(ConversationReader::queue)
            .or(() -> queue.flatMap(ConversationReader::queue))
            .orElse(Queue.NONE),
        channel(participants, mine),
        since,
        stage == Stage.ALERTING ? ringsUntil(mine, since) : Optional.empty(),
        mine.filter(Strand::alive).flatMap(ConversationReader::leg),
        Optional.empty(),
        "",
        Optional.empty(),
        attributes(participants),
        MessageRefReader.read(participants, Json.time(json, "startTime").orElse(Instant.EPOCH)));
  }

  /** Whether nobody at all can write in it any more. */
  static boolean over(JsonObject json) {
    return !Json.text(json, "endTime").isEmpty() || !Participants.of(json).customerConnected();
  }

  /** Whether it is one of messages at all, and not a call. */
  static boolean isMessages(JsonObject json) {
    return !Participants.of(json).strands().isEmpty();
  }

  private static Stage stage(JsonObject json, Participants participants, String userId) {
    Optional<Strand> mine = participants.mine(userId).filter(Strand::alive);
    if (mine.isPresent()) {
      // Dialing, parked and the like: the user is in it. Telling parked apart is for later.
      return mine.get().state().equals("alerting") ? Stage.ALERTING : Stage.CONNECTED;
    }
    boolean queued = participants.queue().filter(Strand::alive).isPresent();
    return queued && !over(json) ? Stage.WAITING : Stage.ENDED;
  }

  private static Instant since(JsonObject json, Stage stage, Optional<Strand> strand) {
    String ofCommunication =
        switch (stage) {
          case ALERTING -> "startAlertingTime";
          case CONNECTED, WAITING, PARKED, ELSEWHERE -> "connectedTime";
          case ENDED, WRAP_UP -> "disconnectedTime";
        };
    String ofParticipant =
        switch (stage) {
          case ALERTING -> "startTime";
          case CONNECTED, WAITING, PARKED, ELSEWHERE -> "connectedTime";
          case ENDED, WRAP_UP -> "endTime";
        };
    return strand
        .flatMap(s -> Json.time(s.communication(), ofCommunication))
        .or(() -> strand.flatMap(s -> Json.time(s.participant(), ofParticipant)))
        .or(() -> stage == Stage.ENDED ? Json.time(json, "endTime") : Optional.empty())
        .or(() -> strand.flatMap(s -> Json.time(s.participant(), "startTime")))
        .or(() -> Json.time(json, "startTime"))
        .orElse(Instant.EPOCH);
  }

  private static Optional<Instant> ringsUntil(Optional<Strand> mine, Instant since) {
    var timeout =
        mine.map(strand -> Json.number(strand.participant(), "alertingTimeoutMs")).orElseThrow();
    // A day is longer than anything rings; beyond it the sum could overflow.
    return timeout.isPresent() && timeout.getAsLong() <= 86_400_000
        ? Optional.of(since.plusMillis(timeout.getAsLong()))
        : Optional.empty();
  }

  private static Optional<Queue> queue(Strand strand) {
    String name = Json.text(strand.participant(), "queueName");
    return name.isBlank()
        ? Optional.empty()
        : Optional.of(new Queue(Json.text(strand.participant(), "queueId"), name));
  }

  private static Optional<Leg> leg(Strand strand) {
    String communication = Json.text(strand.communication(), "id");
    return communication.isEmpty()
        ? Optional.empty()
        : Optional.of(new Leg(Json.text(strand.participant(), "id"), communication));
  }

  private static String customer(Participants participants) {
    return participants
        .customer()
        .map(customer -> Json.text(customer, "name", "address"))
        .filter(name -> !name.isBlank())
        .orElse("Customer");
  }

  private static Channel channel(Participants participants, Optional<Strand> mine) {
    return Stream.concat(mine.stream(), participants.strands().stream())
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
