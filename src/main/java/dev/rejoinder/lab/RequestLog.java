package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Every call that reached the org; status 0 where the connection went before one was sent. */
final class RequestLog {
  private final List<JsonObject> entries = new ArrayList<>();

  synchronized void add(Call call, int status, Instant at) {
    entries.add(entry(call, at, "status", status));
  }

  /** What is kept of a call, and one thing more. */
  static JsonObject entry(Call call, Instant at, String name, Object value) {
    return Wire.object(
        "method",
        call.method(),
        "path",
        call.pathWithQuery(),
        name,
        value,
        "at",
        at,
        "tokenHash",
        call.bearer().map(RequestLog::hash).orElse(JsonNull.INSTANCE));
  }

  synchronized JsonArray json() {
    return Wire.array(entries);
  }

  private static JsonElement hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(token.getBytes(StandardCharsets.UTF_8));
      return new JsonPrimitive(HexFormat.of().formatHex(bytes, 0, 6));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
