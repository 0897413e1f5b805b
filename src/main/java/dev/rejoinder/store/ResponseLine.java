package dev.rejoinder.store;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One response as a line of JSON: an array, as the order of its parts belongs to the format. */
final class ResponseLine {
  private ResponseLine() {}

  static String write(Response response) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginArray();
      json.value(response.id()).value(response.name()).value(response.body());
      json.value(response.library()).value(response.template());
      json.beginArray();
      for (String id : response.libraryIds()) {
        json.value(id);
      }
      json.endArray().beginArray();
      for (Substitution each : response.substitutions()) {
        json.beginArray().value(each.id()).value(each.description());
        json.value(each.defaultValue().orElse(null)).endArray();
      }
      json.endArray().endArray();
    }
    return line.toString();
  }

  /** Fails with what Gson fails with where it is anything else. */
  static Response read(JsonReader json) throws IOException {
    json.beginArray();
    String id = json.nextString();
    String name = json.nextString();
    String body = json.nextString();
    String library = json.nextString();
    boolean template = json.nextBoolean();
    List<String> libraryIds = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      libraryIds.add(json.nextString());
    }
    json.endArray();
    List<Substitution> substitutions = substitutions(json);
    json.endArray();
    return new Response(id, name, body, library, substitutions, libraryIds, template);
  }

  private static List<Substitution> substitutions(JsonReader json) throws IOException {
    List<Substitution> substitutions = new ArrayList<>();
    json.beginArray();
    while (json.hasNext()) {
      json.beginArray();
      substitutions.add(new Substitution(json.nextString(), json.nextString(), optional(json)));
      json.endArray();
    }
    json.endArray();
    return substitutions;
  }

  private static Optional<String> optional(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return Optional.empty();
    }
    return Optional.of(json.nextString());
  }
}
