package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Queue;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications.Line;
import dev.rejoinder.service.Notifications.Signal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformNotificationsTest {

  private static final String CHANNELS = "POST /api/v2/notifications/channels";
  private static final String TOPICS = "PUT /api/v2/notifications/channels/ch-1/subscriptions";
  private static final String SOCKET = "GET /channels/ch-1";

  private final Org org = new Org();
  private final Http http = org.http();
  private final LinkedBlockingQueue<WebSocket> servers = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<Signal> heard = new LinkedBlockingQueue<>();

  @BeforeEach
  void script() {
    org.on(CHANNELS, channel("ws://127.0.0.1:" + HttpUrl.get(org.origin()).port()));
    org.on(
        TOPICS,
        200,
        "{\"entities\":[{\"id\":\"v2.q\",\"state\":\"Rejected\","
            + "\"missingPermissions\":[\"routing:queue:view\"]}]}");
    org.on(SOCKET, upgrade());
  }

  @AfterEach
  void close() {
    http.close();
    org.close();
  }

  private static MockResponse channel(String origin) {
    return Org.json(
            200,
            "{\"id\":\"ch-1\",\"expires\":\"2026-11-23T12:00:00.000Z\",\"connectUri\":\""
                + origin
                + "/channels/ch-1\"}")
        .newBuilder()
        .addHeader("Date", "Sun, 22 Nov 2026 12:00:00 GMT")
        .build();
  }

  private MockResponse upgrade() {
    return new MockResponse.Builder()
        .webSocketUpgrade(
            new WebSocketListener() {
              @Override
              public void onOpen(WebSocket socket, Response response) {
                servers.add(socket);
              }

              @Override
              public void onMessage(WebSocket socket, String text) {
                said.add(text);
              }
            })
        .build();
  }

  private Line open() throws GatewayException {
    return new PlatformNotifications(http).open("me", List.of(new Queue("q", "Q")), heard::add);
  }

  private WebSocket server() throws InterruptedException {
    return servers.poll(10, TimeUnit.SECONDS);
  }

  private Signal next() throws InterruptedException {
    return heard.poll(10, TimeUnit.SECONDS);
  }

  private static String moved(String id) {
    return "{\"topicName\":\"v2.users.me.conversations\",\"eventBody\":{\"id\":\"" + id + "\"}}";
  }

  @Test
  void tryingAgainTakesTheChannelThatIsThere() throws Exception {
    org.on(SOCKET, Org.json(503, "{}")).on(SOCKET, upgrade());

    openThriceFailingOnce();

    assertEquals(2, org.count(CHANNELS));
  }

  @Test
  void aChannelThatIsGoneIsNotTriedAgain() throws Exception {
    org.on(TOPICS, 404, "{}").on(TOPICS, 200, "{}");

    openThriceFailingOnce();

    assertEquals(3, org.count(CHANNELS));
  }

  private void openThriceFailingOnce() throws Exception {
    var notifications = new PlatformNotifications(http);
    notifications.open("me", List.of(), heard::add).close();
    assertThrows(GatewayException.class, () -> notifications.open("me", List.of(), heard::add));
    notifications.open("me", List.of(), heard::add).close();
    server().close(1000, null);
    server().close(1000, null);
  }

  @Test
  void subscribesFirstAndHearsFromThenOn() throws Exception {
    Line line = open();
    server().send(moved("c-1"));

    assertEquals(new Signal.Moved("c-1"), next());
    assertEquals(
        "/api/v2/notifications/channels/ch-1/subscriptions?ignoreErrors=true",
        org.seen().get(1).getTarget());
    assertEquals(
        "[{\"id\":\"v2.users.me.conversations\"},"
            + "{\"id\":\"v2.users.me.conversations.inbound.typing.event\"},"
            + "{\"id\":\"v2.users.me.routingStatus\"},{\"id\":\"v2.users.me.presence\"},"
            + "{\"id\":\"v2.routing.queues.q.conversations.messages\"}]",
        org.body(1));
    assertEquals(null, org.seen().get(2).getHeaders().get("Authorization"));
    assertEquals(List.of("v2.q: routing:queue:view"), line.refused());
    assertEquals(Duration.ofDays(1), line.life());
    line.ping();
    assertEquals("{\"message\":\"ping\"}", said.poll(10, TimeUnit.SECONDS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channel.metadata | {\"message\":\"pong\"} | Alive[]",
        "v2.system.socket_closing | {} | Closing[]",
        "v2.system.no_longer_subscribed | {} | Silenced[]",
        "v2.system.x | {\"systemTopicType\":\"no_longer_subscribed\"} | Silenced[]",
        "v2.system.x | {\"systemTopicType\":\"token_revoked\"} | Revoked[]",
        "v2.users.me.conversations | {} | Gap[]",
        "v2.routing.queues.q.conversations.messages | {\"id\":\"c\"} | Moved[conversationId=c]",
        "v2.users.me.presence | {} | DutyMoved[]",
        "v2.users.me.routingStatus | {} | DutyMoved[]",
        "v2.users.me.conversations.inbound.typing.event | {\"conversationId\":\"c\",\"normalizedMessage\":{\"events\":[{\"typing\":{\"type\":\"On\",\"duration\":99999}}]}} | Typing[conversationId=c, lasts=PT30S]",
        "v2.users.me.conversations.inbound.typing.event | {\"conversationId\":\"c\",\"normalizedMessage\":{\"events\":[{\"typing\":{}}]}} | Typing[conversationId=c, lasts=PT5S]",
        "v2.something.new | {} | Alive[]",
      })
  void readsFrames(String topic, String body, String signal) {
    String frame = "{\"topicName\":\"" + topic + "\",\"eventBody\":" + body + "}";

    assertEquals(signal, Frames.read(frame).toString());
  }

  @Test
  void takesWhatItCannotReadForAGap() {
    for (String frame :
        List.of(
            "",
            "<html>",
            "[]",
            "{} {}",
            "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "}",
            "{\"a\":\"" + "x".repeat(1 << 20) + "\"}")) {
      assertInstanceOf(Signal.Gap.class, Frames.read(frame));
    }
    assertInstanceOf(
        Signal.Alive.class, Frames.read("{\"a\":" + "[".repeat(62) + "]".repeat(62) + "}"));
  }

  @Test
  void opensASecondSocketWhoseOwnEndIsTheOnlyOne() throws Exception {
    Line first = open();
    WebSocket old = server();
    Line second = first.again(heard::add);
    old.close(1001, "replaced");
    WebSocket server = server();
    server.send(moved("c-2"));
    assertEquals(new Signal.Moved("c-2"), next());

    server.close(1001, "bye");
    assertInstanceOf(Signal.Ended.class, next());
    second.close();
    assertTrue(heard.isEmpty());
  }

  @Test
  void saysThatTheChannelIsGoneAndKeepsTheOldSocket() throws Exception {
    org.on(SOCKET, 404, "{}");
    Line line = open();

    var gone = assertThrows(GatewayException.class, () -> line.again(heard::add));

    assertInstanceOf(Failure.NotFound.class, gone.failure());
    server().send(moved("c-3"));
    assertEquals(new Signal.Moved("c-3"), next());
  }

  @Test
  void isForbiddenWhereTheUsersOwnTopicIsRefused() {
    try (var strict = new Org();
        Http other = strict.http()) {
      strict.on(CHANNELS, channel("ws://127.0.0.1:1"));
      strict.on(
          TOPICS,
          200,
          "{\"entities\":[{\"id\":\"v2.users.me.conversations\",\"state\":"
              + "\"Rejected\",\"missingPermissions\":[\"a:b:c\"]}]}");

      var no =
          assertThrows(
              GatewayException.class,
              () -> new PlatformNotifications(other).open("me", List.of(), heard::add));
      assertEquals(List.of("a:b:c"), ((Failure.Forbidden) no.failure()).missing());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://streaming.mypurecloud.de/x, true",
    "https://api.mypurecloud.de/x, true",
    "http://streaming.mypurecloud.de/x, false",
    "https://streaming.mypurecloud.de:8443/x, false",
    "https://u@streaming.mypurecloud.de/x, false",
    "https://streaming.mypurecloud.de.evil.com/x, false",
    "https://xstreaming.mypurecloud.de/x, false",
    "https://streaming.mypurecloud.ie/x, false",
    "http://127.0.0.1/x, false",
  })
  void listensToTheOrgsOwnHostsOnly(String url, boolean own) {
    assertEquals(own, Endpoint.of("mypurecloud.de").streams(HttpUrl.get(url)));
    assertFalse(Endpoint.of("127.0.0.1:8080").streams(HttpUrl.get("http://localhost/x")));
  }

  @Test
  void goesToNoStranger() {
    try (var strict = new Org();
        Http other = strict.http()) {
      strict.on(CHANNELS, channel("wss://evil.example"));
      var no =
          assertThrows(
              GatewayException.class,
              () -> new PlatformNotifications(other).open("me", List.of(), heard::add));
      assertInstanceOf(Failure.Untrusted.class, no.failure());
      assertEquals(1, strict.seen().size());
    }
  }
}
