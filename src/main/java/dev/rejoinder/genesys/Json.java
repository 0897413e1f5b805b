package dev.rejoinder.genesys;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as if everything might be missing or of another type: an absent text is empty, an
 * absent list has no members, an absent object has no fields. Wire nulls end here.
 */
final class Json {

  /** A whole pair, or half of one in group 1, or another escape. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\u[dD][89abAB]\\p{XDigit}{2}\\\\u[dD][c-fC-F]\\p{XDigit}{2}"
              + "|\\\\u([dD][89a-fA-F]\\p{XDigit}{2})|\\\\.");

  private Json() {}

  /**
   * Strict: a page of HTML is no JSON text.
   *
   * @throws JsonParseException where it is not one JSON value
   */
  static JsonElement parse(String text) {
    return parse(text, 255);
  }

  /**
   * @param deepest nesting that is borne
   */
  static JsonElement parse(String text, int deepest) {
    if (text.isBlank()) {
      // Which Gson takes for a null.
      throw new JsonParseException("nothing");
    }
    try {
      return strict(text, deepest);
    } catch (JsonParseException e) {
      String mended = mended(text);
      if (mended.equals(text)) {
        throw e;
      }
      return strict(mended, deepest);
    }
  }

  /**
   * With half characters as U+FFFD. Whoever cuts texts by their UTF-16 units leaves such; the
   * strict reader refuses all for one, so that one customer's name could hide every conversation.
   */
  private static String mended(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(it -> it.group(1) == null ? Matcher.quoteReplacement(it.group()) : "\\\\ufffd");
  }

  private static JsonElement strict(String text, int deepest) {
    var reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(deepest);
    JsonElement value = JsonParser.parseReader(reader);
    try {
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new JsonParseException("more than one value");
      }
    } catch (IOException e) {
      throw new JsonParseException(e);
    }
    return value;
  }

  static JsonObject object(JsonElement value) {
    return value instanceof JsonObject object ? object : new JsonObject();
  }

  static JsonObject object(JsonObject parent, String name) {
    return object(get(parent, name));
  }

  /** The members that are objects. */
  static List<JsonObject> objects(JsonObject parent, String name) {
    var found = new ArrayList<JsonObject>();
    if (get(parent, name) instanceof JsonArray array) {
      for (JsonElement member : array) {
        if (member instanceof JsonObject object) {
          found.add(object);
        }
      }
    }
    return found;
  }

  /** The members that are texts. */
  static List<String> texts(JsonObject parent, String name) {
    var found = new ArrayList<String>();
    if (get(parent, name) instanceof JsonArray array) {
      for (JsonElement member : array) {
        if (member instanceof JsonPrimitive primitive) {
          found.add(primitive.getAsString());
        }
      }
    }
    return found;
  }

  static String text(JsonObject parent, String name) {
    return get(parent, name) instanceof JsonPrimitive primitive ? primitive.getAsString() : "";
  }

  /** The first of these fields that says something. */
  static String text(JsonObject parent, String name, String otherwise) {
    String first = text(parent, name);
    return first.isBlank() ? text(parent, otherwise) : first;
  }

  static OptionalLong number(JsonObject parent, String name) {
    try {
      return get(parent, name) instanceof JsonPrimitive primitive && primitive.isNumber()
          ? OptionalLong.of(primitive.getAsLong())
          : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  static Optional<Instant> time(JsonObject parent, String name) {
    String text = text(parent, name);
    try {
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(OffsetDateTime.parse(text).toInstant()).filter(Json::sane);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Of four digits' years: beyond them, sums of times overflow. */
  private static boolean sane(Instant time) {
    return !time.isBefore(Instant.EPOCH) && time.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
  }

  private static JsonElement get(JsonObject parent, String name) {
    JsonElement value = parent.get(name);
    return value == null ? JsonNull.INSTANCE : value;
  }
}
