package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Target;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.QuietDesk;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.StubGateway;
import dev.rejoinder.service.Work;
import dev.rejoinder.ui.Effect;
import dev.rejoinder.ui.Msg;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderRunnerTest {
  private static final Order ORDER = new Order.Disconnect("c", new Leg("p", "comm"));
  private static final Failure FORBIDDEN =
      new Failure.Forbidden(new Failure.Answer(403, "", "", ""), List.of());

  /** Messages, and what was asked of the feed, in order. */
  private final LinkedBlockingQueue<Object> told = new LinkedBlockingQueue<>();

  private final Lanes lanes = new Lanes();
  private final CountDownLatch searching = new CountDownLatch(1);
  private final CountDownLatch search = new CountDownLatch(1);
  private volatile Optional<Failure> refusal = Optional.empty();
  private volatile Optional<Error> bug = Optional.empty();

  private final QuietDesk desk =
      new QuietDesk() {
        @Override
        public void carryOut(Order order) throws GatewayException {
          refuse();
        }

        @Override
        public void setIdle(String userId) throws GatewayException {
          refuse();
        }

        @Override
        public List<Target> targets(String words) throws GatewayException {
          searching.countDown();
          try {
            search.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return List.of();
        }
      };

  private final OrderRunner runner =
      new OrderRunner(
          Optional.of(
              new Work(
                  desk,
                  new StubGateway(),
                  new Retrier(() -> 0, new Random(1), wait -> {}),
                  Retrier.Listener.NONE)),
          lanes,
          new Reports(
              new AtomicReference<>(new Identity(Optional.of(StubGateway.ME), "", "", List.of())),
              told::add,
              told::add),
          () -> told.add("duty"));

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void anOrderIsToldAfterItsConversationWasAskedForAnew() throws InterruptedException {
    runner.carry(new Effect.Carry(ORDER));

    assertEquals("c", next());
    assertEquals(new Msg.OrderEnded(ORDER, Optional.empty()), next());
  }

  @Test
  void anOrderThatIsRefusedSaysWhy() throws InterruptedException {
    refusal = Optional.of(FORBIDDEN);

    runner.carry(new Effect.Carry(ORDER));

    next();
    assertEquals(new Msg.OrderEnded(ORDER, Optional.of(FORBIDDEN)), next());
  }

  @Test
  void aBugInAnOrderEndsTheOrderAndNotTheLane() throws InterruptedException {
    bug = Optional.of(new StackOverflowError());
    runner.carry(new Effect.Carry(ORDER));
    assertInstanceOf(Msg.Broke.class, next());
    next();
    assertTrue(((Msg.OrderEnded) next()).failure().isPresent());
    bug = Optional.empty();

    runner.carry(new Effect.Carry(ORDER));

    next();
    assertEquals(new Msg.OrderEnded(ORDER, Optional.empty()), next());
  }

  @Test
  void theDutyIsToldAfterItWasAskedForAnew() throws InterruptedException {
    runner.setPresence(new Effect.SetPresence(new Presence("p", "On Queue", "On Queue")));
    assertEquals("duty", next());
    assertEquals(new Msg.DutyRead(Duty.UNKNOWN), next());

    refusal = Optional.of(FORBIDDEN);
    runner.setIdle();

    assertEquals("duty", next());
    assertEquals(new Msg.DutyFailed(FORBIDDEN), next());
  }

  @Test
  void ofSearchesThatQueueUpOnlyTheLastIsMade() throws InterruptedException {
    runner.find(new Effect.FindTargets(1, "r"));
    searching.await();
    runner.find(new Effect.FindTargets(2, "re"));
    runner.find(new Effect.FindTargets(3, "ret"));
    search.countDown();

    assertEquals(1, ((Msg.TargetsRead) next()).number());
    assertEquals(3, ((Msg.TargetsRead) next()).number());
  }

  private void refuse() throws GatewayException {
    if (bug.isPresent()) {
      throw bug.get();
    }
    if (refusal.isPresent()) {
      throw new GatewayException(refusal.get());
    }
  }

  private Object next() throws InterruptedException {
    return told.poll(5, TimeUnit.SECONDS);
  }
}
