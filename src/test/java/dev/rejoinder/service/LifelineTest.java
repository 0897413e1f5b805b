package dev.rejoinder.service;

import static dev.rejoinder.service.Lifeline.Due.CUT;
import static dev.rejoinder.service.Lifeline.Due.NOTHING;
import static dev.rejoinder.service.Lifeline.Due.OPEN;
import static dev.rejoinder.service.Lifeline.Due.PING;
import static dev.rejoinder.service.Lifeline.Due.RENEW;
import static dev.rejoinder.service.Lifeline.Due.REPLACE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LifelineTest {
  private static final Failure BROKEN = new Failure.Unanswered("cut");
  private static final Failure FORBIDDEN = new Failure.Forbidden(answer(403), List.of());
  private static final Failure LIMITED =
      new Failure.RateLimited(answer(429), Optional.of(Duration.ofSeconds(30)));

  /** Always draws the longest wait. */
  private final Lifeline line =
      new Lifeline(
          new Random() {
            private static final long serialVersionUID = 1L;

            @Override
            public double nextDouble() {
              return 1.0;
            }
          });

  /** What happens to a line that is live since second 0, and what is due in which second. */
  static Stream<Arguments> whatIsDue() {
    return Stream.of(
        due("quiet", line -> {}, 34, NOTHING),
        due("silent", line -> {}, 35, PING),
        due("pinged", line -> line.pinged(at(35)), 44, NOTHING),
        due("no answer", line -> line.pinged(at(35)), 45, CUT),
        due("answered", line -> answered(line), 70, NOTHING),
        due("closing", line -> line.closing(at(1)), 20, NOTHING),
        due("closing is over", line -> line.closing(at(1)), 21, REPLACE),
        due("told twice", line -> closingTwice(line), 21, REPLACE),
        due("renewal", line -> line.renewed(at(0), Duration.ofSeconds(40)), 32, RENEW),
        due("ended", line -> line.ended(at(5), BROKEN), 5, NOTHING),
        due("ended a second ago", line -> line.ended(at(5), BROKEN), 6, OPEN),
        due("ended twice", line -> endedTwice(line), 6, OPEN),
        due("slept", line -> line.slept(at(5)), 5, OPEN),
        due("refused", line -> refused(line, FORBIDDEN), 304, NOTHING),
        due("refused for long", line -> refused(line, FORBIDDEN), 305, OPEN),
        due("rate limited", line -> refused(line, LIMITED), 34, NOTHING),
        due("silenced", line -> line.silenced(at(5)), 100_000, NOTHING),
        due("silenced and slept", line -> silencedAndSlept(line), 100_000, NOTHING),
        due("asked for", line -> silencedAndAsked(line), 7, OPEN));
  }

  @ParameterizedTest(name = "{0}: second {2}: {3}")
  @MethodSource
  void whatIsDue(String name, Consumer<Lifeline> events, int second, Lifeline.Due due) {
    line.opened(at(0), Duration.ZERO);
    line.synced();

    events.accept(line);

    assertEquals(due, line.due(at(second)));
    assertEquals(due != NOTHING, line.next() <= at(second).nanos());
  }

  @Test
  void aLineThatFlapsIsTriedMoreAndMoreRarely() {
    Duration waited = Duration.ZERO;
    int second = 0;
    for (int round = 0; round < 10; round++) {
      line.opened(at(second), Duration.ZERO);
      line.synced();
      line.ended(at(second + 1), BROKEN);
      waited = Duration.ofNanos(line.next()).minusSeconds(second + 1);
      second += 100;
    }

    assertEquals(Duration.ofSeconds(60), waited);
  }

  @Test
  void aLineThatStoodIsTriedWithinASecondHoweverOftenItBreaks() {
    for (int second = 0; second < 100; second += 10) {
      line.opened(at(second), Duration.ZERO);
      line.synced();

      line.ended(at(second + 5), BROKEN);

      assertEquals(OPEN, line.due(at(second + 6)));
    }
  }

  @Test
  void anHourOfHealthForgetsWhatWasBefore() {
    for (int number = 0; number < 10; number++) {
      line.failed(at(0), BROKEN);
    }
    line.opened(at(100), Duration.ZERO);
    line.synced();

    line.ended(at(3_700), BROKEN);
    line.failed(at(3_701), BROKEN);

    assertEquals(OPEN, line.due(at(3_702)));
  }

  @Test
  void whatIsToldFollowsWhatHappened() {
    assertInstanceOf(Link.Connecting.class, line.link());
    line.opened(at(0), Duration.ZERO);
    assertInstanceOf(Link.Connecting.class, line.link());
    line.synced();
    assertInstanceOf(Link.Live.class, line.link());
    line.ended(at(9), BROKEN);
    line.failed(at(10), BROKEN);
    assertEquals(
        new Link.Reconnecting(2, at(11).wall(), Optional.of(at(0).wall()), BROKEN), line.link());
    line.failed(at(12), FORBIDDEN);
    assertEquals(new Link.Polling(FORBIDDEN), line.link());
    line.opened(at(400), Duration.ZERO);
    line.silenced(at(500));
    assertEquals(new Link.Silenced(at(500).wall()), line.link());
    assertTrue(line.silenced());
  }

  private static void answered(Lifeline line) {
    line.pinged(at(35));
    line.heard(at(36));
  }

  private static void closingTwice(Lifeline line) {
    line.closing(at(1));
    line.closing(at(15));
  }

  private static void endedTwice(Lifeline line) {
    line.ended(at(5), BROKEN);
    line.ended(at(5), BROKEN);
  }

  private static void refused(Lifeline line, Failure failure) {
    line.ended(at(4), BROKEN);
    line.failed(at(5), failure);
  }

  private static void silencedAndSlept(Lifeline line) {
    line.silenced(at(5));
    line.slept(at(6));
  }

  private static void silencedAndAsked(Lifeline line) {
    line.silenced(at(5));
    line.soon(at(7));
  }

  private static Arguments due(
      String name, Consumer<Lifeline> events, int second, Lifeline.Due due) {
    return Arguments.of(name, events, second, due);
  }

  private static Moment at(int second) {
    return new Moment(
        Duration.ofSeconds(second).toNanos(),
        Instant.parse("2026-11-22T09:00:00Z").plusSeconds(second));
  }

  private static Failure.Answer answer(int status) {
    return new Failure.Answer(status, "", "", "");
  }
}
