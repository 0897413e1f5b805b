package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.RetryPolicy;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What each fault comes to, by what was asked: the failure, and whether the read, the idempotent
 * step and the send are tried again. A send that isn't is rejected, or unknown where it may have
 * been taken; never is there a second POST of it.
 */
class DecisionTableTest {

  private static final String READ = "GET /api/v2/thing";
  private static final String BULK = "POST /api/v2/thing/bulk";
  private static final String STEP = "PATCH /api/v2/thing";
  private static final String SUBSCRIBE = "PUT /api/v2/thing";
  private static final String SEND =
      "POST /api/v2/conversations/messages/c-1/communications/comm-1/messages";
  private static final Outgoing MESSAGE =
      new Outgoing("c-1", "comm-1", "agent-1", new Content.Text("Hello"));

  /** A call of the gateway's, however it ends. */
  private interface Operation {
    void run(Http http) throws GatewayException;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "close,           Unanswered,  again, again, unknown",
    "stall,           Unanswered,  again, again, unknown",
    "cut,             Unreadable,  again, again, unknown",
    "html,            Unreadable,  again, again, unknown",
    "nothing,         Unreadable,  again, again, unknown",
    "400,             Refused,     stop,  stop,  rejected",
    "413,             Refused,     stop,  stop,  rejected",
    "415,             Refused,     stop,  stop,  rejected",
    "422,             Refused,     stop,  stop,  rejected",
    "401,             SignedOut,   stop,  stop,  rejected",
    "403,             Forbidden,   stop,  stop,  rejected",
    "404,             NotFound,    stop,  stop,  rejected",
    "405,             Refused,     stop,  stop,  rejected",
    "410,             Refused,     stop,  stop,  rejected",
    "302,             Refused,     stop,  stop,  rejected",
    "307,             Refused,     stop,  stop,  rejected",
    "308,             Refused,     stop,  stop,  rejected",
    "408,             Unavailable, again, again, unknown",
    "409,             Conflict,    again, stop,  unknown",
    "429,             RateLimited, again, again, again",
    "429 0,           RateLimited, again, again, again",
    "429 nonsense,    RateLimited, again, again, again",
    "429 86400,       RateLimited, stop,  stop,  rejected",
    "500,             Unavailable, again, again, unknown",
    "501,             Refused,     stop,  stop,  rejected",
    "502,             Unavailable, again, again, unknown",
    "503,             Unavailable, again, again, unknown",
    "503 0,           Unavailable, again, again, unknown",
    "504,             Unavailable, again, again, unknown",
    "599,             Unavailable, again, again, unknown"
  })
  void aFaultIsWhatCanBeDoneAboutIt(
      String fault, String kind, String read, String step, String send) {
    String[] parts = fault.split(" ");
    MockResponse response = response(parts[0], parts.length > 1 ? parts[1] : "");

    row(READ, http -> http.ask(Ask.get("thing")), response, kind, RetryPolicy.READ, read);
    row(BULK, DecisionTableTest::bulk, response, kind, RetryPolicy.READ, read);
    row(STEP, DecisionTableTest::step, response, stepKind(kind), RetryPolicy.FIXED, step);
    row(SUBSCRIBE, DecisionTableTest::subscribe, response, kind, RetryPolicy.FIXED, step);
    row(
        SEND,
        http -> new PlatformGateway(http).send(MESSAGE),
        response,
        kind,
        RetryPolicy.SEND,
        send);
  }

  /** Of a step only the status counts, so a body that is spoilt is none of its failures. */
  private static String stepKind(String kind) {
    return kind.equals("Unreadable") ? "" : kind;
  }

  private static void bulk(Http http) throws GatewayException {
    http.ask(Ask.post(new JsonArray(), "thing", "bulk"));
  }

  private static void step(Http http) throws GatewayException {
    http.tell(Ask.patch(new JsonObject(), "thing"));
  }

  private static void subscribe(Http http) throws GatewayException {
    http.ask(Ask.put(new JsonArray(), "thing"));
  }

  private static void row(
      String call,
      Operation operation,
      MockResponse response,
      String kind,
      RetryPolicy policy,
      String verdict) {
    try (var org = new Org().on(call, response);
        Http http = org.http()) {
      if (kind.isEmpty()) {
        operation.run(http);
        return;
      }
      Failure failure = assertThrows(GatewayException.class, () -> operation.run(http)).failure();

      assertEquals(kind, failure.getClass().getSimpleName(), call);
      assertEquals(verdict, verdict(policy, failure), call);
      // OkHttp may repeat what changes nothing, once.
      assertTrue(org.count(call) <= (call.equals(SEND) ? 1 : 2), call);
    } catch (GatewayException e) {
      throw new AssertionError(call, e);
    }
  }

  private static String verdict(RetryPolicy policy, Failure failure) {
    if (policy.wait(failure, 1, Duration.ZERO, () -> 0).isPresent()) {
      return "again";
    }
    if (policy != RetryPolicy.SEND) {
      return "stop";
    }
    return failure.mayHaveTakenEffect() ? "unknown" : "rejected";
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "stall", "cut", "html", "408", "409", "500", "503 0", "504"})
  void aSendWithoutATokenIsNotUnknown(String fault) {
    String[] parts = fault.split(" ");
    MockResponse response = response(parts[0], parts.length > 1 ? parts[1] : "");
    try (var org = new Org().on("POST /oauth/token", response);
        Http http = org.http(new Credentials.Client("id", "secret"))) {

      Failure failure =
          assertThrows(GatewayException.class, () -> new PlatformGateway(http).send(MESSAGE))
              .failure();

      assertFalse(failure.mayHaveTakenEffect(), failure.toString());
      assertEquals(0, org.count(SEND));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'m','conversationId':'c-2'} | the answer is of another conversation",
        "{'id':'m','conversationId':'c-1','normalizedMessage':{'text':'Hallo'}}"
            + " | the answer has another text",
        "{'id':'m','textBody':'Hello there'} | the answer has another text",
        "{'id':'','conversationId':'c-1'} | the answer has no message id",
        "{'id':'m'} |",
        "{'id':'m','conversationId':'c-1','normalizedMessage':{'text':' Hello\\n'}} |"
      })
  void anAnswerAboutAnotherMessageProvesNothing(String answer, String why) throws Exception {
    try (var org = new Org().on(SEND, 200, answer.replace('\'', '"'));
        Http http = org.http()) {
      var gateway = new PlatformGateway(http);
      if (why == null) {
        assertEquals("m", gateway.send(MESSAGE));
        return;
      }

      Failure failure = assertThrows(GatewayException.class, () -> gateway.send(MESSAGE)).failure();

      assertEquals(why, ((Failure.Unreadable) failure).why());
      assertTrue(failure.mayHaveTakenEffect());
    }
  }

  private static MockResponse response(String fault, String retryAfter) {
    MockResponse.Builder good = Org.json(200, "{\"id\":\"m-9\"}").newBuilder();
    return switch (fault) {
      case "close" -> good.onResponseStart(new SocketEffect.CloseSocket()).build();
      case "stall" -> good.onResponseStart(SocketEffect.Stall.INSTANCE).build();
      case "cut" -> good.onResponseBody(new SocketEffect.CloseSocket()).build();
      case "html" -> good.body("<html>Sign in to the Wi-Fi</html>").build();
      case "nothing" -> good.body("").build();
      default -> status(Integer.parseInt(fault), retryAfter);
    };
  }

  private static MockResponse status(int status, String retryAfter) {
    MockResponse.Builder response = Org.json(status, "{}").newBuilder();
    if (!retryAfter.isEmpty()) {
      response.addHeader("Retry-After", retryAfter);
    }
    if (status / 100 == 3) {
      response.addHeader("Location", "/api/v2/elsewhere");
    }
    return response.build();
  }
}
