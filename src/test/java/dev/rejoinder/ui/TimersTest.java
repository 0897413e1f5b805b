package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final Failure DOWN = new Failure.Unreachable("refused");

  @Test
  void nothingChangesBeforeTheConsoleAsksToBeWoken() {
    for (int seed = 0; seed < 300; seed++) {
      Robot robot = random(new Random(seed));
      for (int step = 0; step < 12; step++) {
        Instant wake = robot.model.wakeAt().orElseThrow();
        assertTrue(wake.isAfter(robot.model.now()), "a wake in the past, seed " + seed);
        String now = robot.screen();
        robot.told(new Msg.Tick(wake.minusNanos(1)));
        assertEquals(now, robot.screen(), "seed " + seed + ", before " + wake);
        robot.told(new Msg.Tick(wake));
      }
    }
  }

  @Test
  void somethingChangesWhenARingIsWokenFor() {
    Robot robot = Robot.at(80, 24).inbox(Chat.ringing("a", "Maria", 9));
    for (int left = 9; left > 0; left--) {
      robot.sees("RING 0:0" + left);
      robot.told(new Msg.Tick(robot.model.wakeAt().orElseThrow()));
    }
    robot.sees("RING 0:00");
    assertEquals(Robot.NOW.plusSeconds(60), robot.model.wakeAt().orElseThrow());
  }

  @Test
  void anIdleConsoleWakesOnceAMinute() {
    Robot robot =
        Robot.at(80, 24)
            .inbox(Chat.connected("a", "Maria").answered("done", 90), Chat.ended("b", "Jonas"));
    robot.press("Enter");
    int wakes = 0;
    Instant end = robot.model.now().plus(Duration.ofMinutes(30));
    while (robot.model.wakeAt().orElseThrow().isBefore(end)) {
      robot.told(new Msg.Tick(robot.model.wakeAt().orElseThrow()));
      wakes++;
    }
    assertTrue(wakes <= 30, () -> "too many");
  }

  @Test
  void theWaitBeforeAnotherReadingGoesWhenItIsOver() {
    Robot robot = Robot.at(100, 30).inbox(Chat.connected("a", "Maria"));
    robot.told(new Msg.RetryPlanned(DOWN, 1, Robot.NOW.plusSeconds(4)));

    robot.sees("RETRY 2 in 0:04").later(Duration.ofSeconds(4)).doesNotSee("RETRY").sees("POLL");
  }

  @Test
  void theWaitBeforeAnotherReadingGoesWhenOneSucceeds() {
    Robot robot = Robot.at(100, 30).told(new Msg.RetryPlanned(DOWN, 1, Robot.NOW.plusSeconds(4)));

    robot.inbox(Chat.connected("a", "Maria")).doesNotSee("RETRY").sees("POLL");
  }

  @Test
  void offlineSaysSinceWhenAndWhyAndIsOverWithTheNextReading() {
    Robot robot = Robot.at(100, 30).told(new Msg.ReadFailed(DOWN)).later(Duration.ofMinutes(5));
    robot.told(new Msg.ReadFailed(DOWN)).sees("OFFLINE since 10:42: server not reached: refused");
    robot.sees("INBOX loading").sees("Ctrl-R tries again now");

    robot.inbox().doesNotSee("OFFLINE").sees("POLL");
  }

  private static Robot random(Random random) {
    Robot robot = Robot.at(60 + random.nextInt(80), 16 + random.nextInt(30));
    Chat chat = Chat.connected("c", "Maria").since(ago(random)).answered("a", 9_000);
    chat.says("b", Duration.between(ago(random), Robot.NOW));
    robot.inbox(
        Chat.ringing("r", "Ann", random.nextInt(90)).since(ago(random)),
        Chat.waiting("w", "Ben").since(ago(random)),
        Chat.wrapUp("u", "Dora", WrapUp.TIMED).until(random.nextInt(200)),
        chat,
        Chat.connected("i", "Cem").since(ago(random)).answered("done", random.nextInt(5_000)));
    robot.told(new Msg.Tick(Robot.NOW.plusNanos(random.nextInt(2_000_000_000))));
    shift(robot, random);
    if (random.nextBoolean()) {
      robot.press("End", "Enter").type("x").press("Enter");
      Instant until = robot.model.now().plusNanos(random.nextInt(2_000_000_000));
      robot.moved("w", 1, new SendState.Waiting(DOWN, 1, until));
    } else {
      robot.press("Down", "Enter");
    }
    if (random.nextBoolean()) {
      Instant until = robot.model.now().plusNanos(random.nextInt(2_000_000_000));
      robot.told(new Msg.RetryPlanned(DOWN, 1, until));
    }
    return robot;
  }

  private static void shift(Robot robot, Random random) {
    Instant until = robot.model.now().plusNanos(random.nextInt(2_000_000_000));
    robot.told(new Msg.CustomerTypes("i", until.plusSeconds(random.nextInt(5))));
    robot.told(
        new Msg.LinkMoved(
            random.nextBoolean()
                ? new Link.Live(ago(random))
                : new Link.Reconnecting(2, until, Optional.empty(), DOWN)));
  }

  private static Instant ago(Random random) {
    int most = random.nextBoolean() ? 70 : 100_000;
    return Robot.NOW
        .minusSeconds(random.nextInt(most) - 5L)
        .minusNanos(random.nextInt(1_000_000_000));
  }
}
