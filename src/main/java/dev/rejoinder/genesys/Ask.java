package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request to the API, as the gateways say it.
 *
 * @param path segments below {@code /api/v2}, unescaped
 * @param query names and values in turn
 * @param body empty for none
 * @param once whether it goes out through the client that never repeats
 * @param patience it is not made at all where the org's limit would hold it up for longer
 */
record Ask(
    String method,
    List<String> path,
    List<String> query,
    Optional<JsonElement> body,
    boolean once,
    Duration patience) {

  Ask(
      String method,
      List<String> path,
      List<String> query,
      Optional<JsonElement> body,
      boolean once) {
    this(method, path, query, body, once, Limiter.LONGEST);
  }

  static Ask get(String... path) {
    return new Ask("GET", List.of(path), List.of(), Optional.empty(), false);
  }

  /** For what may be repeated: a query, or a change to a fixed state. */
  static Ask post(JsonElement body, String... path) {
    return new Ask("POST", List.of(path), List.of(), Optional.of(body), false);
  }

  static Ask patch(JsonElement body, String... path) {
    return new Ask("PATCH", List.of(path), List.of(), Optional.of(body), false);
  }

  static Ask put(JsonElement body, String... path) {
    return new Ask("PUT", List.of(path), List.of(), Optional.of(body), false);
  }

  /** For what must not happen twice. */
  static Ask send(JsonElement body, String... path) {
    return new Ask("POST", List.of(path), List.of(), Optional.of(body), true);
  }

  Ask with(String name, Object value) {
    var more = new ArrayList<>(query);
    more.add(name);
    more.add(value.toString());
    return new Ask(method, path, List.copyOf(more), body, once, patience);
  }

  Ask within(Duration longest) {
    return new Ask(method, path, query, body, once, longest);
  }
}
