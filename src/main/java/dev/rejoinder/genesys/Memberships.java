package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import java.util.List;

/** Reads queues. */
final class Memberships {

  private Memberships() {}

  static List<Membership> read(List<JsonObject> queues) {
    return queues.stream()
        .filter(json -> !Json.text(json, "id").isEmpty())
        .map(
            json ->
                new Membership(
                    new Queue(Json.text(json, "id"), Json.text(json, "name")),
                    libraries(Json.object(json, "cannedResponseLibraries")),
                    !Json.text(json, "enableManualAssignment").equals("false")))
        .toList();
  }

  /** A mode that this version doesn't know forbids nothing. */
  private static LibraryRule libraries(JsonObject json) {
    return switch (Json.text(json, "mode")) {
      case "SelectedOnly" -> new LibraryRule(false, Json.texts(json, "libraryIds"));
      case "None" -> new LibraryRule(false, List.of());
      default -> LibraryRule.ALL;
    };
  }
}
