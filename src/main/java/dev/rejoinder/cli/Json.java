package dev.rejoinder.cli;

import dev.rejoinder.text.Sanitiser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON on one line, in UTF-8. All but what stands for itself in any place is escaped: what a
 * terminal would obey, what ends a line for some readers, what piles up on other characters, what
 * can't be seen. So the line can be shown as it is, and read back exactly.
 */
final class Json {
  private Json() {}

  /** An object with its fields in this order. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** Writes maps, lists, numbers and booleans as such, null and what is empty as null. */
  static String line(Object value) {
    StringBuilder json = new StringBuilder();
    write(json, value);
    return json.toString();
  }

  private static void write(StringBuilder json, Object value) {
    if (value instanceof Optional<?> it) {
      write(json, it.orElse(null));
    } else if (value instanceof Map<?, ?> it) {
      writeObject(json, it);
    } else if (value instanceof List<?> it) {
      writeArray(json, it);
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      json.append(value);
    } else {
      writeText(json, value.toString());
    }
  }

  private static void writeObject(StringBuilder json, Map<?, ?> fields) {
    String comma = "{";
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      json.append(comma);
      writeText(json, field.getKey().toString());
      json.append(':');
      write(json, field.getValue());
      comma = ",";
    }
    json.append(fields.isEmpty() ? "{}" : "}");
  }

  private static void writeArray(StringBuilder json, List<?> values) {
    String comma = "[";
    for (Object value : values) {
      json.append(comma);
      write(json, value);
      comma = ",";
    }
    json.append(values.isEmpty() ? "[]" : "]");
  }

  private static void writeText(StringBuilder json, String text) {
    json.append('"');
    text.codePoints().forEach(c -> write(json, c));
    json.append('"');
  }

  private static void write(StringBuilder json, int c) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (Sanitiser.standsAlone(c)) {
          json.appendCodePoint(c);
        } else {
          for (char unit : Character.toChars(c)) {
            json.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }
}
