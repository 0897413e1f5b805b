package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Queue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueWatchTest {
  private static final Queue BILLING = new Queue("q-1", "Billing");
  private static final Queue SALES = new Queue("q-2", "Sales");
  private static final Failure FORBIDDEN =
      new Failure.Forbidden(new Failure.Answer(403, "", "", ""), List.of());
  private static final Failure DOWN = new Failure.Refused(new Failure.Answer(400, "", "", ""));

  /** What comes at each wait, the first one first; the watch ends after the last. */
  private final Deque<Runnable> words = new ArrayDeque<>();

  private final List<String> told = new ArrayList<>();
  private Optional<Failure> fails = Optional.empty();
  private long now;

  private final QueueWatch watch =
      new QueueWatch(
          new Supervision(
              new QuietDesk() {
                @Override
                public List<String> inQueues(List<Membership> queues) throws GatewayException {
                  if (fails.isPresent()) {
                    throw StubGateway.failure(fails.get());
                  }
                  return List.of();
                }
              },
              new StubGateway(),
              new Retrier(() -> now, new Random(1), wait -> now += wait.toNanos()),
              Retrier.Listener.NONE),
          new QueueWatch.Listener() {
            @Override
            public void read(Queue queue, List<Contact> contacts) {
              tell(queue.name());
            }

            @Override
            public void failed(Queue queue, Failure failure) {
              tell("no " + queue.name());
            }
          },
          this::pause);

  private void tell(String what) {
    told.add(what + " at " + Duration.ofNanos(now).toSeconds());
  }

  private void pause(Object on, Duration longest) throws InterruptedException {
    if (words.isEmpty()) {
      tell(longest.isZero() ? "would wait for a word" : "would wait " + longest.toSeconds());
      throw new InterruptedException();
    }
    now += longest.toNanos();
    words.poll().run();
  }

  private void run(Runnable... heard) {
    words.addAll(List.of(heard));
    watch.run();
  }

  private static void nothing() {}

  @AfterEach
  void endWasAnInterrupt() {
    assertEquals(true, Thread.interrupted());
  }

  @Test
  void aQueueIsReadAtOnceAndThenEveryFifteenSeconds() {
    watch.show(Optional.of(BILLING));

    run(QueueWatchTest::nothing, QueueWatchTest::nothing);

    assertEquals(
        List.of("Billing at 0", "Billing at 15", "Billing at 30", "would wait 15 at 30"), told);
  }

  @Test
  void nothingIsReadWhileNobodyLooks() {
    run(() -> watch.show(Optional.of(BILLING)), () -> watch.show(Optional.empty()));

    assertEquals(List.of("Billing at 0", "would wait for a word at 15"), told);
  }

  @Test
  void aFailureThatPassesIsFollowedByAnotherReading() {
    watch.show(Optional.of(BILLING));
    fails = Optional.of(DOWN);

    run(() -> fails = Optional.empty());

    assertEquals(List.of("no Billing at 0", "Billing at 15", "would wait 15 at 15"), told);
  }

  @Test
  void aFailureThatLastsIsAskedAboutOnlyOnAWordOrForAnotherQueue() {
    watch.show(Optional.of(BILLING));
    fails = Optional.of(FORBIDDEN);

    run(watch::soon, () -> watch.show(Optional.of(SALES)));

    assertEquals(
        List.of(
            "no Billing at 0", "no Billing at 0", "no Sales at 0", "would wait for a word at 0"),
        told);
  }
}
