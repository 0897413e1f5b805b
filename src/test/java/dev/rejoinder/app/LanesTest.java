package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
  private final Lanes lanes = new Lanes();

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void oneConversationsWorkIsDoneInItsOrder() throws InterruptedException {
    List<Integer> done = new CopyOnWriteArrayList<>();
    CountDownLatch last = new CountDownLatch(500);

    for (int i = 0; i < 500; i++) {
      int number = i;
      lanes.run(
          "a",
          () -> {
            done.add(number);
            last.countDown();
          });
    }

    await(last);
    assertEquals(IntStream.range(0, 500).boxed().toList(), done);
  }

  @Test
  void aConversationThatHangsHoldsUpNoOther() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    lanes.run("a", () -> awaitQuietly(never));
    lanes.run("a", () -> {});

    lanes.run("b", other::countDown);

    await(other);
    never.countDown();
  }

  @Test
  void workThatFailsDoesNotStopTheLane() throws InterruptedException {
    CountDownLatch next = new CountDownLatch(1);
    lanes.run(
        "a",
        () -> {
          throw new StackOverflowError();
        });

    lanes.run("a", next::countDown);

    await(next);
  }

  private static void await(CountDownLatch latch) throws InterruptedException {
    assertTrue(latch.await(10, TimeUnit.SECONDS));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void settlingWaitsForWhatIsUnderWayButNotForEver() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicBoolean done = new AtomicBoolean();
    lanes.run("a", () -> done.set(true));
    lanes.settle(Duration.ofSeconds(20));
    assertTrue(done.get());

    lanes.run("a", () -> awaitQuietly(never));
    lanes.settle(Duration.ofMillis(1));
    assertEquals(1, never.getCount());
  }
}
