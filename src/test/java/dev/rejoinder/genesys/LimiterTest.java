package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimiterTest {

  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5 * SECOND);
  private final Limiter limiter =
      new Limiter(clock::get, (signal, time) -> clock.addAndGet(time.toNanos()) != 0);

  private static Headers headers(long count, long allowed, long reset) {
    return Headers.of(
        "inin-ratelimit-count", "" + count,
        "inin-ratelimit-allowed", "" + allowed,
        "inin-ratelimit-reset", "" + reset);
  }

  private static void allow(Limiter limiter, long count) {
    limiter.note(headers(count, 300, 60), false, Optional.empty());
  }

  private void refuse(Optional<Duration> retryAfter) {
    limiter.note(Headers.of(), true, retryAfter);
  }

  /** What one request of that lane waits, which it then takes. */
  private Duration waited(Lane lane) throws GatewayException {
    long start = clock.get();
    limiter.pass(lane);
    return Duration.ofNanos(clock.get() - start).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  private int passedIn(Duration time, Lane lane) throws GatewayException {
    long start = clock.get();
    int passed = 0;
    while (clock.get() - start < time.toNanos()) {
      limiter.pass(lane);
      passed++;
    }
    return passed;
  }

  @Test
  void dropsAtOnceWhatWouldBeOfNoUseWhenItsTurnCame() throws Exception {
    allow(limiter, 10);
    refuse(Optional.of(Duration.ofSeconds(4)));
    long start = clock.get();

    assertThrows(GatewayException.class, () -> limiter.pass(Lane.READ, Duration.ofSeconds(3)));
    assertEquals(start, clock.get());
    limiter.pass(Lane.READ, Duration.ofSeconds(4));
  }

  @Test
  void noMinuteOfTenThousandRequestsHasMoreThanNineTenthsOfWhatIsAllowed() throws Exception {
    var random = new Random(7);
    var minute = new ArrayDeque<Long>();
    long start = clock.get();
    int most = 0;
    long window = start;
    int count = 0;
    for (int i = 0; i < 10_000; i++) {
      limiter.pass(Lane.values()[random.nextInt(3)]);
      long now = clock.get();
      minute.add(now);
      while (now - minute.peek() >= 60 * SECOND) {
        minute.remove();
      }
      most = Math.max(most, minute.size());
      if (now - window >= 60 * SECOND) {
        window = now;
        count = 0;
      }
      count++;
      limiter.note(headers(count, 300, 60 - (now - window) / SECOND), false, Optional.empty());
      // Sometimes a person thinks, and the bucket fills up.
      clock.addAndGet(random.nextInt(50) == 0 ? random.nextInt(8) * SECOND : 0);
    }

    assertTrue(most <= 270, "requests in a minute: " + most);
    assertTrue(most >= 240, "requests in a minute: " + most);
  }

  @Test
  void nothingWaitsWhereTheOrgNamesNoLimit() throws Exception {
    long start = clock.get();
    for (int i = 0; i < 1000; i++) {
      limiter.pass(Lane.BACKGROUND);
    }
    refuse(Optional.of(Duration.ofSeconds(9)));
    limiter.pass(Lane.BACKGROUND);

    assertEquals(start, clock.get());
  }

  @Test
  void theBackgroundLeavesTwoFifthsOfTheBurst() throws Exception {
    allow(limiter, 0);
    for (int i = 0; i < 12; i++) {
      assertEquals(Duration.ZERO, waited(Lane.BACKGROUND));
    }

    assertEquals(Duration.ofMillis(250), waited(Lane.BACKGROUND));
    for (int i = 0; i < 8; i++) {
      assertEquals(Duration.ZERO, waited(Lane.READ));
    }
    assertEquals(Duration.ofMillis(250), waited(Lane.READ));
  }

  @Test
  void aSendOvertakesWhatWaits() throws Exception {
    var waiting = new Semaphore(0);
    var passed = new LinkedBlockingQueue<Lane>();
    var shared =
        new Limiter(
            clock::get,
            (signal, time) -> {
              waiting.release();
              signal.await();
              return false;
            });
    allow(shared, 0);
    for (int i = 0; i < 20; i++) {
      shared.pass(Lane.SEND);
    }
    for (Lane lane : new Lane[] {Lane.BACKGROUND, Lane.READ, Lane.SEND}) {
      var thread =
          new Thread(
              () -> {
                try {
                  shared.pass(lane);
                  passed.add(lane);
                } catch (GatewayException e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
      assertTrue(waiting.tryAcquire(10, TimeUnit.SECONDS));
    }

    for (Lane lane : Lane.values()) {
      // Enough for one, and for the background too once it is alone.
      clock.addAndGet(lane == Lane.BACKGROUND ? 3 * SECOND : SECOND / 4 + 1);
      shared.note(Headers.of(), false, Optional.empty());
      assertEquals(lane, passed.poll(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void aRefusalStopsAllLanesThenHalvesTheRate() throws Exception {
    allow(limiter, 0);
    refuse(Optional.of(Duration.ofSeconds(7)));
    refuse(Optional.of(Duration.ofSeconds(6)));

    assertEquals(Duration.ofSeconds(7), waited(Lane.SEND));
    for (int i = 0; i < 19; i++) {
      limiter.pass(Lane.SEND);
    }
    assertEquals(120, passedIn(Duration.ofSeconds(60), Lane.SEND), 2, "half of 4 a second");
    assertEquals(24, passedIn(Duration.ofSeconds(10), Lane.SEND), 5, "a tenth more");
    passedIn(Duration.ofSeconds(50), Lane.SEND);
    assertEquals(40, passedIn(Duration.ofSeconds(10), Lane.SEND), 2);
  }

  @ParameterizedTest
  @CsvSource({"30, 120", "200, 24"})
  void refusalsAddUpOnlyWhereTheCountIsHigh(int count, int passed) throws Exception {
    allow(limiter, count);
    for (int i = 0; i < 5; i++) {
      clock.addAndGet(5 * SECOND);
      refuse(Optional.of(Duration.ofSeconds(1)));
    }
    clock.addAndGet(2 * SECOND);
    passedIn(Duration.ofSeconds(20), Lane.SEND);

    assertEquals(passed, 3 * passedIn(Duration.ofSeconds(20), Lane.SEND), 8, "in a minute");
  }

  @Test
  void aRefusalWithoutATimeStopsForThreeSeconds() throws Exception {
    allow(limiter, 0);
    refuse(Optional.empty());

    assertEquals(Duration.ofSeconds(3), waited(Lane.SEND));
  }

  @Test
  void whatTheOrgHasCountedHoldsBackTheLesserLanes() throws Exception {
    allow(limiter, 270);
    assertEquals(Duration.ZERO, waited(Lane.READ));
    allow(limiter, 291);
    allow(limiter, 290); // An answer that was overtaken.

    assertEquals(Duration.ZERO, waited(Lane.SEND));
    assertEquals(Duration.ofSeconds(60), waited(Lane.READ));
    assertEquals(Duration.ZERO, waited(Lane.BACKGROUND), "a new minute");

    allow(limiter, 270);
    assertEquals(Duration.ofSeconds(60), waited(Lane.BACKGROUND));
  }

  @Test
  void saysSoInsteadOfWaitingForMoreThanAMinute() {
    allow(limiter, 0);
    refuse(Optional.of(Duration.ofSeconds(61)));
    long start = clock.get();

    var held = assertThrows(GatewayException.class, () -> limiter.pass(Lane.SEND));

    assertEquals(
        Optional.of(Duration.ofSeconds(61)), ((Failure.RateLimited) held.failure()).retryAfter());
    assertEquals(start, clock.get());
  }

  @Test
  void canBeInterrupted() throws Exception {
    var real = new Limiter(clock::get, Limiter.Pause.REAL);
    allow(real, 291);

    Thread.currentThread().interrupt();
    var stopped = assertThrows(GatewayException.class, () -> real.pass(Lane.READ));

    assertInstanceOf(Failure.Unreachable.class, stopped.failure());
    assertTrue(Thread.interrupted());
    real.pass(Lane.SEND); // It has left the queue.
  }

  @Test
  void oneRefusalHoldsBackEveryViewOfTheLine() {
    var refusal = Org.json(429, "{}").newBuilder().addHeader("Retry-After", "120");
    headers(1, 300, 60).forEach(header -> refusal.addHeader(header.getFirst(), header.getSecond()));
    try (var org = new Org().on("GET /api/v2/thing", refusal.build());
        Http http = org.http()) {
      assertThrows(GatewayException.class, () -> http.lane(Lane.BACKGROUND).ask(Ask.get("thing")));

      for (Ask ask : new Ask[] {Ask.get("thing"), Ask.send(Wire.object(), "thing")}) {
        var held = assertThrows(GatewayException.class, () -> http.ask(ask));
        assertInstanceOf(Failure.RateLimited.class, held.failure());
      }
      assertEquals(1, org.seen().size());
    }
  }

  @Test
  void theClocksDifferByTheMedianOfTheLastAnswers() {
    var offset = new ClockOffset();
    assertEquals(Optional.empty(), offset.median());
    Instant now = Instant.parse("2026-11-22T12:00:00Z");
    for (int late : new int[] {90, 90, 90, 90, 90, 4, 4, 4, 60, 5, 5, 5, 5, 60}) {
      offset.saw(now.plusSeconds(late), now);
    }

    assertEquals(Optional.of(Duration.ofMillis(5500)), offset.median());
  }

  @Test
  void theLineKnowsTheOffsetOnceItHasAnAnswer() throws GatewayException {
    var answer = Org.json(200, "{}").newBuilder();
    answer.addHeader("Date", "Sun, 22 Nov 2026 12:00:00 GMT");
    try (var org = new Org().on("GET /api/v2/thing", answer.build());
        Http http = org.http()) {
      assertTrue(http.clockOffset().isEmpty());
      http.ask(Ask.get("thing"));
      assertTrue(http.clockOffset().isPresent());
    }
  }
}
