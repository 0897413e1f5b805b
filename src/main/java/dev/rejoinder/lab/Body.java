package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads fields of a request body. What is there but of another kind is a bad request. */
final class Body {
  private Body() {}

  static Optional<String> text(JsonObject object, String name) {
    return field(object, name).map(value -> string(name, value));
  }

  static String requireText(JsonObject object, String name) {
    return text(object, name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> Refusal.badRequest("The field " + name + " must not be empty."));
  }

  /** Whether the field is there and true. */
  static boolean flag(JsonObject object, String name) {
    return text(object, name).filter("true"::equals).isPresent();
  }

  static Optional<Integer> number(JsonObject object, String name) {
    return field(object, name)
        .map(
            value -> {
              try {
                return value.getAsInt();
              } catch (RuntimeException e) {
                throw Refusal.badRequest("The field " + name + " must be a whole number.");
              }
            });
  }

  static Optional<Boolean> yes(JsonObject object, String name) {
    return field(object, name)
        .map(
            value -> {
              if (value instanceof JsonPrimitive held && held.isBoolean()) {
                return held.getAsBoolean();
              }
              throw Refusal.badRequest("The field " + name + " must be true or false.");
            });
  }

  /** A date and time with its zone, as ISO 8601 has them. */
  static Optional<Instant> instant(JsonObject object, String name) {
    return text(object, name)
        .map(
            value -> {
              try {
                return OffsetDateTime.parse(value).toInstant();
              } catch (DateTimeParseException e) {
                throw Refusal.badRequest("The field " + name + " must be a date and time.");
              }
            });
  }

  static Optional<JsonObject> object(JsonObject object, String name) {
    return field(object, name)
        .map(
            value -> {
              if (value instanceof JsonObject held) {
                return held;
              }
              throw Refusal.badRequest("The field " + name + " must be an object.");
            });
  }

  static List<JsonElement> list(JsonObject object, String name) {
    var value = field(object, name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof JsonArray array) {
      return array.asList();
    }
    throw Refusal.badRequest("The field " + name + " must be an array.");
  }

  static List<String> texts(JsonObject object, String name) {
    var texts = new ArrayList<String>();
    list(object, name).forEach(value -> texts.add(string(name, value)));
    return texts;
  }

  /** The value as an object, as an element of an array that must hold objects. */
  static JsonObject element(String name, JsonElement value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw Refusal.badRequest("The field " + name + " must hold objects.");
  }

  static String string(String name, JsonElement value) {
    if (value.isJsonPrimitive()) {
      return value.getAsString();
    }
    throw Refusal.badRequest("The field " + name + " must be a string.");
  }

  private static Optional<JsonElement> field(JsonObject object, String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isJsonNull());
  }
}
