package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Presence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads presences, and whether a user is there. */
final class Presences {

  private static final List<String> LANGUAGES = List.of("en_US", "en", "en_GB");

  private Presences() {}

  /** The one to work with first, the one to go with last; else as the server has them. */
  static List<Presence> usable(List<JsonObject> definitions) {
    return definitions.stream()
        .filter(json -> !Json.text(json, "deactivated").equals("true"))
        .map(Presences::presence)
        .filter(presence -> !presence.id().isEmpty() && !presence.system().isEmpty())
        // The platform sets it by itself, for who doesn't move.
        .filter(presence -> !presence.system().equals("Idle"))
        .sorted(Comparator.comparingInt(Presences::rank))
        .toList();
  }

  static Duty duty(JsonObject user) {
    JsonObject status = Json.object(user, "routingStatus");
    return new Duty(
        of(Json.object(user, "presence")),
        routing(Json.text(status, "status")),
        Json.time(status, "startTime"));
  }

  /** A user's own; its name is the system's, since the answer tells no other. */
  static Optional<Presence> of(JsonObject userPresence) {
    return Optional.of(presence(Json.object(userPresence, "presenceDefinition")))
        .filter(presence -> !presence.id().isEmpty() || !presence.system().isEmpty());
  }

  private static Duty.Routing routing(String status) {
    return Stream.of(Duty.Routing.values())
        .filter(routing -> routing.name().equals(status))
        .findFirst()
        .orElse(Duty.Routing.UNKNOWN);
  }

  private static int rank(Presence presence) {
    return switch (presence.system()) {
      case "On Queue" -> 0;
      case "Available" -> 1;
      case "Offline" -> 3;
      default -> 2;
    };
  }

  private static Presence presence(JsonObject definition) {
    String system = words(Json.text(definition, "systemPresence"));
    String name = label(Json.object(definition, "languageLabels"));
    return new Presence(Json.text(definition, "id"), system, name.isBlank() ? system : name);
  }

  private static String label(JsonObject labels) {
    return Stream.concat(LANGUAGES.stream(), labels.keySet().stream())
        .map(language -> Json.text(labels, language))
        .filter(label -> !label.isBlank())
        .findFirst()
        .orElse("");
  }

  /** {@code ON_QUEUE}, as some of the platform's calls write it, is {@code On Queue}. */
  private static String words(String system) {
    return Stream.of(system.split("[_ ]"))
        .filter(word -> !word.isEmpty())
        .map(
            word ->
                word.substring(0, 1).toUpperCase(Locale.ROOT)
                    + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
