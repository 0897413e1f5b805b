package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RetrierTest {

  private static final Failure DOWN = new Failure.Unreachable("refused");

  /** Close to its end, which a clock of nanoseconds may be. */
  private long now = Long.MAX_VALUE - 1;

  private final List<String> heard = new ArrayList<>();
  private final RandomGenerator half =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return 0;
        }

        @Override
        public double nextDouble() {
          return 0.5;
        }
      };
  private final Retrier retrier = retrier(duration -> now += duration.toNanos());
  private int tries;

  private Retrier retrier(Sleeper sleeper) {
    return new Retrier(() -> now, half, sleeper);
  }

  private void listen(Failure failure, int attempt, Duration wait) {
    heard.add(attempt + " " + wait.toMillis());
  }

  private String failing(int times) throws GatewayException {
    if (++tries <= times) {
      throw new GatewayException(DOWN);
    }
    return "done";
  }

  @Test
  void triesUntilItSucceedsAndTellsOfEachWait() throws GatewayException {
    String answer = retrier.run(RetryPolicy.SEND, () -> failing(2), this::listen);

    assertEquals("done", answer);
    assertEquals(List.of("1 750", "2 1000"), heard);
  }

  @Test
  void throwsTheLastFailureWhenThePolicyIsThrough() {
    var trouble =
        assertThrows(
            GatewayException.class,
            () -> retrier.run(RetryPolicy.SEND, () -> failing(99), this::listen));

    assertSame(DOWN, trouble.failure());
    assertEquals(6, tries);
  }

  @Test
  void countsWhatTheTriesThemselvesTake() {
    assertThrows(
        GatewayException.class,
        () ->
            retrier.run(
                RetryPolicy.READ,
                () -> {
                  now += Duration.ofSeconds(15).toNanos();
                  return failing(99);
                },
                this::listen));

    assertEquals(2, tries);
  }

  @Test
  void endsAnInterruptedWaitAndKeepsTheInterrupt() {
    Retrier interrupted =
        retrier(
            duration -> {
              throw new InterruptedException();
            });

    assertThrows(
        GatewayException.class,
        () -> interrupted.run(RetryPolicy.SEND, () -> failing(1), Retrier.Listener.NONE));

    assertEquals(1, tries);
    assertTrue(Thread.interrupted());
  }

  @Test
  void announcesNoWaitToWhoIsAlreadyInterrupted() {
    List<Integer> announced = new ArrayList<>();
    Thread.currentThread().interrupt();

    assertThrows(
        GatewayException.class,
        () ->
            retrier.run(
                RetryPolicy.READ,
                () -> failing(1),
                (failure, attempt, wait) -> announced.add(attempt)));

    assertTrue(Thread.interrupted());
    assertEquals(List.of(), announced);
  }
}
