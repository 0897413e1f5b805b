package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Calls a lab over real loopback, as the agent unless told otherwise. */
final class Client implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  final FakeTime time;
  private final Lab lab;
  private String token = Tokens.AGENT_TOKEN;

  /** What came back. */
  record Reply(int status, String text, HttpResponse<String> raw) {
    JsonObject json() {
      return JsonParser.parseString(text).getAsJsonObject();
    }

    JsonElement element() {
      return JsonParser.parseString(text);
    }

    List<JsonObject> list(String name) {
      return objects(json().get(name));
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    String string(String name) {
      return json().get(name).getAsString();
    }
  }

  Client(LabOptions options) {
    this(options, new FakeTime());
  }

  Client(LabOptions options, FakeTime time) {
    this.time = time;
    lab = Lab.start(options, time, time);
  }

  /** A lab in which nothing moves by itself. */
  static Client quiet() {
    return new Client(TestLab.quiet());
  }

  Client as(String bearer) {
    token = bearer;
    return this;
  }

  /** Goes on with a token of client credentials. */
  Client asClient() {
    return as(login().string("access_token"));
  }

  Reply login() {
    return call(
        HttpRequest.newBuilder()
            .header("Authorization", "Basic bGFiOmxhYg==")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")),
        "/oauth/token");
  }

  Reply get(String path) {
    return send("GET", path, "");
  }

  Reply post(String path, String body) {
    return send("POST", path, body);
  }

  Reply patch(String path, String body) {
    return send("PATCH", path, body);
  }

  Reply send(String method, String path, String body) {
    var request = HttpRequest.newBuilder().method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return call(request, path);
  }

  Reply call(HttpRequest.Builder request, String path) {
    try {
      return tryCall(request, path);
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  Reply tryCall(HttpRequest.Builder request, String path) throws IOException {
    try {
      var full = request.uri(URI.create(lab.url() + path)).timeout(Duration.ofSeconds(20)).build();
      var response = HTTP.send(full, BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Reply tryPost(String path, String body) throws IOException {
    return tryCall(
        HttpRequest.newBuilder()
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body)),
        path);
  }

  String url() {
    return lab.url();
  }

  /** The agent's conversations as the generic view has them. */
  List<JsonObject> conversations() {
    return get("/api/v2/conversations").list("entities");
  }

  JsonObject conversation(String id) {
    return get("/api/v2/conversations/" + id).json();
  }

  /** The first conversation in which the agent's leg is in that state. */
  Place place(String state) {
    return conversations().stream()
        .flatMap(conversation -> Place.in(conversation).stream())
        .filter(place -> place.state.equals(state))
        .findFirst()
        .orElseThrow();
  }

  Place placeIn(String conversationId) {
    var places = Place.in(conversation(conversationId));
    return places.get(places.size() - 1);
  }

  List<String> waiting() {
    var ids = new ArrayList<String>();
    activity("oWaiting")
        .list("results")
        .forEach(
            result ->
                objects(result.get("entities"))
                    .forEach(entity -> ids.add(entity.get("conversationId").getAsString())));
    return ids;
  }

  Reply activity(String metric) {
    return post(
        "/api/v2/analytics/conversations/activity/query",
        "{\"metrics\":[{\"metric\":\""
            + metric
            + "\",\"details\":true}],\"groupBy\":[\"queueId\"]}");
  }

  List<String> ledger() {
    return objects(get("/lab/ledger").element()).stream()
        .map(entry -> entry.get("text").getAsString())
        .toList();
  }

  static List<JsonObject> objects(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Override
  public void close() {
    lab.close();
  }

  /** The agent's leg of a conversation, as far as its addresses go. */
  record Place(String conversation, String participant, String communication, String state) {
    static List<Place> in(JsonObject conversation) {
      return objects(conversation.get("participants")).stream()
          .filter(leg -> leg.has("userId"))
          .map(leg -> of(conversation.get("id").getAsString(), leg))
          .toList();
    }

    private static Place of(String conversation, JsonObject leg) {
      var communication = objects(leg.get("messages")).get(0);
      return new Place(
          conversation,
          leg.get("id").getAsString(),
          communication.get("id").getAsString(),
          communication.get("state").getAsString());
    }

    String participantPath() {
      return "/api/v2/conversations/messages/" + conversation + "/participants/" + participant;
    }

    String messagesPath() {
      return "/api/v2/conversations/messages/"
          + conversation
          + "/communications/"
          + communication
          + "/messages";
    }
  }
}
