package dev.rejoinder.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.Outboxes.Owner;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry as JSON: {@code t} says of which kind, {@code at} when. */
final class EntryJson {
  /** Of this format, but nothing that this version knows. */
  static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final String OWNER = "owner";

  private EntryJson() {}

  static JsonObject write(JournalEntry entry) {
    if (entry instanceof JournalEntry.Accepted it) {
      return accepted(it.item());
    }
    if (entry instanceof JournalEntry.Trying it) {
      JsonObject json = json("try", it.id(), it.at());
      json.addProperty("attempt", it.attempt());
      json.addProperty("comm", it.communicationId());
      JsonArray baseline = new JsonArray();
      it.baseline().forEach(baseline::add);
      json.add("baseline", baseline);
      return json;
    }
    if (entry instanceof JournalEntry.Sent it) {
      JsonObject json = json("sent", it.id(), it.at());
      json.addProperty("message", it.messageId());
      json.addProperty("how", it.how().name());
      return json;
    }
    if (entry instanceof JournalEntry.Drafted it) {
      JsonObject json = new JsonObject();
      json.addProperty("t", "draft");
      json.addProperty("at", it.at().toString());
      json.addProperty("conv", it.conversationId());
      json.addProperty("to", it.to());
      json.addProperty("text", it.text());
      return json;
    }
    return learned(entry);
  }

  private static JsonObject learned(JournalEntry entry) {
    if (entry instanceof JournalEntry.Rejected it) {
      return why("reject", it.id(), it.at(), it.why());
    }
    if (entry instanceof JournalEntry.Parked it) {
      return why("park", it.id(), it.at(), it.why());
    }
    if (entry instanceof JournalEntry.Doubted it) {
      return why("doubt", it.id(), it.at(), it.why());
    }
    if (entry instanceof JournalEntry.Unsettled it) {
      return why("unsettled", it.id(), it.at(), it.why());
    }
    JournalEntry.Withdrawn it = (JournalEntry.Withdrawn) entry;
    return json("withdraw", it.id(), it.at());
  }

  private static JsonObject accepted(OutboxItem item) {
    JsonObject json = json("accept", item.id(), item.at());
    Outgoing outgoing = item.outgoing();
    json.addProperty("conv", outgoing.conversationId());
    json.addProperty("comm", outgoing.communicationId());
    json.addProperty("user", outgoing.userId());
    json.addProperty("to", item.to());
    json.addProperty("text", item.text());
    if (outgoing.content() instanceof Content.ByReference it) {
      json.addProperty("response", it.responseId());
      JsonObject variables = new JsonObject();
      it.variables().forEach(variables::addProperty);
      json.add("variables", variables);
    } else if (outgoing.content() instanceof Content.Text it && !it.text().equals(item.text())) {
      json.addProperty("sends", it.text());
    }
    return json;
  }

  private static JsonObject json(String type, String id, Instant at) {
    JsonObject json = new JsonObject();
    json.addProperty("t", type);
    json.addProperty("id", id);
    json.addProperty("at", at.toString());
    return json;
  }

  private static JsonObject why(String type, String id, Instant at, String why) {
    JsonObject json = json(type, id, at);
    json.addProperty("why", why);
    return json;
  }

  /** What a line about whose journal it is holds. */
  static JsonObject write(Owner owner) {
    JsonObject json = new JsonObject();
    json.addProperty("t", OWNER);
    json.addProperty("place", owner.place());
    json.addProperty("user", owner.userId());
    return json;
  }

  /** Empty where the line is about something else. */
  static Optional<Owner> owner(JsonObject json) {
    return json.has("t") && json.get("t").equals(new JsonPrimitive(OWNER))
        ? Optional.of(new Owner(text(json, "place"), text(json, "user")))
        : Optional.empty();
  }

  /** The entry of what {@link #write(JournalEntry)} made. */
  static JournalEntry read(JsonObject json) throws Unknown {
    try {
      return switch (text(json, "t")) {
        case "accept" -> new JournalEntry.Accepted(item(json));
        case "try" -> trying(json);
        case "sent" ->
            new JournalEntry.Sent(
                text(json, "id"),
                at(json),
                text(json, "message"),
                Settled.valueOf(text(json, "how")));
        case "reject" -> why(json, JournalEntry.Rejected::new);
        case "park" -> why(json, JournalEntry.Parked::new);
        case "doubt" -> why(json, JournalEntry.Doubted::new);
        case "unsettled" -> why(json, JournalEntry.Unsettled::new);
        case "withdraw" -> new JournalEntry.Withdrawn(text(json, "id"), at(json));
        case "draft" ->
            new JournalEntry.Drafted(
                text(json, "conv"), at(json), text(json, "to"), text(json, "text"));
        default -> throw new Unknown();
      };
    } catch (IllegalStateException
        | IllegalArgumentException
        | ClassCastException
        | UnsupportedOperationException
        | DateTimeException notAsWritten) {
      // Without the cause: its message may quote the text.
      throw new Unknown();
    }
  }

  /** The entries that tell why. */
  private interface Reasoned {
    JournalEntry of(String id, Instant at, String why);
  }

  private static JournalEntry why(JsonObject json, Reasoned entry) {
    return entry.of(text(json, "id"), at(json), text(json, "why"));
  }

  private static JournalEntry trying(JsonObject json) {
    List<String> baseline = new ArrayList<>();
    for (JsonElement each : field(json, "baseline").getAsJsonArray()) {
      baseline.add(each.getAsString());
    }
    return new JournalEntry.Trying(
        text(json, "id"),
        at(json),
        field(json, "attempt").getAsInt(),
        text(json, "comm"),
        baseline);
  }

  private static OutboxItem item(JsonObject json) {
    Outgoing outgoing =
        new Outgoing(text(json, "conv"), text(json, "comm"), text(json, "user"), content(json));
    return new OutboxItem(
        text(json, "id"), outgoing, text(json, "to"), text(json, "text"), at(json));
  }

  private static Content content(JsonObject json) {
    if (!json.has("response")) {
      return new Content.Text(text(json, json.has("sends") ? "sends" : "text"));
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (var each : field(json, "variables").getAsJsonObject().entrySet()) {
      variables.put(each.getKey(), each.getValue().getAsString());
    }
    return new Content.ByReference(text(json, "response"), variables);
  }

  private static Instant at(JsonObject json) {
    return Instant.parse(text(json, "at"));
  }

  private static String text(JsonObject json, String name) {
    return field(json, name).getAsString();
  }

  private static JsonElement field(JsonObject json, String name) {
    JsonElement found = json.get(name);
    if (found == null) {
      throw new IllegalStateException("no " + name);
    }
    return found;
  }
}
