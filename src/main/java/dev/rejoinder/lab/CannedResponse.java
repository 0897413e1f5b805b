package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A canned response. Agents write shortcuts into names, so the name served holds both. */
record CannedResponse(
    String id,
    String title,
    String shortcut,
    String body,
    List<Library> libraries,
    List<Substitution> substitutions,
    Form form) {

  /**
   * What kind of response it is, and which texts it is served with.
   *
   * @param type the {@code responseType}; empty for an ordinary one
   * @param textType {@code body}, or {@code subject} for a line that belongs over an e-mail
   * @param html a text in HTML that says the same as the body
   * @param plain whether the body itself is served
   * @param whatsApp the definition of a WhatsApp template
   */
  record Form(
      Optional<String> type,
      String textType,
      Optional<String> html,
      boolean plain,
      Optional<JsonObject> whatsApp) {
    static final Form ORDINARY =
        new Form(Optional.empty(), "body", Optional.empty(), true, Optional.empty());
  }

  /** A custom token of the body, such as {@code ORDER_NUMBER}. */
  record Substitution(String id, String description, Optional<String> defaultValue) {
    JsonObject json() {
      return Wire.object(
          "id", id, "description", description, "defaultValue", defaultValue.orElse(null));
    }
  }

  /** A shelf of responses. */
  record Library(String id, String name) {
    /** The library of that name; its id comes from the name. */
    static Library named(String name) {
      var id = UUID.nameUUIDFromBytes(("library " + name).getBytes(StandardCharsets.UTF_8));
      return new Library(id.toString(), name);
    }

    JsonObject ref() {
      return Wire.ref("responsemanagement/libraries", id, name);
    }
  }

  private static final JsonObject FOOTER =
      Wire.object("type", "Signature", "applicableResources", List.of("Campaign"));
  private static final Instant CREATED = Instant.parse("2026-01-12T09:00:00.000Z");

  CannedResponse {
    libraries = List.copyOf(libraries);
    substitutions = List.copyOf(substitutions);
  }

  /** The first of its libraries. */
  Library library() {
    return libraries.get(0);
  }

  /** Whether a chat can take it as it is. */
  boolean isOrdinary() {
    return form.type().isEmpty() && form.textType().equals("body");
  }

  /** A text for each content type in which it is served. */
  private List<JsonObject> texts() {
    var texts = new ArrayList<JsonObject>();
    form.html().ifPresent(html -> texts.add(text(html, "text/html")));
    if (form.plain()) {
      texts.add(text(body, "text/plain"));
    }
    return texts;
  }

  private JsonObject text(String content, String contentType) {
    return Wire.object("content", content, "contentType", contentType, "type", form.textType());
  }

  /** The content types of its texts. */
  List<String> contentTypes() {
    return texts().stream().map(text -> text.get("contentType").getAsString()).toList();
  }

  String name() {
    if (shortcut.isEmpty()) {
      return title;
    }
    return shortcut.contains(" ") ? "/\"" + shortcut + "\" " + title : "/" + shortcut + " " + title;
  }

  JsonObject json() {
    return Wire.object(
        "id",
        id,
        "name",
        name(),
        "version",
        1,
        "libraries",
        libraries.stream().map(Library::ref).toList(),
        "texts",
        texts(),
        "createdBy",
        Wire.ref("users", User.AGENT.id(), User.AGENT.name()),
        "dateCreated",
        CREATED,
        "interactionType",
        form.textType().equals("subject") ? "email" : "chat",
        "responseType",
        form.type().orElse(null),
        "messagingTemplate",
        form.whatsApp().map(definition -> Wire.object("whatsApp", definition)).orElse(null),
        "footer",
        form.type().filter("Footer"::equals).map(type -> FOOTER.deepCopy()).orElse(null),
        "substitutions",
        substitutions.stream().map(Substitution::json).toList(),
        "selfUri",
        "/api/v2/responsemanagement/responses/" + id);
  }

  static JsonObject json(Library library) {
    var json = library.ref();
    json.addProperty("version", 1);
    json.add("createdBy", Wire.ref("users", User.AGENT.id(), User.AGENT.name()));
    json.addProperty("dateCreated", Wire.date(CREATED));
    return json;
  }
}
