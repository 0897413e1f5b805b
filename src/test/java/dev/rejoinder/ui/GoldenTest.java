package dev.rejoinder.ui;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenTest {
  private static final Failure SLOW =
      new Failure.RateLimited(
          new Failure.Answer(429, "too.many.requests", "Rate limit exceeded", "c-1"),
          Optional.of(Duration.ofSeconds(9)));

  @ParameterizedTest
  @CsvSource({"60, 16", "80, 24", "100, 30", "200, 60"})
  void scenesAreDrawnAsTheyWere(int columns, int rows) {
    String size = "-" + columns + "x" + rows;
    Golden.check("loading" + size, Robot.at(columns, rows).frame());
    Golden.check(
        "offline" + size,
        Robot.at(columns, rows)
            .told(new Msg.ReadFailed(new Failure.Unreachable("connection refused")))
            .frame());
    Golden.check("inbox" + size, inbox(Robot.at(columns, rows)).frame());
    Golden.check("open" + size, open(Robot.at(columns, rows)).frame());
    Golden.check(
        "scrolled" + size, open(Robot.at(columns, rows)).press("Shift-Tab", "PgUp", "k").frame());
    Golden.check("panel" + size, open(Robot.at(columns, rows)).press("/").type("ref").frame());
    Golden.check(
        "unfilled" + size,
        open(Robot.at(columns, rows)).press("/").type("order").press("Enter", "Enter").frame());
    Golden.check("sends" + size, sends(Robot.at(columns, rows)).frame());
    Golden.check("help" + size, open(Robot.at(columns, rows)).press("F1").frame());
    Golden.check("quit" + size, sends(Robot.at(columns, rows)).press("Ctrl-X", "q").frame());
    Robot ascii = Robot.with(columns, rows, Glyphs.ASCII, false);
    Golden.check("ascii" + size, open(ascii).press("/").type("ko").frame());
  }

  @Test
  void whatIsTypedIntoARegionIsDrawnAsItWas() {
    Golden.check("filtered-80x24", inbox(Robot.at(80, 24)).press("/").type("web en").frame());
    Golden.check(
        "searched-80x24", open(Robot.at(80, 24)).press("Shift-Tab", "/").type("day").frame());
  }

  @ParameterizedTest
  @CsvSource({"60, 16", "80, 24", "100, 30", "200, 60"})
  void aShiftIsDrawnAsItWas(int columns, int rows) {
    String size = "-" + columns + "x" + rows;
    Golden.check("shift" + size, Shifts.all(Robot.at(columns, rows)).frame());
    Golden.check("transfer" + size, Shifts.transfer(Robot.at(columns, rows)).frame());
    Golden.check(
        "waiting" + size, Shifts.all(Robot.at(columns, rows)).press("Ctrl-X", "v").frame());
    Golden.check("assign" + size, Shifts.assign(Robot.at(columns, rows)).frame());
    Golden.check("watch" + size, Shifts.watch(Robot.at(columns, rows)).frame());
    Golden.check("wrapup" + size, Shifts.wrapUp(Robot.at(columns, rows)).frame());
    Golden.check("notes" + size, Shifts.notes(Robot.at(columns, rows)).frame());
    Golden.check(
        "commands" + size,
        Shifts.maria(Robot.at(columns, rows)).press("Ctrl-X").later(Duration.ofSeconds(1)).frame());
    Golden.check("status" + size, Shifts.status(Robot.at(columns, rows)).frame());
    Golden.check("ended" + size, Shifts.endedWhileTyping(Robot.at(columns, rows)).frame());
    Golden.check("unanswered" + size, Shifts.notResponding(Robot.at(columns, rows)).frame());
    Golden.check("crowded" + size, Shifts.crowded(Robot.at(columns, rows)).frame());
    Golden.check("reconnect" + size, Shifts.reconnecting(Robot.at(columns, rows)).frame());
  }

  @ParameterizedTest
  @CsvSource({"59, 16", "20, 5", "3, 2"})
  void aSmallWindowSaysWhatItNeeds(int columns, int rows) {
    Golden.check("small-" + columns + "x" + rows, open(Robot.at(columns, rows)).frame());
  }

  private static Robot inbox(Robot robot) {
    return robot.inbox(
        Chat.ringing("ring", "Sofía Navarro", 12).says("¿Hola? Tengo una pregunta", 20),
        Chat.connected("maria", "Maria Gonzalez Hernandez")
            .over(Channel.WHATSAPP)
            .says("Hi! I returned the shoes last week.", Duration.ofDays(1))
            .answered("Thanks, let me check order 88-1203.", 700)
            .says("any news about my refund? it has been ten days and I am still waiting", 271)
            .says("it has been 10 days", 240),
        Chat.connected("wei", "陳偉").over(Channel.SMS).in("配送").says("你好,我的訂單在哪裡?", 45),
        Chat.connected("done", "Jürgen Lindqvist").says("Danke", 900).answered("Gerne!", 880),
        Chat.waiting("wait", "Torsten Behrens").says("Guten Tag", 660),
        Chat.ended("over", "Grace Adeyemi").says("bye", 4000).answered("Goodbye", 3900));
  }

  private static Robot open(Robot robot) {
    return inbox(robot).press("Down", "Enter");
  }

  private static Robot sends(Robot robot) {
    open(robot);
    for (String text : new String[] {"Taken", "Refused", "Perhaps", "Waiting", "On its way"}) {
      robot.type(text).press("Enter");
    }
    robot.type("and a draft").press("Left");
    robot.moved("maria", 1, new SendState.Accepted("m-1"));
    robot.moved("maria", 2, new SendState.Rejected(SLOW));
    robot.moved("maria", 3, new SendState.Unknown(new Failure.Unanswered("reset")));
    robot.moved("maria", 4, new SendState.Waiting(SLOW, 1, Robot.NOW.plusSeconds(7)));
    return robot.press("Left");
  }
}
