package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {
  private final Robot robot = Robot.at(120, 30);

  @Test
  void itIsConnectingAndThenPollUntilTheLineIsTold() {
    robot.sees("connecting").inbox().sees("POLL").doesNotSee("LIVE");
    robot.told(new Msg.LinkMoved(new Link.Live(Robot.NOW))).sees("LIVE").doesNotSee("POLL");
  }

  @Test
  void aLiveLineIsQuietAfterThreeQuartersOfAMinuteAndPaintsNothingBefore() {
    robot.inbox().told(new Msg.LinkMoved(new Link.Live(Robot.NOW)));

    assertEquals(Robot.NOW.plusSeconds(45), robot.model.wakeAt().orElseThrow());
    robot.later(Duration.ofMillis(44_999)).doesNotSee("quiet");
    robot.later(Duration.ofMillis(1)).sees("LIVE, quiet 50s");
    assertEquals(Robot.NOW.plusSeconds(55), robot.model.wakeAt().orElseThrow());
    robot.later(Duration.ofSeconds(10)).sees("LIVE, quiet 60s");
    robot.told(new Msg.LinkMoved(new Link.Live(robot.model.now()))).doesNotSee("quiet");
  }

  @Test
  void aReconnectIsCountedDownAndTellsWhenTheLineWasHeard() {
    Instant heard = Robot.NOW.minusSeconds(720);
    Instant until = Robot.NOW.plusSeconds(4);
    var link = new Link.Reconnecting(3, until, Optional.of(heard), Shifts.DOWN);
    robot.inbox().told(new Msg.LinkMoved(link));

    robot.sees("RECONNECT 3 in 4s, heard 10:30: server not reached");
    assertEquals(Robot.NOW.plusSeconds(1), robot.model.wakeAt().orElseThrow());
    robot.later(Duration.ofSeconds(1)).sees("RECONNECT 3 in 3s");
    robot.later(Duration.ofSeconds(3)).sees("RECONNECT 3 now");
  }

  @Test
  void theStateStaysWhereThereIsNoRoomForMore() {
    for (int columns = 60; columns < 100; columns++) {
      Robot small = Shifts.reconnecting(Robot.at(columns, 24));
      small.sees(columns < 66 ? "RECONN" : "RECONNECT 3 in 4s");
    }
  }

  @Test
  void aLineThatLivesDoesNotHideAReadingThatFailed() {
    robot.inbox().told(new Msg.ReadFailed(Shifts.DOWN));

    robot.told(new Msg.LinkMoved(new Link.Live(Robot.NOW))).sees("OFFLINE since 10:42");
    robot.inbox().sees("LIVE").doesNotSee("OFFLINE");
  }

  @Test
  void theOtherStatesTellWhy() {
    robot.inbox().told(new Msg.LinkMoved(new Link.Polling(Shifts.DOWN)));
    robot.sees("POLL: server not reached");

    robot.told(new Msg.LinkMoved(new Link.Silenced(Robot.NOW)));
    robot.sees("SILENCED by another session since 10:42");

    Instant since = Robot.NOW.minusSeconds(660);
    robot.told(new Msg.LinkMoved(new Link.Offline(since, Optional.of(since), Shifts.DOWN)));
    robot.sees("OFFLINE since 10:31, heard 10:31: server not reached");
  }

  @Test
  void aSignInThatHasEndedIsNotBlamedOnTheNetwork() {
    Failure ended = Failure.SignedOut.loginEnded("the sign-in has ended");
    robot.inbox().told(new Msg.LinkMoved(new Link.Offline(Robot.NOW, Optional.empty(), ended)));
    robot.sees("SIGNED OUT since 10:42: run: rejoinder login");

    robot.told(new Msg.ReadFailed(ended)).sees("SIGNED OUT since 10:42");
  }
}
