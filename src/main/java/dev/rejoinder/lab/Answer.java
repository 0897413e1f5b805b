package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.Map;

/** What a call is answered with; an empty body where the text is empty. */
record Answer(int status, String body, Map<String, String> headers) {
  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, JsonElement body) {
    return new Answer(status, Wire.text(body), Map.of("Content-Type", "application/json"));
  }

  static Answer ok(JsonElement body) {
    return of(200, body);
  }

  static Answer empty(int status) {
    return new Answer(status, "", Map.of());
  }

  Answer with(Map<String, String> more) {
    var all = new HashMap<>(headers);
    all.putAll(more);
    return new Answer(status, body, all);
  }

  Answer withBody(String text) {
    return new Answer(status, text, headers);
  }
}
