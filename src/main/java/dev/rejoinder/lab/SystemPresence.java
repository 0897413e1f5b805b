package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A presence that users of the org can have.
 *
 * @param system the platform's own presence that it is or belongs to, as in definitions
 * @param name what people call it
 */
record SystemPresence(String id, String system, String name) {
  static final SystemPresence AVAILABLE = own("Available");
  static final SystemPresence ON_QUEUE = own("On Queue");
  static final List<SystemPresence> ALL =
      List.of(
          AVAILABLE,
          own("Away"),
          own("Break"),
          own("Meal"),
          own("Meeting"),
          own("Training"),
          own("Busy"),
          ON_QUEUE,
          own("Offline"),
          new SystemPresence("presence-coffee", "Break", "Coffee"));

  private static SystemPresence own(String system) {
    var id = "presence-" + system.toLowerCase(Locale.ROOT).replace(' ', '-');
    return new SystemPresence(id, system, system);
  }

  static SystemPresence byId(String id) {
    return ALL.stream()
        .filter(presence -> presence.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(400, "invalid.value", "There is no presence definition [" + id + "]."));
  }

  boolean onQueue() {
    return equals(ON_QUEUE);
  }

  private boolean isOwn() {
    return name.equals(system);
  }

  /** As in a listing of definitions. */
  JsonObject json() {
    return Wire.object(
        "id",
        id,
        "name",
        name,
        "type",
        isOwn() ? "System" : "User",
        "languageLabels",
        Map.of("en_US", name),
        "systemPresence",
        system,
        "primary",
        isOwn(),
        "deactivated",
        false,
        "divisionId",
        "*",
        "selfUri",
        "/api/v2/presencedefinitions/" + id);
  }

  /** As of a user, where the wire writes {@code ON_QUEUE}. */
  JsonObject ofUser(Instant since) {
    return Wire.object(
        "source",
        "PURECLOUD",
        "primary",
        true,
        "presenceDefinition",
        Wire.object(
            "id",
            id,
            "systemPresence",
            system.toUpperCase(Locale.ROOT).replace(' ', '_'),
            "selfUri",
            "/api/v2/presencedefinitions/" + id),
        "message",
        "",
        "modifiedDate",
        since);
  }
}
