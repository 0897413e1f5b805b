package dev.rejoinder.lab;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;

/** JSON as the platform writes it: absent fields left out, dates in UTC with milliseconds. */
final class Wire {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Wire() {}

  /** Makes an object of names and values in turn; a null value leaves its name out. */
  static JsonObject object(Object... namesAndValues) {
    var object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
      }
    }
    return object;
  }

  static JsonArray array(Collection<?> values) {
    var array = new JsonArray();
    values.forEach(value -> array.add(element(value)));
    return array;
  }

  private static JsonElement element(Object value) {
    if (value instanceof JsonElement json) {
      return json;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean yes) {
      return new JsonPrimitive(yes);
    }
    if (value instanceof Collection<?> values) {
      return array(values);
    }
    if (value instanceof Map<?, ?> map) {
      var object = new JsonObject();
      map.forEach((name, held) -> object.add((String) name, element(held)));
      return object;
    }
    return new JsonPrimitive(value instanceof Instant at ? date(at) : value.toString());
  }

  static JsonObject ref(String kind, String id, String name) {
    return object("id", id, "name", name, "selfUri", "/api/v2/" + kind + "/" + id);
  }

  /** A value as part of a query. */
  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String date(Instant at) {
    return DATE.format(at);
  }

  static String text(JsonElement json) {
    return GSON.toJson(json);
  }
}
