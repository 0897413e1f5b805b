package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  private final Deque<Conversation> answers = new ArrayDeque<>();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void aJoinIsAskedForUntilItHasTakenEffect() throws GatewayException {
    answers.add(in(Stage.ALERTING));
    answers.add(in(Stage.CONNECTED));

    assertEquals(Stage.CONNECTED, conversations().join("c-1", "agent-1").stage());
  }

  @Test
  void aJoinThatNeverTakesEffectIsGivenUp() {
    for (int i = 0; i < 10; i++) {
      answers.add(in(Stage.ALERTING));
    }

    GatewayException e =
        assertThrows(GatewayException.class, () -> conversations().join("c-1", "agent-1"));
    assertInstanceOf(Failure.Unanswered.class, e.failure());
  }

  private Conversations conversations() {
    Gateway gateway =
        (Gateway)
            Proxy.newProxyInstance(
                Gateway.class.getClassLoader(),
                new Class<?>[] {Gateway.class},
                (proxy, method, args) -> answers.removeFirst());
    Retrier retrier =
        new Retrier(nanos::get, new Random(1), wait -> nanos.addAndGet(wait.toNanos()));
    return new Conversations(
        gateway,
        retrier,
        Retrier.Listener.NONE,
        new Transcripts(gateway, retrier, Retrier.Listener.NONE));
  }

  private static Conversation in(Stage stage) {
    return new Conversation(
        "c-1",
        stage,
        "Ada",
        new Queue("q-1", "Billing"),
        Channel.WEB,
        Instant.EPOCH,
        Optional.empty(),
        Optional.of(new Leg("p-1", "comm-1")),
        Optional.empty(),
        "",
        Optional.empty(),
        Map.of(),
        List.of());
  }
}
