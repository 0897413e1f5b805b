package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.GatewayException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A send is one POST on the wire in each of the faults in which OkHttp might make it two. */
class OneSendTest {

  private static final String SEND =
      "POST /api/v2/conversations/messages/c-1/communications/comm-1/messages";
  private static final Outgoing MESSAGE =
      new Outgoing("c-1", "comm-1", "agent-1", new Content.Text("Hello"));

  static Stream<Arguments> faults() {
    MockResponse good = Org.json(200, "{\"id\":\"m-9\"}");
    SocketEffect close = new SocketEffect.CloseSocket();
    return Stream.of(
        Arguments.of(
            "close before the response",
            good.newBuilder().onResponseStart(close).build(),
            Failure.Unanswered.class),
        Arguments.of(
            "close in the response's body",
            good.newBuilder().onResponseBody(close).build(),
            Failure.Unreadable.class),
        Arguments.of(
            "stall",
            good.newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build(),
            Failure.Unanswered.class),
        Arguments.of("503, 0", status(503, "0"), Failure.Unavailable.class),
        Arguments.of("503, 1", status(503, "1"), Failure.Unavailable.class),
        Arguments.of("408", status(408, null), Failure.Unavailable.class),
        Arguments.of("307", status(307, null), Failure.Refused.class),
        Arguments.of("429, 0", status(429, "0"), Failure.RateLimited.class));
  }

  private static MockResponse status(int status, String retryAfter) {
    MockResponse.Builder response = Org.json(status, "{}").newBuilder();
    if (retryAfter != null) {
      response.addHeader("Retry-After", retryAfter);
    }
    if (status == 307) {
      response.addHeader("Location", "/api/v2/elsewhere");
    }
    return response.build();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isOnePostOnAFreshConnection(String name, MockResponse fault, Class<Failure> kind) {
    try (var org = new Org().on(SEND, fault).on(SEND, 200, "{\"id\":\"m-twice\"}");
        Http http = org.http()) {

      Failure failure = failure(http);

      assertInstanceOf(kind, failure);
      assertEquals(1, org.seen().size());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isOnePostOnARecycledConnection(String name, MockResponse fault, Class<Failure> kind)
      throws GatewayException {
    try (var org = new Org();
        Http http = org.http()) {
      org.on(SEND, 200, "{\"id\":\"m-1\"}").on(SEND, fault).on(SEND, 200, "{\"id\":\"m-twice\"}");
      new PlatformGateway(http).send(MESSAGE);

      Failure failure = failure(http);

      assertInstanceOf(kind, failure);
      assertEquals(2, org.seen().size());
      assertEquals(List.of(0, 0), org.seen().stream().map(r -> r.getConnectionIndex()).toList());
    }
  }

  @Test
  void isSurelyNotTakenWhereNobodyListens() throws Exception {
    int port;
    try (var closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = closed.getLocalPort();
    }
    try (Http http =
        Http.open(
            Endpoint.of("127.0.0.1:" + port),
            new Credentials.Token("t"),
            "a",
            () -> 0,
            Org.SHORT)) {

      assertInstanceOf(Failure.Unreachable.class, failure(http));
    }
  }

  @Test
  void isSurelyNotTakenWithoutASecureConnection() {
    try (var org = new Org();
        Http http =
            Http.open(
                Endpoint.of(org.origin().replace("http:", "https:")),
                new Credentials.Token("t"),
                "a",
                () -> 0,
                Org.SHORT)) {

      assertInstanceOf(Failure.Unreachable.class, failure(http));
    }
  }

  @Test
  void isSurelyNotTakenAndNotRepeatedWhereTheCertificateIsAStrangers(@TempDir Path folder)
      throws Exception {
    try (var stranger = Strangers.server(folder);
        Http http =
            Http.open(
                Endpoint.of("https://127.0.0.1:" + stranger.getPort()),
                new Credentials.Token("t"),
                "a",
                () -> 0,
                Timeouts.DEFAULT)) {

      Failure failure = failure(http);

      assertInstanceOf(Failure.Untrusted.class, failure);
      assertFalse(failure.mayHaveTakenEffect());
      assertEquals(0, stranger.getRequestCount());
    }
  }

  @Test
  void isRepeatedOnceAfterA401WithTheNewToken() throws GatewayException {
    try (var org = new Org();
        Http http = org.http(new Credentials.Client("id", "secret"))) {
      org.on("POST /oauth/token", 200, "{\"access_token\":\"t-1\",\"expires_in\":86399}")
          .on("POST /oauth/token", 200, "{\"access_token\":\"t-2\",\"expires_in\":86399}")
          .on(SEND, 401, "{}")
          .on(SEND, 200, "{\"id\":\"m-1\"}");

      String id = new PlatformGateway(http).send(MESSAGE);

      assertEquals("m-1", id);
      assertEquals(2, org.count(SEND));
      assertEquals("Bearer t-2", org.seen().get(3).getHeaders().get("Authorization"));
    }
  }

  /** One that sat idle may be closed at the other end, and then nobody knows what became of it. */
  @Test
  void goesOutOnAConnectionThatNoReadUses() throws GatewayException {
    try (var org = new Org().on(SEND, 200, "{\"id\":\"m-1\"}").on("GET /api/v2/thing", 200, "{}");
        Http http = org.http()) {
      http.ask(Ask.get("thing"));

      new PlatformGateway(http).send(MESSAGE);

      assertEquals(List.of(0, 1), org.seen().stream().map(r -> r.getConnectionIndex()).toList());
      Clients clients = Clients.of(Endpoint.of(org.origin()), Timeouts.DEFAULT);
      assertFalse(clients.sending().retryOnConnectionFailure());
      clients.close();
    }
  }

  @Test
  void isUnreadableWithoutAnId() {
    try (var org = new Org().on(SEND, 200, "{\"status\":\"queued\"}");
        Http http = org.http()) {

      assertInstanceOf(Failure.Unreadable.class, failure(http));
    }
  }

  @Test
  void neverBecomesAnotherCallByItsIds() {
    try (var org = new Org();
        Http http = org.http()) {
      for (String id : List.of("", " ", ".", "..")) {
        var message = new Outgoing(id, "comm-1", "agent-1", new Content.Text("x"));
        assertThrows(GatewayException.class, () -> new PlatformGateway(http).send(message));
      }
      var slashed = new Outgoing("../../c?x#y", "comm-1", "agent-1", new Content.Text("x"));
      assertThrows(GatewayException.class, () -> new PlatformGateway(http).send(slashed));

      assertEquals(
          List.of(
              "POST /api/v2/conversations/messages/..%2F..%2Fc%3Fx%23y/communications/comm-1/messages"),
          org.calls());
    }
  }

  @Test
  void saysWhatItSends() throws GatewayException {
    try (var org = new Org().on(SEND, 200, "{\"id\":\"m-1\"}");
        Http http = org.http()) {

      new PlatformGateway(http).send(MESSAGE);

      assertEquals("{\"textBody\":\"Hello\"}", org.body(0));
      var headers = org.seen().get(0).getHeaders();
      assertEquals("application/json", headers.get("Content-Type"));
      assertTrue(headers.get("User-Agent").startsWith("Rejoinder/"));
    }
  }

  private static Failure failure(Http http) {
    return assertThrows(GatewayException.class, () -> new PlatformGateway(http).send(MESSAGE))
        .failure();
  }
}
