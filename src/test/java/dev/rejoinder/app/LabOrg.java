package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
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
import java.util.List;

/** A lab and a look behind it, for a test. */
final class LabOrg implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final Lab lab;

  LabOrg(LabOptions options) {
    lab = Lab.start(options);
  }

  static LabOrg quiet() {
    return new LabOrg(TestLab.quiet());
  }

  String url() {
    return lab.url();
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

  /** A customer writes. */
  void customer(String conversationId, String text) {
    call(
        "POST",
        "/lab/customer",
        "{\"conversationId\":\"" + conversationId + "\",\"text\":\"" + text + "\"}");
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

  private JsonElement call(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(lab.url() + path))
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
    lab.close();
  }
}
