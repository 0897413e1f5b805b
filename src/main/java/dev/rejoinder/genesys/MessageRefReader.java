package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.MessageRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Collects the messages that the legs of a conversation name: most stand on two of them. */
final class MessageRefReader {

  /** Typing, presence and receipts come as messages too and say nothing to anyone. */
  private static final Set<String> SILENT = Set.of("event", "receipt");

  private MessageRefReader() {}

  /**
   * Each once, by time; those of one time as the server lists them.
   *
   * @param unknown the time of a message that has none
   */
  static List<MessageRef> read(Participants participants, Instant unknown) {
    Map<String, MessageRef> found = new LinkedHashMap<>();
    for (Strand strand : participants.strands()) {
      List<String> on = strand.leg().map(leg -> List.of(leg.communicationId())).orElse(List.of());
      for (JsonObject json : Json.objects(strand.communication(), "messages")) {
        String id = Json.text(json, "messageId");
        String type = Json.text(Json.object(json, "messageMetadata"), "type");
        if (!id.isEmpty() && !SILENT.contains(type.toLowerCase(Locale.ROOT))) {
          found.merge(id, ref(id, json, unknown, on), MessageRefReader::best);
        }
      }
    }
    return found.values().stream().sorted(Comparator.comparing(MessageRef::at)).toList();
  }

  private static MessageRef ref(String id, JsonObject json, Instant unknown, List<String> on) {
    return new MessageRef(
        id,
        Json.time(json, "messageTime").orElse(unknown),
        Delivery.ofWire(Json.text(json, "messageStatus")),
        on);
  }

  private static MessageRef best(MessageRef a, MessageRef b) {
    return new MessageRef(
        a.id(),
        a.at().isBefore(b.at()) ? a.at() : b.at(),
        rank(a.delivery()) >= rank(b.delivery()) ? a.delivery() : b.delivery(),
        Stream.concat(a.communicationIds().stream(), b.communicationIds().stream()).toList());
  }

  /** The two legs learn of a delivery at different times; the one further on is right. */
  private static int rank(Delivery delivery) {
    return switch (delivery) {
      case UNKNOWN -> 0;
      case QUEUED -> 1;
      case SENT -> 2;
      case DELIVERED -> 3;
      case READ -> 4;
      case FAILED -> 5;
      case RECEIVED -> 6;
    };
  }
}
