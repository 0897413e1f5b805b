package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.Target;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkTest {
  private static final Leg LEG = new Leg("p-1", "comm-1");
  private static final Failure CUT = new Failure.Unanswered("reset");
  private static final Failure DOWN = new Failure.Unreachable("refused");
  private static final Answer NO = new Answer(403, "", "", "");
  private static final Failure FORBIDDEN = new Failure.Forbidden(NO, List.of());
  private static final Order TRANSFER =
      new Order.Transfer("c-1", LEG, new Target(Target.Kind.QUEUE, "q-2", "Sales", ""));
  private static final Order GIVE = new Order.Assign("c-1", "agent-2");

  private final List<String> calls = new ArrayList<>();
  private final Deque<Failure> failures = new ArrayDeque<>();
  private final Deque<Conversation> readings = new ArrayDeque<>();
  private long now;

  private final Work work =
      new Work(
          new QuietDesk() {
            @Override
            public void carryOut(Order order) throws GatewayException {
              calls.add("carry out");
              fail();
            }

            @Override
            public void typing(String conversationId, Leg leg) throws GatewayException {
              calls.add("typing");
              fail();
            }

            @Override
            public void setIdle(String userId) throws GatewayException {
              calls.add("set idle");
              fail();
            }
          },
          new StubGateway() {
            @Override
            public Conversation conversation(String id, String userId) throws GatewayException {
              calls.add("look as " + userId);
              if (readings.isEmpty()) {
                throw failure(DOWN);
              }
              return readings.removeFirst();
            }
          },
          new Retrier(() -> now, new Random(1), wait -> now += wait.toNanos()),
          Retrier.Listener.NONE);

  private void fail() throws GatewayException {
    Failure failure = failures.poll();
    if (failure != null) {
      throw StubGateway.failure(failure);
    }
  }

  private static Conversation seen(Stage stage, Optional<Leg> leg, Optional<Ending> ending) {
    return new Conversation(
        "c-1",
        stage,
        "Ada",
        Queue.NONE,
        Channel.WEB,
        Instant.EPOCH,
        Optional.empty(),
        leg,
        Optional.empty(),
        "",
        ending,
        Map.of(),
        List.of());
  }

  private static Conversation still(Stage stage) {
    return seen(stage, Optional.of(LEG), Optional.empty());
  }

  private static Conversation gone(Stage stage, Ending ending) {
    return seen(stage, Optional.empty(), Optional.of(ending));
  }

  private Failure refusal(Order order) {
    return assertThrows(GatewayException.class, () -> work.carryOut(order, "agent-1")).failure();
  }

  @Test
  void whatSurelyDidNotArriveIsAskedForAgain() throws GatewayException {
    failures.add(DOWN);

    work.carryOut(TRANSFER, "agent-1");

    assertEquals(List.of("carry out", "carry out"), calls);
  }

  @Test
  void aTransferThatTookEffectIsNotRepeated() throws GatewayException {
    failures.add(CUT);
    readings.add(gone(Stage.WAITING, Ending.TRANSFERRED));

    work.carryOut(TRANSFER, "agent-1");

    assertEquals(List.of("carry out", "look as agent-1"), calls);
  }

  @Test
  void aTransferThatDidNotIsRepeated() throws GatewayException {
    failures.add(CUT);
    readings.add(still(Stage.CONNECTED));

    work.carryOut(TRANSFER, "agent-1");

    assertEquals(List.of("carry out", "look as agent-1", "carry out"), calls);
  }

  @Test
  void aTransferIsNotRepeatedOnWhatTheCustomerEnded() {
    failures.add(CUT);
    readings.add(gone(Stage.ENDED, Ending.CUSTOMER));
    readings.add(gone(Stage.ENDED, Ending.CUSTOMER));

    assertInstanceOf(Failure.Absent.class, refusal(TRANSFER));
    assertEquals(1, calls.stream().filter("carry out"::equals).count());
  }

  @Test
  void anAssignmentIsDoneOnceItRingsAtWhoGetsIt() throws GatewayException {
    failures.add(CUT);
    readings.add(still(Stage.ALERTING));

    work.carryOut(GIVE, "agent-1");

    assertEquals(List.of("carry out", "look as agent-2"), calls);
  }

  @Test
  void theLastDoubtIsLookedIntoToo() {
    failures.addAll(List.of(CUT, CUT, CUT, CUT));
    for (int i = 0; i < 3; i++) {
      readings.add(still(Stage.CONNECTED));
    }
    readings.add(gone(Stage.WAITING, Ending.TRANSFERRED));

    assertDoesNotThrow(() -> work.carryOut(TRANSFER, "agent-1"));
    assertEquals(4, calls.stream().filter("carry out"::equals).count());
  }

  @Test
  void whatCantBeLookedIntoStaysInDoubtAndIsNotRepeated() {
    failures.add(CUT);

    assertSame(CUT, refusal(TRANSFER));
    assertEquals(1, calls.stream().filter("carry out"::equals).count());
  }

  @Test
  void aRefusalIsFinal() {
    failures.add(new Failure.Conflict(new Answer(409, "", "", "")));

    assertInstanceOf(Failure.Conflict.class, refusal(TRANSFER));
    assertEquals(List.of("carry out"), calls);
  }

  static Stream<Arguments> aims() {
    Order end = new Order.Disconnect("c-1", LEG);
    Order park = new Order.Park("c-1", LEG, Optional.empty());
    Order resume = new Order.Resume("c-1", LEG);
    Order complete = new Order.Complete("c-1", LEG, "w-1", "");
    Order skip = new Order.Skip("c-1", LEG);
    Conversation connected = still(Stage.CONNECTED);
    Conversation wrapUp = still(Stage.WRAP_UP);
    Conversation ended = gone(Stage.ENDED, Ending.AGENT);
    Conversation another =
        seen(Stage.ALERTING, Optional.of(new Leg("p-2", "comm-2")), Optional.empty());
    return Stream.of(
        Arguments.of(end, connected, Aim.OPEN),
        Arguments.of(end, wrapUp, Aim.REACHED),
        Arguments.of(end, another, Aim.REACHED),
        Arguments.of(TRANSFER, another, Aim.REACHED),
        Arguments.of(TRANSFER, wrapUp, Aim.REACHED),
        Arguments.of(park, still(Stage.PARKED), Aim.REACHED),
        Arguments.of(park, connected, Aim.OPEN),
        Arguments.of(park, wrapUp, Aim.MISSED),
        Arguments.of(resume, still(Stage.PARKED), Aim.OPEN),
        Arguments.of(resume, connected, Aim.REACHED),
        Arguments.of(resume, another, Aim.MISSED),
        Arguments.of(complete, wrapUp, Aim.OPEN),
        Arguments.of(complete, ended, Aim.REACHED),
        Arguments.of(skip, wrapUp, Aim.OPEN),
        Arguments.of(skip, ended, Aim.REACHED),
        Arguments.of(GIVE, gone(Stage.WAITING, Ending.OTHER), Aim.OPEN),
        Arguments.of(GIVE, gone(Stage.ELSEWHERE, Ending.OTHER), Aim.MISSED));
  }

  @ParameterizedTest
  @MethodSource("aims")
  void theConversationTellsHowFarAnOrderHasCome(Order order, Conversation now, Aim aim) {
    assertEquals(aim, Aim.of(order, now));
  }

  @Test
  void aFixedStateIsAskedForAgainWithoutLooking() throws GatewayException {
    failures.add(CUT);

    work.setIdle("agent-1");

    assertEquals(List.of("set idle", "set idle"), calls);
  }

  @Test
  void writingIsToldOnceAndItsFailureIsKeptQuiet() throws GatewayException {
    failures.addAll(List.of(DOWN, CUT));

    work.typing("c-1", LEG);
    work.typing("c-1", LEG);

    assertEquals(List.of("typing", "typing"), calls);
  }

  @Test
  void thatWritingMayNotBeToldIsToldOnce() throws GatewayException {
    failures.addAll(List.of(FORBIDDEN, FORBIDDEN));

    assertThrows(GatewayException.class, () -> work.typing("c-1", LEG));
    work.typing("c-1", LEG);
  }
}
