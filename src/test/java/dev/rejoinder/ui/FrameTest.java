package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.User;
import dev.rejoinder.model.WrapUp;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.search.Finder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FrameTest {
  private static final Failure DOWN =
      new Failure.RateLimited(
          new Failure.Answer(429, "too.many", "\u001b[2J slow \u202Edown", "corr-1"),
          Optional.empty());

  @Test
  void everySizeIsDrawnInEveryState() {
    List<Robot> states = states(Glyphs.UNICODE, new Random(1));
    Random random = new Random(2);
    for (int i = 0; i < 2_600; i++) {
      Robot robot = states.get(i % states.size());
      robot.resize(1 + random.nextInt(300), 1 + random.nextInt(120));
      Frames.check(robot);
    }
    for (int columns = 58; columns < 110; columns += 3) {
      for (Robot robot : states) {
        Frames.check(robot.resize(columns, 15 + random.nextInt(12)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Glyphs.class)
  void noTextOfStrangersControlsTheScreen(Glyphs glyphs) {
    for (int seed = 0; seed < 25; seed++) {
      for (Robot robot : states(glyphs, new Random(seed))) {
        Frames.check(robot);
        Frames.check(robot.resize(60, 16));
      }
    }
  }

  @Test
  void bordersStayWholeAroundLongNames() {
    for (String name : List.of("x".repeat(300), "長".repeat(200), "👨‍👩‍👧‍👦".repeat(50))) {
      for (int columns = 60; columns < 130; columns++) {
        Robot robot = Robot.at(columns, 24);
        robot.inbox(Chat.connected("a", name).in(name + name).says(name, 9)).press("Enter");
        robot.type("12345").sees("To: ").sees(" · Web · ");
        List<String> lines = robot.screen().lines().toList();
        assertTrue(lines.stream().anyMatch(l -> l.contains("To: ") && l.endsWith("┐")));
        Frames.check(robot);
      }
    }
  }

  @Test
  void asciiShowsAQuestionMarkForEachColumnOfWhatItCannot() {
    Robot robot = Robot.with(80, 24, Glyphs.ASCII, false);
    robot.inbox(Chat.connected("a", "José").says("你好 ok", 9)).press("Enter");

    robot.sees("Jos? - Web - Billing").sees("???? ok").sees(">To: Jos?");
  }

  @Test
  void namesCannotImitateTheAddress() {
    Robot robot = Robot.at(100, 30).inbox(Chat.connected("a", "A\u001b[1m │ To: B").says("x", 9));

    robot.press("Enter").doesNotSee("\u001b").sees("To: A␛[1m · To: B · Web · Billing");
  }

  @Test
  void aPastedOverrideIsShownAndDoesNotAct() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter");

    robot.paste("a\u202Eb\u001bc");

    Frames.check(robot);
    assertEquals("a\u202Eb\u001bc", robot.draft());
  }

  /** The console in every state it can be in, with texts that bite. */
  private static List<Robot> states(Glyphs glyphs, Random random) {
    List<Robot> states = new ArrayList<>();
    states.add(Robot.with(80, 24, glyphs, true));
    states.add(base(glyphs, random).told(new Msg.ReadFailed(DOWN)));
    states.add(base(glyphs, random).press("F1", "PgDn"));
    Robot chat = base(glyphs, random).press("Down", "Enter");
    states.add(chat);
    states.add(base(glyphs, random).press("Down", "Enter").paste(Torture.mixed(random)));
    states.add(base(glyphs, random).press("Down", "Enter", "/").type("こ"));
    states.add(base(glyphs, random).press("Down", "Enter", "/").paste(Torture.any(random)));
    states.add(base(glyphs, random).press("Down", "Enter", "PgUp", "Shift-Tab", "g"));
    states.add(base(glyphs, random).press("Down", "Enter").type("x\ny").press("Ctrl-X", "q"));
    states.add(base(glyphs, random).press("Down", "Enter", "Ctrl-X"));
    states.add(failed(base(glyphs, random).press("Down", "Enter"), random));
    states.add(base(glyphs, random).press("Enter").told(new Msg.JoinFailed("r", DOWN)));
    states.add(base(glyphs, random).told(new Msg.RetryPlanned(DOWN, 2, Robot.NOW.plusSeconds(9))));
    states.add(base(glyphs, random).press("Ctrl-X", "t"));
    for (Robot robot : shifts(glyphs, random)) {
      states.add(robot);
    }
    return states;
  }

  /** Names of strangers in every list and at every place that shows one. */
  private static List<Robot> shifts(Glyphs glyphs, Random random) {
    String bad = Torture.any(random);
    Robot targets = base(glyphs, random).press("Down", "Enter", "Ctrl-X", "t");
    Shifts.targets(targets, new Target(Target.Kind.PERSON, "1", bad, Torture.any(random)));
    Robot wrapUp = Robot.with(100, 30, glyphs, false);
    wrapUp.inbox(Chat.wrapUp("w", bad, WrapUp.OPTIONAL).until(30)).press("Enter");
    List<WrapUpCode> codes = List.of(new WrapUpCode("1", bad));
    wrapUp.told(new Msg.WrapUpCodesRead("w", codes, Optional.empty()));
    Robot status = base(glyphs, random);
    Presence presence = new Presence("p", "Meal", bad);
    status.told(new Msg.PresencesRead(List.of(presence))).press("Ctrl-X", "s");
    Chat gone = Chat.elsewhere("c", bad, Torture.any(random));
    Robot elsewhere = base(glyphs, random).press("Down", "Enter").type("x").inbox(gone);
    return List.of(
        targets,
        wrapUp,
        Shifts.notes(Robot.with(100, 30, glyphs, false)).paste(bad),
        status.told(Shifts.duty(Duty.Routing.OFF_QUEUE, presence)),
        elsewhere,
        Shifts.all(Robot.with(100, 30, glyphs, false)),
        Shifts.reconnecting(Robot.with(100, 30, glyphs, false)));
  }

  private static Robot base(Glyphs glyphs, Random random) {
    Robot robot = Robot.with(100, 30, glyphs, false);
    User user = new User("u", Torture.any(random), Torture.any(random));
    Chat chat = Chat.connected("c", Torture.any(random)).in(Torture.any(random));
    for (int i = 0; i < 20; i++) {
      chat.says(Torture.mixed(random), 500 - i).answered(Torture.mixed(random), 400 - i);
    }
    return robot
        .told(new Msg.SignedIn(new Identity(Optional.of(user), "", "", List.of())))
        .told(
            new Msg.ResponsesRead(
                Finder.over(
                    List.of(
                        Robot.response("1", Torture.any(random), Torture.mixed(random), "Lib"),
                        Robot.response("2", "/こ " + Torture.any(random), "x", Torture.any(random)),
                        Robot.response("3", "three", "{{NAME}} " + Torture.any(random), "L"))),
                3,
                random.nextBoolean()))
        .inbox(
            Chat.ringing("r", Torture.any(random), 9).says(Torture.any(random), 4),
            chat.says(Torture.any(random), 5),
            Chat.waiting("w", Torture.any(random)).says(Torture.mixed(random), 99));
  }

  private static Robot failed(Robot robot, Random random) {
    for (int i = 1; i <= 4; i++) {
      robot.type(i + " text").press("Enter");
    }
    robot.moved("c", 1, new SendState.Rejected(DOWN));
    robot.moved("c", 2, new SendState.Unknown(DOWN));
    robot.moved("c", 3, new SendState.Waiting(DOWN, 1, Robot.NOW.plusSeconds(5)));
    return robot;
  }
}
