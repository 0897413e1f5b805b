package dev.rejoinder.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * One call, taken apart.
 *
 * @param captures what the route's placeholders stand for, in order
 * @param caller empty on routes that need no token
 */
record Call(
    String method,
    HttpUrl url,
    Optional<String> authorization,
    String body,
    List<String> captures,
    Optional<Caller> caller) {

  static Call of(RecordedRequest request) {
    var body = request.getBody();
    return new Call(
        request.getMethod(),
        request.getUrl(),
        Optional.ofNullable(request.getHeaders().get("Authorization")),
        body == null ? "" : body.string(StandardCharsets.UTF_8),
        List.of(),
        Optional.empty());
  }

  Call withCaptures(List<String> values) {
    return new Call(method, url, authorization, body, List.copyOf(values), caller);
  }

  Call withCaller(Optional<Caller> value) {
    return new Call(method, url, authorization, body, captures, value);
  }

  String path() {
    return url.encodedPath();
  }

  String pathWithQuery() {
    return url.encodedQuery() == null ? path() : path() + "?" + url.encodedQuery();
  }

  Optional<String> bearer() {
    return authorization
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> value.substring(7).strip());
  }

  String capture(int index) {
    return captures.get(index);
  }

  /** The caller; only on routes that need a token, where the gate has seen to it. */
  Caller who() {
    return caller.orElseThrow();
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(url.queryParameter(name)).filter(value -> !value.isBlank());
  }

  /** Values of a parameter that takes several: repeated, joined by commas or both. */
  Set<String> queries(String name) {
    return url.queryParameterValues(name).stream()
        .filter(Objects::nonNull)
        .flatMap(value -> Arrays.stream(value.split(",")))
        .collect(Collectors.toSet());
  }

  int number(String name, int otherwise) {
    try {
      return query(name).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("The query parameter " + name + " must be a number.");
    }
  }

  JsonElement json() {
    try {
      return JsonParser.parseString(body);
    } catch (JsonParseException e) {
      throw Refusal.badRequest("The request body is not valid JSON.");
    }
  }

  JsonObject jsonObject() {
    if (json() instanceof JsonObject object) {
      return object;
    }
    throw Refusal.badRequest("The request body must be a JSON object.");
  }

  /** The object that the body is; an empty one where there is no body. */
  JsonObject jsonObjectOrEmpty() {
    return body.isBlank() ? new JsonObject() : jsonObject();
  }

  JsonArray jsonArray() {
    if (json() instanceof JsonArray array) {
      return array;
    }
    throw Refusal.badRequest("The request body must be a JSON array.");
  }
}
