package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import dev.rejoinder.lab.Lab;
import dev.rejoinder.lab.TestLab;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Notifications.Signal;
import dev.rejoinder.weather.TcpProxy;
import dev.rejoinder.weather.Way;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the gateway makes of a line that fails between it and the lab, by the lab's own ledger. */
class BadLineTest {
  private static final OkHttpClient HTTP = new OkHttpClient();

  private final Lab lab = Lab.start(TestLab.quiet());
  private final TcpProxy proxy = TcpProxy.before(lab.url());
  private final Http http = open(Timeouts.DEFAULT);
  private final PlatformGateway gateway = new PlatformGateway(http);
  private Outgoing message;

  @BeforeEach
  void choose() throws GatewayException {
    Conversation conversation =
        gateway.conversations("agent-1").stream()
            .filter(held -> held.stage() == Stage.CONNECTED)
            .findFirst()
            .orElseThrow();
    message =
        new Outgoing(
            conversation.id(),
            conversation.leg().orElseThrow().communicationId(),
            "agent-1",
            new Content.Text("Once, please."));
  }

  private Http open(Timeouts timeouts) {
    var token = new Credentials.Token("lab-token");
    return Http.open(Endpoint.of(proxy.origin()), token, "a", () -> 0, timeouts);
  }

  @AfterEach
  void close() {
    http.close();
    proxy.close();
    lab.close();
  }

  @Test
  void aSendThatNobodyTakesNeverLeft() throws IOException {
    proxy.refuse();

    assertInstanceOf(Failure.Unreachable.class, failure());
    assertEquals(0, taken());
  }

  @Test
  void aSendThatIsCutOnItsWayIsUnknownThoughNotTaken() throws IOException {
    proxy.up(Way.CLEAR.resetAfter(100));

    assertInstanceOf(Failure.Unanswered.class, failure());
    assertEquals(0, taken());
  }

  @Test
  void aSendWhoseAnswerIsCutIsUnknownAndTaken() throws IOException {
    proxy.down(Way.CLEAR.resetAfter(0));

    assertInstanceOf(Failure.Unanswered.class, failure());
    assertEquals(1, taken());
  }

  @Test
  void aSendWhoseAnswerNeverComesIsUnknownAndTaken() throws IOException {
    proxy.down(Way.CLEAR.swallowedAfter(0));

    try (Http hasty = open(Org.SHORT)) {
      assertInstanceOf(Failure.Unanswered.class, failure(new PlatformGateway(hasty)));
    }
    assertEquals(1, taken());
  }

  @Test
  void aSendWhoseAnswerEndsInItsMidstIsUnreadableAndTaken() throws IOException {
    proxy.down(Way.CLEAR.halfClosedAfter(700));

    assertInstanceOf(Failure.Unreadable.class, failure());
    assertEquals(1, taken());
  }

  @Test
  void aSendOverAKeptLineThatIsCutMeanwhileIsTakenOnce() throws Exception {
    gateway.send(message);
    proxy.cut();

    gateway.send(message);

    assertEquals(2, taken());
  }

  @Test
  void aLineThatTricklesIsGoodEnough() throws Exception {
    proxy.up(Way.CLEAR.sliced(1)).down(Way.CLEAR.sliced(3));

    assertFalse(gateway.send(message).isEmpty());
    assertEquals(1, taken());
  }

  @Test
  void liveEventsComeOverTheLineAndEndWithIt() throws Exception {
    var heard = new LinkedBlockingQueue<Signal>();
    try (var line = new PlatformNotifications(http).open("agent-1", List.of(), heard::add)) {
      line.ping();
      customerSays("psst");
      Signal moved = next(heard, Signal.Moved.class);

      proxy.cut();

      assertEquals(new Signal.Moved(message.conversationId()), moved);
      assertInstanceOf(Failure.Unanswered.class, next(heard, Signal.Ended.class).why());
    }
  }

  private static <S extends Signal> S next(LinkedBlockingQueue<Signal> heard, Class<S> kind)
      throws InterruptedException {
    Signal next = null;
    while (!kind.isInstance(next)) {
      next = heard.poll(20, TimeUnit.SECONDS);
      assertNotNull(next, "nothing more is heard");
    }
    return kind.cast(next);
  }

  private Failure failure() {
    return failure(gateway);
  }

  private Failure failure(PlatformGateway gateway) {
    return assertThrows(GatewayException.class, () -> gateway.send(message)).failure();
  }

  private void customerSays(String text) throws IOException {
    var body =
        RequestBody.create(
            "{\"conversationId\":\"%s\",\"text\":\"%s\"}".formatted(message.conversationId(), text),
            null);
    HTTP.newCall(new Request.Builder().url(lab.url() + "/lab/customer").post(body).build())
        .execute()
        .close();
  }

  private int taken() throws IOException {
    var ask = new Request.Builder().url(lab.url() + "/lab/ledger").build();
    try (var answer = HTTP.newCall(ask).execute()) {
      JsonArray ledger = JsonParser.parseString(answer.body().string()).getAsJsonArray();
      return ledger.size();
    }
  }
}
