package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Collection;

/** Writes JSON for request bodies. */
final class Wire {

  private Wire() {}

  /**
   * @param fields names and values in turn; a value is a text, a number, a boolean or JSON
   */
  static JsonObject object(Object... fields) {
    var object = new JsonObject();
    for (int i = 0; i < fields.length; i += 2) {
      object.add((String) fields[i], value(fields[i + 1]));
    }
    return object;
  }

  static JsonArray array(Object... members) {
    var array = new JsonArray();
    for (Object member : members) {
      array.add(value(member));
    }
    return array;
  }

  static JsonArray array(Collection<?> members) {
    return array(members.toArray());
  }

  private static JsonElement value(Object value) {
    if (value instanceof JsonElement json) {
      return json;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    return value instanceof Boolean bool
        ? new JsonPrimitive(bool)
        : new JsonPrimitive((String) value);
  }
}
