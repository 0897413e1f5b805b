package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A canned response. Agents write shortcuts into names, so the name served holds both. */
record CannedResponse(
    String id,
    String title,
    String shortcut,
    String body,
    Library library,
    List<Substitution> substitutions) {

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

  private static final Instant CREATED = Instant.parse("2026-01-12T09:00:00.000Z");

  CannedResponse {
    substitutions = List.copyOf(substitutions);
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
        List.of(library.ref()),
        "texts",
        List.of(Wire.object("content", body, "contentType", "text/plain", "type", "body")),
        "createdBy",
        Wire.ref("users", User.AGENT.id(), User.AGENT.name()),
        "dateCreated",
        CREATED,
        "interactionType",
        "chat",
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
