package dev.rejoinder.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON on one line, in UTF-8. What a terminal would obey, or what ends a line for some readers, is
 * escaped; so the line can be shown as it is, and read back exactly.
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (plain(text, i)) {
            json.append(c);
          } else {
            json.append(String.format("\\u%04x", (int) c));
          }
        }
      }
    }
    json.append('"');
  }

  private static boolean plain(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return !Character.isISOControl(c)
        && c != 0x2028
        && c != 0x2029
        && c != 0x061C
        && c != 0xFEFF
        && !(c >= 0x200E && c <= 0x200F)
        && !(c >= 0x202A && c <= 0x202E)
        && !(c >= 0x2066 && c <= 0x2069);
  }
}
