package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The faults of calls that are no sends: reads, steps without a body in the answer, subscriptions.
 */
class ReadFaultsTest {
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder()
          .retryOnConnectionFailure(false)
          .followRedirects(false)
          .readTimeout(Duration.ofMillis(400))
          .build();

  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "reset-before,broken", "reset-after,broken", "applied-reset,broken", "cut-body,broken",
    "stall,silence", "applied-stall,silence", "garbage-json,200 garbage", "redirect-307,307",
    "502,502", "applied-502,502", "late-504,504"
  })
  void aReadGoesWrongAsASendDoesAndIsRightAgain(String kind, String seen) {
    fault("GET /api/v2/conversations", kind);

    assertEquals(seen, seen("GET", "/api/v2/conversations", ""));
    assertEquals("200", seen("GET", "/api/v2/conversations", ""));
  }

  @ParameterizedTest
  @CsvSource({"garbage-json,202 garbage,1", "cut-body,broken,1", "reset-before,broken,8"})
  void aStepWithoutABodyCanBeSpoiltToo(String kind, String seen, int alerting) {
    var path = client.place("alerting").participantPath();
    fault("PATCH .*", kind);
    long before = alerting();

    assertEquals(seen, seen("PATCH", path, "{\"state\":\"connected\"}"));

    assertEquals(alerting == 1 ? before - 1 : before, alerting());
    // What was said on that connection ends with it, or with the answer.
    assertEquals("200", seen("GET", "/api/v2/conversations", ""));
  }

  @Test
  void aSubscriptionThatWasCutTookEffect() {
    var channel = client.post("/api/v2/notifications/channels", "");
    var path = "/api/v2/notifications/channels/" + channel.string("id") + "/subscriptions";
    fault("PUT .*/subscriptions", "applied-reset");

    assertEquals("broken", seen("PUT", path, "[{\"id\":\"v2.users.agent-1.conversations\"}]"));

    assertEquals(1, client.get(path).list("entities").size());
  }

  @Test
  void anAnswerThatWouldSayNothingSaysGarbage() {
    var channel = client.post("/api/v2/notifications/channels", "");
    var path = "/api/v2/notifications/channels/" + channel.string("id") + "/subscriptions";
    fault("DELETE .*/subscriptions", "garbage-json");

    assertEquals("200 garbage", seen("DELETE", path, ""));
    assertEquals("200", seen("GET", path, ""));
  }

  private long alerting() {
    return client.conversations().stream()
        .flatMap(conversation -> Client.Place.in(conversation).stream())
        .filter(place -> place.state().equals("alerting"))
        .count();
  }

  /** What a caller makes of it that repeats nothing by itself. */
  private String seen(String method, String path, String body) {
    var request =
        new Request.Builder()
            .url(client.url() + path)
            .header("Authorization", "Bearer lab-token")
            .method(method, method.equals("GET") ? null : RequestBody.create(body, null))
            .build();
    try (var reply = HTTP.newCall(request).execute()) {
      return reply.code()
          + (reply.code() >= 300 || isJson(reply.body().string()) ? "" : " garbage");
    } catch (InterruptedIOException e) {
      return "silence";
    } catch (IOException e) {
      return "broken";
    }
  }

  private static boolean isJson(String text) {
    try {
      return JsonParser.parseString(text).isJsonObject();
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  private void fault(String match, String kind) {
    var rule = "{\"match\":\"%s\",\"kind\":\"%s\",\"times\":1}".formatted(match, kind);
    assertEquals(200, client.post("/lab/faults", rule).status());
  }
}
