package dev.rejoinder.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A line of the journal: a JSON object, a blank, the CRC32C of the object in eight digits of hex, a
 * line feed. All of it is printable ASCII, so no text that it holds can end a line, and showing the
 * file harms no terminal.
 */
final class JournalLine {

  /** One that can be trusted. */
  record Line(int version, long number, JsonObject content) {}

  static final int VERSION = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final int CHECK = 9;

  private JournalLine() {}

  /**
   * @param number of the line in its file
   */
  static byte[] write(long number, JsonObject content) {
    JsonObject object = new JsonObject();
    object.addProperty("v", VERSION);
    object.addProperty("seq", number);
    content.entrySet().forEach(field -> object.add(field.getKey(), field.getValue()));
    byte[] json = ascii(GSON.toJson(object)).getBytes(StandardCharsets.US_ASCII);
    String line = new String(json, StandardCharsets.US_ASCII) + check(json, 0, json.length) + "\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The line between these places, its line feed not counted; empty where they hold anything but
   * what was written.
   */
  static Optional<Line> read(byte[] bytes, int from, int to) {
    int end = to - CHECK;
    if (end <= from) {
      return Optional.empty();
    }
    String check = new String(bytes, end, CHECK, StandardCharsets.ISO_8859_1);
    if (!check.equals(check(bytes, from, end - from))) {
      return Optional.empty();
    }
    try {
      String json = new String(bytes, from, end - from, StandardCharsets.US_ASCII);
      JsonObject content = JsonParser.parseString(json).getAsJsonObject();
      return Optional.of(
          new Line(
              content.getAsJsonPrimitive("v").getAsInt(),
              content.getAsJsonPrimitive("seq").getAsLong(),
              content));
    } catch (JsonParseException
        | IllegalStateException
        | NumberFormatException
        | ClassCastException
        | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static String check(byte[] bytes, int from, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, from, length);
    return String.format(" %08x", crc.getValue());
  }

  /** Escapes what is not; outside of strings JSON has nothing to escape. */
  private static String ascii(String json) {
    StringBuilder plain = new StringBuilder(json.length() + 16);
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x20 && c < 0x7F) {
        plain.append(c);
      } else {
        plain.append(String.format("\\u%04x", (int) c));
      }
    }
    return plain.toString();
  }
}
