package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
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
    entries.add(
        Wire.object(
            "method", call.method(),
            "path", call.pathWithQuery(),
            "status", status,
            "at", at,
            "tokenHash", call.bearer().map(RequestLog::hash).orElse(null)));
  }

  /** The calls; here the absent token is null as {@code /lab/requests} promises. */
  synchronized JsonArray json() {
    var array = new JsonArray();
    for (var entry : entries) {
      var copy = entry.deepCopy();
      if (!copy.has("tokenHash")) {
        copy.add("tokenHash", com.google.gson.JsonNull.INSTANCE);
      }
      array.add(copy);
    }
    return array;
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
