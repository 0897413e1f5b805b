package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads canned responses. */
final class ResponseReader {

  private static final Set<String> BODY = Set.of("", "body");

  private ResponseReader() {}

  /**
   * Whether it is one that a chat can take: as it is, or by reference. Footers, forms and campaigns
   * have other types, and one for e-mail alone may have nothing but a subject.
   */
  static boolean isUsable(JsonObject json) {
    if (Json.text(json, "id").isEmpty()) {
      return false;
    }
    boolean ordinary =
        Json.text(json, "responseType").isEmpty()
            && Json.object(json, "messagingTemplate").isEmpty()
            && hasBody(json);
    return ordinary || isTemplate(json);
  }

  /** Whether it would be an ordinary one if it said anything; a mail's subject is something. */
  static boolean lacksText(JsonObject json) {
    return !Json.text(json, "id").isEmpty()
        && Json.text(json, "responseType").isEmpty()
        && Json.object(json, "messagingTemplate").isEmpty()
        && Json.objects(json, "texts").stream()
            .allMatch(text -> Json.text(text, "content").isBlank());
  }

  /** What is wrong with its HTML; empty where it has none, or nothing is. */
  static Optional<String> flaw(JsonObject json) {
    return texts(json).stream()
        .filter(ResponseReader::isHtml)
        .map(text -> HtmlFlaw.of(Json.text(text, "content")))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of the approved ones only WhatsApp's can be sent from here. */
  private static boolean isTemplate(JsonObject json) {
    return Json.text(json, "responseType").equals("MessagingTemplate")
        && !Json.object(Json.object(json, "messagingTemplate"), "whatsApp").isEmpty();
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
            .toList(),
        Json.objects(json, "libraries").stream()
            .map(standsIn -> Json.text(standsIn, "id"))
            .filter(id -> !id.isEmpty())
            .toList(),
        isTemplate(json));
  }

  /** The library it stands in; of several the first. */
  static JsonObject library(JsonObject json) {
    List<JsonObject> libraries = Json.objects(json, "libraries");
    return libraries.isEmpty() ? new JsonObject() : libraries.get(0);
  }

  private static boolean hasBody(JsonObject json) {
    return !texts(json).isEmpty();
  }

  /** The plain text where there is one, else what is to be read of the HTML. */
  private static String body(JsonObject json) {
    List<JsonObject> texts = texts(json);
    return texts.stream()
        .filter(text -> !isHtml(text))
        .findFirst()
        .map(text -> Json.text(text, "content"))
        .or(() -> texts.stream().findFirst().map(text -> HtmlText.of(Json.text(text, "content"))))
        .orElse("");
  }

  private static List<JsonObject> texts(JsonObject json) {
    return Json.objects(json, "texts").stream()
        .filter(text -> BODY.contains(Json.text(text, "type")))
        .filter(text -> !Json.text(text, "content").isBlank())
        .toList();
  }

  private static boolean isHtml(JsonObject text) {
    return Json.text(text, "contentType").toLowerCase(Locale.ROOT).startsWith("text/html");
  }

  private static Substitution substitution(JsonObject json) {
    boolean given = json.has("defaultValue") && !json.get("defaultValue").isJsonNull();
    return new Substitution(
        Json.text(json, "id"),
        Json.text(json, "description"),
        given ? Optional.of(Json.text(json, "defaultValue")) : Optional.empty());
  }
}
