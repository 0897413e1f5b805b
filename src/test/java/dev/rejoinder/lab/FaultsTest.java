package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private static final String BODY = "{\"textBody\":\"once\"}";

  private final Client client = Client.quiet();
  private Client.Place place;

  @BeforeEach
  void place() {
    place = client.place("connected");
  }

  @AfterEach
  void close() {
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401,bad.credentials",
    "403,missing.any.permissions",
    "404,not.found",
    "408,client.timeout",
    "409,conflict",
    "413,request.entity.too.large",
    "429,too.many.requests.retry.after",
    "500,internal.server.error",
    "502,service.unavailable",
    "503,service.unavailable",
    "504,request.timeout"
  })
  void aStatusComesWithItsBodyAndWithoutEffect(int status, String code) {
    fault(Integer.toString(status), ",\"times\":1");

    var reply = client.post(place.messagesPath(), BODY);

    assertEquals(status, reply.status());
    assertEquals(code, reply.string("code"));
    assertEquals(List.of(), client.ledger());
    assertEquals(200, client.post(place.messagesPath(), BODY).status());
  }

  @Test
  void a403NamesThePermissionThatIsMissing() {
    fault("403", "");

    var message = client.post(place.messagesPath(), BODY).string("message");

    assertTrue(message.contains("conversation:message:create"), message);
  }

  @Test
  void a429NamesWhenToComeBack() {
    fault("429", ",\"times\":1");
    fault("429", ",\"times\":1,\"retryAfter\":\"7\"");
    fault("429", ",\"times\":1,\"retryAfter\":\"Mon, 23 Nov 2026 10:00:30 GMT\"");

    assertEquals("1", client.post(place.messagesPath(), BODY).header("Retry-After"));
    assertEquals("7", client.post(place.messagesPath(), BODY).header("Retry-After"));
    assertEquals(
        "Mon, 23 Nov 2026 10:00:30 GMT",
        client.post(place.messagesPath(), BODY).header("Retry-After"));
  }

  @ParameterizedTest
  @CsvSource({"applied-500,500", "applied-502,502", "applied-504,504"})
  void anAppliedStatusTookEffect(String kind, int status) {
    fault(kind, "");

    assertEquals(status, client.post(place.messagesPath(), BODY).status());
    assertEquals(List.of("once"), client.ledger());
  }

  @ParameterizedTest
  @CsvSource({"reset-before,0", "applied-reset,1", "reset-after,1", "cut-body,1"})
  void aBrokenConnectionIsNoAnswer(String kind, int sent) {
    fault(kind, "");

    assertThrows(IOException.class, () -> client.tryPost(place.messagesPath(), BODY));
    assertEquals(sent, client.ledger().size());
  }

  @ParameterizedTest
  @CsvSource({"stall,0", "applied-stall,1"})
  void aStalledCallIsNeverAnswered(String kind, int sent) {
    fault(kind, "");
    var request =
        HttpRequest.newBuilder(URI.create(client.url() + place.messagesPath()))
            .header("Authorization", "Bearer lab-token")
            .timeout(Duration.ofMillis(300))
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();

    assertThrows(
        HttpTimeoutException.class,
        () -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()));
    assertEquals(sent, client.ledger().size());
  }

  @Test
  void aResetMayBeDelayed() {
    fault("reset-before", ",\"delayMs\":60000");

    var answer =
        CompletableFuture.supplyAsync(
            () ->
                assertThrows(IOException.class, () -> client.tryPost(place.messagesPath(), BODY)));
    while (!answer.isDone()) {
      client.time.advance(Duration.ofSeconds(60));
      Thread.onSpinWait();
    }

    assertEquals(List.of(), client.ledger());
    assertTrue(answer.join().getMessage() != null);
  }

  @Test
  void garbageIsNotJson() {
    fault("garbage-json", "");

    var reply = client.post(place.messagesPath(), BODY);

    assertEquals(200, reply.status());
    assertThrows(JsonSyntaxException.class, () -> JsonParser.parseString(reply.text()));
  }

  @Test
  void aLate504TakesEffectAfterItsAnswer() {
    fault("late-504", ",\"delayMs\":9000");

    assertEquals(504, client.post(place.messagesPath(), BODY).status());
    assertEquals(List.of(), client.ledger());
    client.time.advance(Duration.ofSeconds(9));
    assertEquals(List.of("once"), client.ledger());
  }

  @Test
  void aLate504IsThreeSecondsLateByItself() {
    fault("late-504", "");

    assertEquals(504, client.post(place.messagesPath(), BODY).status());
    client.time.advance(Duration.ofMillis(2_999));
    assertEquals(List.of(), client.ledger());
    client.time.advance(Duration.ofMillis(1));
    assertEquals(List.of("once"), client.ledger());
  }

  @Test
  void aRedirectIsOnlyAWord() {
    fault("redirect-307", "");

    var reply = client.post(place.messagesPath(), BODY);

    assertEquals(307, reply.status());
    assertTrue(reply.header("Location").endsWith(place.messagesPath()), reply.header("Location"));
    assertFalse(reply.header("Location").startsWith(client.url()));
    assertEquals(List.of(), client.ledger());
    assertEquals(List.of(), Client.objects(client.get("/lab/strays").element()));
  }

  @Test
  void whatFollowsARedirectHasStrayed() throws Exception {
    fault("redirect-307", "");
    var follower = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    var request =
        HttpRequest.newBuilder(URI.create(client.url() + place.messagesPath()))
            .header("Authorization", "Bearer lab-token")
            .POST(HttpRequest.BodyPublishers.ofString(BODY))
            .build();

    int status = follower.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();

    var strays = Client.objects(client.get("/lab/strays").element());
    assertEquals(200, status);
    assertEquals(1, strays.size());
    assertEquals("POST", strays.get(0).get("method").getAsString());
    assertEquals(place.messagesPath(), strays.get(0).get("path").getAsString());
    assertEquals(BODY.length(), strays.get(0).get("bytes").getAsInt());
    var requests = Client.objects(client.get("/lab/requests").element());
    var sent = requests.get(requests.size() - 1);
    assertEquals(sent.get("tokenHash"), strays.get(0).get("tokenHash"));
  }

  @Test
  void theFirstRuleWithTimesLeftHolds() {
    fault("500", ",\"times\":2");
    fault("503", "");

    var statuses =
        IntStream.range(0, 4)
            .map(i -> client.post(place.messagesPath(), BODY).status())
            .boxed()
            .toList();

    assertEquals(List.of(500, 500, 503, 503), statuses);
    assertEquals(2, Client.objects(client.get("/lab/faults").element()).size());
    client.send("DELETE", "/lab/faults", "");
    assertEquals(200, client.post(place.messagesPath(), BODY).status());
  }

  @Test
  void aRuleMatchesMethodAndTheWholePathWithoutQuery() {
    client.post("/lab/faults", "{\"match\":\"GET /api/v2/users/me\",\"kind\":\"500\"}");
    client.post("/lab/faults", "{\"match\":\"* /oauth/token\",\"kind\":\"503\"}");
    client.post("/lab/faults", "{\"match\":\".* .*/responsemanagement/.*\",\"kind\":\"502\"}");

    assertEquals(500, client.get("/api/v2/users/me?expand=presence").status());
    assertEquals(404, client.get("/api/v2/users/me/").status());
    assertEquals(200, client.get("/api/v2/users/agent-1").status());
    assertEquals(503, client.login().status());
    assertEquals(502, client.get("/api/v2/responsemanagement/libraries").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"match\":\"GET /x\",\"kind\":\"418\"}",
        "{\"match\":\"GET\",\"kind\":\"500\"}",
        "{\"match\":\"GET (\",\"kind\":\"500\"}",
        "{\"match\":\"GET /x\",\"kind\":\"500\",\"times\":0}",
        "{\"match\":\"GET /x\",\"kind\":\"500\",\"times\":\"many\"}"
      })
  void rulesThatMakeNoSenseAreRefused(String body) {
    assertEquals(400, client.post("/lab/faults", body).status());
  }

  @Test
  void brokenCallsAreLoggedToo() {
    fault("applied-reset", "");
    assertThrows(IOException.class, () -> client.tryPost(place.messagesPath(), BODY));

    var requests = Client.objects(client.get("/lab/requests").element());
    var last = requests.get(requests.size() - 1);

    assertEquals(place.messagesPath(), last.get("path").getAsString());
    assertEquals(0, last.get("status").getAsInt());
  }

  @Test
  void theWeatherFollowsTheSeedAndTheShares() {
    var storm = new Weather("429:30%,504:20%", 7);
    var same = new Weather("429:30%,504:20%", 7);
    var path = "/api/v2/conversations";

    var kinds =
        IntStream.range(0, 2_000).mapToObj(i -> storm.next("GET", path).map(Fault::kind)).toList();

    assertEquals(
        kinds,
        IntStream.range(0, 2_000).mapToObj(i -> same.next("GET", path).map(Fault::kind)).toList());
    var limited = kinds.stream().filter(k -> k.equals(java.util.Optional.of(FaultKind.STATUS_429)));
    assertEquals(600, limited.count(), 80);
    assertTrue(storm.next("GET", "/api/v2/users/me").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"429", "418:5%", "429:5", "429:60%,504:50%", ","})
  void weatherThatMakesNoSenseIsRefused(String spec) {
    var options = TestLab.with(lab -> lab.faults = spec);

    var refusal = assertThrows(LabException.class, () -> Lab.start(options).close());

    assertTrue(refusal.getMessage().startsWith("--faults"));
  }

  private void fault(String kind, String more) {
    var rule =
        "{\"match\":\"POST .*/communications/.*/messages\",\"kind\":\"%s\"%s}"
            .formatted(kind, more);
    assertEquals(200, client.post("/lab/faults", rule).status());
  }
}
