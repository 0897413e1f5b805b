package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.LabOptions;
import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A lab and a look behind it, for a test. */
final class LabOrg implements AutoCloseable {
  static final String AGENT = "agent-1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final Runnable closing;

  LabOrg(LabOptions options) {
    this(Lab.start(options));
  }

  private LabOrg(Lab lab) {
    this(lab.url(), lab::close);
  }

  private LabOrg(String url, Runnable closing) {
    this.url = url;
    this.closing = closing;
  }

  /** One that another process runs. */
  static LabOrg at(String url) {
    return new LabOrg(url, () -> {});
  }

  static LabOrg quiet() {
    return new LabOrg(TestLab.quiet());
  }

  String url() {
    return url;
  }

  /** What agents have sent, oldest first. */
  List<JsonElement> ledger() {
    return list(call("GET", "/lab/ledger", ""));
  }

  /** The calls that match, as "METHOD path status". */
  List<String> requests(String regex) {
    List<String> found = new ArrayList<>();
    for (JsonElement each : list(call("GET", "/lab/requests", ""))) {
      var request = each.getAsJsonObject();
      String line =
          request.get("method").getAsString()
              + " "
              + request.get("path").getAsString()
              + " "
              + request.get("status").getAsString();
      if (line.matches(regex)) {
        found.add(line);
      }
    }
    return found;
  }

  /** Adds a fault rule: {@code {"match":..., "times":..., "kind":...}}. */
  void fault(String json) {
    call("POST", "/lab/faults", json);
  }

  /** Has something happen, as the lab's javadoc lists it: {@code "drop", "{\"refuse\":2}"}. */
  void happen(String what, String json) {
    call("POST", "/lab/" + what, json);
  }

  /** The ids of the messages of a conversation, in the org's order. */
  List<String> messages(String conversationId) {
    JsonElement conversation = call("GET", "/api/v2/conversations/" + conversationId, "");
    Map<String, String> timeById = new LinkedHashMap<>();
    for (JsonElement participant : conversation.getAsJsonObject().getAsJsonArray("participants")) {
      for (JsonElement leg : array(participant, "messages")) {
        for (JsonElement message : array(leg, "messages")) {
          var it = message.getAsJsonObject();
          timeById.put(it.get("messageId").getAsString(), it.get("messageTime").getAsString());
        }
      }
    }
    return timeById.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static JsonArray array(JsonElement of, String name) {
    JsonElement array = of.getAsJsonObject().get(name);
    return array == null ? new JsonArray() : array.getAsJsonArray();
  }

  /** A token of the agent's, whose role lacks these permissions. */
  String tokenWithout(String... permissions) {
    String names = String.join("\",\"", permissions);
    String body = permissions.length == 0 ? "{}" : "{\"without\":[\"" + names + "\"]}";
    return call("POST", "/lab/token", body).getAsJsonObject().get("token").getAsString();
  }

  /** A customer writes. */
  void customer(String conversationId, String text) {
    call(
        "POST",
        "/lab/customer",
        "{\"conversationId\":\"" + conversationId + "\",\"text\":\"" + text + "\"}");
  }

  /** A new conversation that rings; its id. */
  String ring(String name) {
    String body = "{\"name\":\"" + name + "\",\"text\":\"Hello?\"}";
    return call("POST", "/lab/ring", body).getAsJsonObject().get("conversationId").getAsString();
  }

  /** One of the calls below /lab. */
  void tell(String path, String json) {
    call("POST", path, json);
  }

  /** What agents have sent, by its place. */
  /** As the agent does from another device. */
  void park(String conversationId, String body) {
    String participant =
        list(
                call("GET", "/api/v2/conversations/" + conversationId, "")
                    .getAsJsonObject()
                    .get("participants"))
            .stream()
            .map(JsonElement::getAsJsonObject)
            .filter(each -> each.has("userId") && each.toString().contains("\"connected\""))
            .map(each -> each.get("id").getAsString())
            .findFirst()
            .orElseThrow();
    String place = "/participants/" + participant + "/parkingstate";
    call("PATCH", "/api/v2/conversations/messages/" + conversationId + place, body);
  }

  JsonObject ledger(int index) {
    return ledger().get(index).getAsJsonObject();
  }

  /** The agent's part in a conversation. */
  JsonObject agentsLeg(String conversationId) {
    JsonElement conversation = call("GET", "/api/v2/conversations/" + conversationId, "");
    List<JsonElement> participants = list(conversation.getAsJsonObject().get("participants"));
    return participants.stream()
        .map(JsonElement::getAsJsonObject)
        .filter(each -> each.has("userId") && each.get("userId").getAsString().equals(AGENT))
        .findFirst()
        .orElseThrow();
  }

  /** How a call with that token is answered. */
  int status(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The texts that agents have sent, oldest first. */
  List<String> sent() {
    return ledger().stream().map(each -> each.getAsJsonObject().get("text").getAsString()).toList();
  }

  /** The ids of the agent's conversations, the connected ones first. */
  List<String> conversations() {
    JsonElement listing = call("GET", "/api/v2/conversations", "");
    List<String> ids = new ArrayList<>();
    listing
        .getAsJsonObject()
        .getAsJsonArray("entities")
        .forEach(entity -> ids.add(entity.getAsJsonObject().get("id").getAsString()));
    return ids;
  }

  /** Who the customer of a conversation is. */
  String customer(String conversationId) {
    JsonElement conversation = call("GET", "/api/v2/conversations/" + conversationId, "");
    return conversation
        .getAsJsonObject()
        .getAsJsonArray("participants")
        .get(0)
        .getAsJsonObject()
        .get("name")
        .getAsString();
  }

  private JsonElement call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer lab-token")
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      assertTrue(answer.statusCode() < 300, path + ": " + answer.statusCode() + answer.body());
      return answer.body().isBlank() ? new JsonArray() : JsonParser.parseString(answer.body());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonElement> list(JsonElement array) {
    return new ArrayList<>(array.getAsJsonArray().asList());
  }

  @Override
  public void close() {
    closing.run();
  }
}
