package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads canned responses. */
final class ResponseReader {

  private static final Set<String> BODY = Set.of("", "body");

  private ResponseReader() {}

  /**
   * Whether it is one that a chat can take as it is: templates, footers and forms have a type, and
   * one for e-mail alone may have nothing but a subject.
   */
  static boolean isOrdinary(JsonObject json) {
    return !Json.text(json, "id").isEmpty()
        && Json.text(json, "responseType").isEmpty()
        && Json.object(json, "messagingTemplate").isEmpty()
        && !body(json).isEmpty();
  }

  static Response read(JsonObject json, String library) {
    return new Response(
        Json.text(json, "id"),
        Json.text(json, "name"),
        body(json),
        library,
        Json.objects(json, "substitutions").stream()
            .filter(substitution -> !Json.text(substitution, "id").isEmpty())
            .map(ResponseReader::substitution)
            .toList());
  }

  /** The library it stands in; of several the first. */
  static JsonObject library(JsonObject json) {
    List<JsonObject> libraries = Json.objects(json, "libraries");
    return libraries.isEmpty() ? new JsonObject() : libraries.get(0);
  }

  /** The plain text where there is one, else the HTML, its tags and all. */
  private static String body(JsonObject json) {
    List<JsonObject> texts =
        Json.objects(json, "texts").stream()
            .filter(text -> BODY.contains(Json.text(text, "type")))
            .filter(text -> !Json.text(text, "content").isEmpty())
            .toList();
    return texts.stream()
        .filter(text -> !Json.text(text, "contentType").equals("text/html"))
        .findFirst()
        .or(() -> texts.stream().findFirst())
        .map(text -> Json.text(text, "content"))
        .orElse("");
  }

  private static Substitution substitution(JsonObject json) {
    boolean given = json.has("defaultValue") && !json.get("defaultValue").isJsonNull();
    return new Substitution(
        Json.text(json, "id"),
        Json.text(json, "description"),
        given ? Optional.of(Json.text(json, "defaultValue")) : Optional.empty());
  }
}
