package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTest {

  private static final String THING = "GET /api/v2/thing";
  private static final String TOKEN = "POST /oauth/token";
  private static final Credentials CLIENT = new Credentials.Client("the id", "s:ecret");

  private static Failure failure(Http http) {
    return assertThrows(GatewayException.class, () -> http.ask(Ask.get("thing"))).failure();
  }

  private static Failure failureOf(MockResponse answer) {
    try (var org = new Org().on(THING, answer);
        Http http = org.http()) {
      return failure(http);
    }
  }

  @Test
  void asksInJsonEvenWithoutABody() throws GatewayException {
    try (var org = new Org().on(THING, 200, "{}");
        Http http = org.http()) {

      http.ask(Ask.get("thing").with("fl", "*").with("q", "a b&c"));

      RecordedRequest request = org.seen().get(0);
      assertEquals("/api/v2/thing?fl=*&q=a%20b%26c", request.getTarget());
      assertEquals("Bearer token-1", request.getHeaders().get("Authorization"));
      assertEquals("application/json", request.getHeaders().get("Content-Type"));
      assertEquals("application/json", request.getHeaders().get("Accept"));
      assertEquals("Rejoinder/test", request.getHeaders().get("User-Agent"));
    }
  }

  @Test
  void signsInOnceForAllCalls() throws GatewayException {
    try (var org =
            new Org()
                .on(TOKEN, 200, "{\"access_token\":\"t-1\",\"expires_in\":9}")
                .on(THING, 200, "{}");
        Http http = org.http(CLIENT)) {

      http.ask(Ask.get("thing"));
      http.ask(Ask.get("thing"));

      assertEquals(1, org.count(TOKEN));
      RecordedRequest login = org.seen().get(0);
      assertEquals("grant_type=client_credentials", org.body(0));
      assertEquals("Basic dGhlIGlkOnM6ZWNyZXQ=", login.getHeaders().get("Authorization"));
      assertEquals("application/x-www-form-urlencoded", login.getHeaders().get("Content-Type"));
    }
  }

  @Test
  void renewsOnceForEightThreadsThatMeetA401Together() throws Exception {
    var refused = new CountDownLatch(8);
    try (var org = new Org();
        Http http = org.http(CLIENT)) {
      org.on(TOKEN, 200, "{\"access_token\":\"t-1\"}").on(TOKEN, 200, "{\"access_token\":\"t-2\"}");
      org.on(
          THING,
          request -> {
            if (!"Bearer t-1".equals(request.getHeaders().get("Authorization"))) {
              return Org.json(200, "{}");
            }
            refused.countDown();
            awaitQuietly(refused);
            return Org.json(401, "{\"code\":\"credentials.expired\"}");
          });

      var threads = Executors.newFixedThreadPool(8);
      Callable<Object> call = () -> http.ask(Ask.get("thing"));
      List<Future<Object>> answers = threads.invokeAll(Collections.nCopies(8, call));
      threads.shutdown();

      for (Future<Object> answer : answers) {
        assertEquals("{}", answer.get().toString());
      }
      assertEquals(2, org.count(TOKEN));
      assertEquals(16, org.count(THING));
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void givesUpAfterASecond401() {
    try (var org =
            new Org()
                .on(TOKEN, 200, "{\"access_token\":\"t\"}")
                .on(THING, 401, "{\"code\":\"bad.credentials\",\"message\":\"No.\"}");
        Http http = org.http(CLIENT)) {

      assertInstanceOf(Failure.SignedOut.class, failure(http));
      assertEquals(2, org.count(THING));
      assertEquals(2, org.count(TOKEN));
    }
  }

  @Test
  void doesNotRepeatWithAGivenToken() {
    try (var org = new Org().on(THING, 401, "{\"code\":\"bad.credentials\",\"message\":\"No.\"}");
        Http http = org.http()) {

      assertEquals(
          new Failure.SignedOut(new Answer(401, "bad.credentials", "No.", "")), failure(http));
      assertEquals(1, org.count(THING));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"invalid_client\",\"description\":\"client not found\"} | SignedOut",
        "400 | {\"error\":\"invalid_client\",\"error_description\":\"client not found\"} | SignedOut",
        "401 | {\"error\":\"invalid_client\",\"description\":\"authentication failed\"} | SignedOut",
        "400 | {\"error\":\"unsupported_grant_type\"} | Refused",
        "403 | {} | Forbidden",
        "429 | {} | RateLimited",
        "302 | {} | Refused",
        "404 | {} | Refused",
        "409 | {} | Refused",
        "500 | {} | Unreachable",
        "503 | <html> | Unreachable",
        "200 | <html> | Unreachable",
        "200 | {} | Unreachable",
        "200 | {\"access_token\":\"two\\nlines\"} | Unreachable",
      })
  void aFailedSignInNeverLeavesTheCallItselfInDoubt(int status, String body, String kind) {
    try (var org = new Org().on(TOKEN, status, body);
        Http http = org.http(CLIENT)) {

      assertEquals(kind, failure(http).getClass().getSimpleName());
      assertEquals(0, org.count(THING));
    }
  }

  @Test
  void quotesTheLoginHost() {
    try (var org =
            new Org()
                .on(
                    TOKEN,
                    400,
                    "{\"error\":\"invalid_client\",\"description\":\"client not found\"}");
        Http http = org.http(CLIENT)) {

      assertEquals(
          new Failure.SignedOut(new Answer(400, "invalid_client", "client not found", "")),
          failure(http));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, Refused",
    "401, SignedOut",
    "403, Forbidden",
    "404, NotFound",
    "405, Refused",
    "408, Unavailable",
    "409, Conflict",
    "410, Refused",
    "413, Refused",
    "422, Refused",
    "429, RateLimited",
    "500, Unavailable",
    "501, Refused",
    "502, Unavailable",
    "503, Unavailable",
    "504, Unavailable",
    "599, Unavailable",
    "302, Refused",
    "307, Refused",
  })
  void tellsTroubleApartByStatus(int status, String kind) {
    assertEquals(kind, failureOf(Org.json(status, "<html>")).getClass().getSimpleName());
  }

  @Test
  void namesTheMissingPermissions() {
    Failure failure =
        failureOf(
            Org.json(
                403,
                "{\"code\":\"missing.any.permissions\",\"contextId\":\"ctx\",\"message\":\"You need"
                    + " [conversation:message:create, telephony:plugin:*,"
                    + " conversation:message:create]\"}"));

    assertEquals(
        List.of("conversation:message:create", "telephony:plugin:*"),
        ((Failure.Forbidden) failure).missing());
    assertEquals("ctx", ((Failure.Forbidden) failure).answer().correlationId());
  }

  @Test
  void takesTheWaitAndTheCorrelationFromTheHeaders() {
    Failure failure =
        failureOf(
            Org.json(429, "{\"contextId\":\"not this\"}")
                .newBuilder()
                .addHeader("Retry-After", "42")
                .addHeader("ININ-Correlation-Id", "corr")
                .build());

    assertEquals(
        new Failure.RateLimited(
            new Answer(429, "", "", "corr"), Optional.of(Duration.ofSeconds(42))),
        failure);
  }

  @Test
  void callsASuccessUnreadableWhenItIsCutOrNoJson() {
    var cut = Org.json(200, "{\"a\":1}").newBuilder();
    cut.onResponseBody(new SocketEffect.CloseSocket());

    assertInstanceOf(Failure.Unreadable.class, failureOf(cut.build()));
    assertInstanceOf(Failure.Unreadable.class, failureOf(Org.json(200, "<html>hi</html>")));
    assertInstanceOf(Failure.Unreadable.class, failureOf(Org.json(200, "")));
    assertInstanceOf(Failure.Unreadable.class, failureOf(Org.json(200, "{} {}")));
    assertInstanceOf(Failure.Unreadable.class, failureOf(Org.json(200, "[".repeat(100_000))));
  }

  @Test
  void doesNotReadABodyWithoutEnd() {
    var huge = new Buffer().writeUtf8(" ".repeat((int) Exchange.LARGEST)).writeUtf8("{}");
    var answer = new MockResponse.Builder().code(200).body(huge).build();

    assertEquals("more than 33554432 bytes", ((Failure.Unreadable) failureOf(answer)).why());
  }

  @Test
  void logsALineWithoutSecretsOrValues() throws GatewayException {
    var lines = new ArrayList<String>();
    Logger logger = Logger.getLogger("rejoinder.http");
    Handler handler = keeping(lines);
    logger.addHandler(handler);
    logger.setLevel(Level.FINE);
    var answer = Org.json(200, "{}").newBuilder().addHeader("ININ-Correlation-Id", "corr").build();
    try (var org = new Org().on(THING, answer);
        Http http = org.http(new Credentials.Token("CANARY"))) {
      http.ask(Ask.get("thing").with("phrase", "CANARY"));
    } finally {
      logger.removeHandler(handler);
      logger.setLevel(null);
    }

    assertEquals(1, lines.size());
    assertTrue(lines.get(0).matches("GET /api/v2/thing\\?phrase 200 \\d+ ms corr"), lines.get(0));
    assertFalse(lines.get(0).contains("CANARY"));
  }

  /** Keeps what is logged on this thread: the logger is everybody's. */
  private static Handler keeping(List<String> lines) {
    long here = Thread.currentThread().getId();
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        if (entry.getLongThreadID() == here) {
          lines.add(entry.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
