package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Reads {@code MessageData}, as bulk reads and sends answer it. */
final class MessageReader {

  private static final Set<String> SILENT = Set.of("Event", "Receipt");

  private MessageReader() {}

  /** The messages of a listing; those that only tell of an event or a receipt are left out. */
  static List<Message> list(JsonObject listing) {
    return Json.objects(listing, "entities").stream().flatMap(json -> read(json).stream()).toList();
  }

  /** Empty where there is no id or nothing is said. */
  static Optional<Message> read(JsonObject json) {
    JsonObject said = Json.object(json, "normalizedMessage");
    String id = Json.text(json, "id");
    String text = text(json, said);
    if (id.isEmpty() || (text.isEmpty() && SILENT.contains(Json.text(said, "type")))) {
      return Optional.empty();
    }
    JsonObject channel = Json.object(said, "channel");
    return Optional.of(
        new Message(
            id,
            author(json, said),
            from(json, channel),
            text,
            Json.time(json, "timestamp").or(() -> Json.time(channel, "time")).orElse(Instant.EPOCH),
            Delivery.ofWire(Json.text(json, "status")),
            Json.text(Json.object(json, "createdBy"), "id")));
  }

  private static Author author(JsonObject json, JsonObject said) {
    String direction = Json.text(json, "direction");
    direction = direction.isEmpty() ? Json.text(said, "direction") : direction;
    boolean outbound =
        direction.isEmpty() ? json.has("createdBy") : direction.equalsIgnoreCase("outbound");
    if (!outbound) {
      return Author.CUSTOMER;
    }
    return Json.text(said, "originatingEntity").equals("Bot") ? Author.BOT : Author.AGENT;
  }

  private static String from(JsonObject json, JsonObject channel) {
    String user = Json.text(Json.object(json, "createdBy"), "name");
    if (!user.isBlank()) {
      return user;
    }
    JsonObject from = Json.object(channel, "from");
    String nickname = Json.text(from, "nickname");
    return nickname.isBlank()
        ? (Json.text(from, "firstName") + " " + Json.text(from, "lastName")).strip()
        : nickname;
  }

  /** The text, and below it a line for each thing that can't be shown. */
  private static String text(JsonObject json, JsonObject said) {
    var lines = new StringJoiner("\n");
    String text = Json.text(said, "text");
    // The field until 2026, which older stand-ins for the platform still send.
    text = text.isEmpty() ? Json.text(json, "textBody") : text;
    if (!text.isEmpty()) {
      lines.add(text);
    }
    for (JsonObject content : Json.objects(said, "content")) {
      String kind = Json.text(content, "contentType");
      if (kind.equals("Attachment")) {
        lines.add(attachment(Json.object(content, "attachment")));
      } else if (text.isEmpty() && !kind.isEmpty() && !kind.equals("Text")) {
        lines.add("[" + kind + "]");
      }
    }
    return lines.toString();
  }

  private static String attachment(JsonObject attachment) {
    String kind = Json.text(attachment, "mediaType");
    String name = Json.text(attachment, "filename", "text");
    return "[" + (kind.isBlank() ? "File" : kind) + (name.isBlank() ? "]" : ": " + name + "]");
  }
}
