package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The libraries of responses, asked for once and remembered. Any thread. */
final class Libraries {

  private final Http http;
  private volatile Map<String, String> known;

  Libraries(Http http) {
    this.http = http;
  }

  /**
   * A library's name. It needs a permission of its own; without it the responses are there and
   * their libraries' names not.
   */
  String name(String id) throws GatewayException {
    try {
      return names().getOrDefault(id, "");
    } catch (GatewayException e) {
      if (!(e.failure() instanceof Failure.Forbidden)) {
        throw e;
      }
      known = Map.of();
      return "";
    }
  }

  /** The id of the one after this one; the first where it is empty. */
  Optional<String> after(String id) throws GatewayException {
    List<String> ids = List.copyOf(names().keySet());
    int next = id.isEmpty() ? 0 : ids.indexOf(id) + 1;
    boolean there = next < ids.size() && (id.isEmpty() || next > 0);
    return there ? Optional.of(ids.get(next)) : Optional.empty();
  }

  private Map<String, String> names() throws GatewayException {
    Map<String, String> names = known;
    if (names == null) {
      names = new LinkedHashMap<>();
      for (JsonObject json : Listing.all(http, Ask.get("responsemanagement", "libraries"))) {
        if (!Json.text(json, "id").isEmpty()) {
          names.put(Json.text(json, "id"), Json.text(json, "name"));
        }
      }
      known = names;
    }
    return names;
  }
}
