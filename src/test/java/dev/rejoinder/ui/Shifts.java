package dev.rejoinder.ui;

import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUp;
import dev.rejoinder.model.WrapUpCode;
import java.util.List;
import java.util.Optional;

/** A shift with all that can be in one, for the tests to begin from. */
final class Shifts {
  static final Presence ON_QUEUE = new Presence("pr-1", "On Queue", "On Queue");
  static final Presence AVAILABLE = new Presence("pr-2", "Available", "Available");
  static final Presence MEAL = new Presence("pr-3", "Meal", "Lunch");
  static final Failure DOWN = new Failure.Unreachable("connection refused");

  static final Target RETURNS = new Target(Target.Kind.QUEUE, "q-r", "Returns", "");
  static final Target RETENTION = new Target(Target.Kind.QUEUE, "q-t", "Retention", "");
  static final Target RENATA = new Target(Target.Kind.PERSON, "u-r", "Renata Silva", "Available");

  private static final WrapUpCode SOLVED = new WrapUpCode("w-1", "Solved");
  private static final WrapUpCode CALL_BACK = new WrapUpCode("w-2", "Call back");

  private Shifts() {}

  static Robot all(Robot robot) {
    Chat maria = Chat.connected("maria", "Maria Garcia").says("Any news?", 271);
    return robot
        .told(new Msg.LinkMoved(new Link.Live(Robot.NOW)))
        .told(duty(Duty.Routing.IDLE, ON_QUEUE))
        .told(new Msg.PresencesRead(List.of(ON_QUEUE, AVAILABLE, MEAL)))
        .inbox(
            Chat.ringing("ana", "Ana Ruiz", 12).says("Hello?", 20),
            maria,
            Chat.connected("quiet", "Jonas Weber").answered("Done", 90),
            Chat.parked("parked", "Wei Chen").until(1980).says("I will look", 900),
            Chat.wrapUp("wrap", "Priya Nair", WrapUp.OPTIONAL).until(38).by(Ending.CUSTOMER),
            Chat.wrapUp("free", "Omar Said", WrapUp.MANDATORY).by(Ending.AGENT),
            Chat.waiting("wait", "Torsten Behrens").in("Returns").says("Guten Tag", 660),
            Chat.elsewhere("other", "Ida Holm", "Samuel Okoro").says("Hej", 500),
            Chat.ended("over", "Grace Adeyemi").answered("Goodbye", 3900))
        .told(new Msg.CustomerTypes("quiet", Robot.NOW.plusSeconds(5)));
  }

  static Robot maria(Robot robot) {
    return all(robot).press("Down", "Enter");
  }

  static Robot transfer(Robot robot) {
    return targets(maria(robot).press("Ctrl-X", "t").type("re"), RETENTION, RETURNS, RENATA);
  }

  static Robot assign(Robot robot) {
    all(robot).press("Ctrl-X", "v", "Alt-Enter");
    return targets(robot, RETENTION, RETURNS, RENATA);
  }

  static Robot watch(Robot robot) {
    targets(all(robot).press("Ctrl-X", "u"), RETURNS).press("Enter");
    Chat other = Chat.elsewhere("o1", "Olga Berg", "Samuel Okoro").in("Returns");
    Chat waits = Chat.waiting("w9", "Nils Wolf").in("Returns").says("Hallo", 400);
    Queue queue = new Queue("q-r", "Returns");
    var read = List.of(other.says("Still there?", 30).contact(), waits.contact());
    return robot.told(new Msg.WatchRead(queue, read)).press("Down", "Enter");
  }

  static Robot targets(Robot robot, Target... targets) {
    long number = robot.model.shift().asked();
    return robot.told(new Msg.TargetsRead(number, List.of(targets), Optional.empty()));
  }

  static Robot wrapUp(Robot robot) {
    all(robot).press("Ctrl-G").type("priya").press("Enter");
    return robot.told(
        new Msg.WrapUpCodesRead("wrap", List.of(SOLVED, CALL_BACK), Optional.empty()));
  }

  static Robot notes(Robot robot) {
    return wrapUp(robot).type("call").press("Enter").type("rings at five");
  }

  static Robot status(Robot robot) {
    return notResponding(robot).press("Ctrl-X", "s");
  }

  static Robot endedWhileTyping(Robot robot) {
    return maria(robot)
        .type("almost done")
        .inbox(
            Chat.ended("maria", "Maria Garcia")
                .says("Any news?", 271)
                .since(Robot.NOW.minusSeconds(120))
                .by(Ending.CUSTOMER))
        .type("x");
  }

  static Robot notResponding(Robot robot) {
    return all(robot).told(duty(Duty.Routing.NOT_RESPONDING, ON_QUEUE));
  }

  static Robot reconnecting(Robot robot) {
    return all(robot)
        .told(
            new Msg.LinkMoved(
                new Link.Reconnecting(
                    3, Robot.NOW.plusSeconds(4), Optional.of(Robot.NOW.minusSeconds(720)), DOWN)));
  }

  static Msg duty(Duty.Routing routing, Presence presence) {
    return new Msg.DutyRead(new Duty(Optional.of(presence), routing, Optional.empty()));
  }

  /** All that the header can say, at once. */
  static Robot crowded(Robot robot) {
    Chat[] chats = new Chat[14];
    for (int i = 0; i < chats.length; i++) {
      chats[i] =
          i < 2
              ? Chat.ringing("c" + i, "Ana Ruiz", 30).says("Hello?", 20)
              : Chat.connected("c" + i, "Maria Garcia " + i).says("Any news?", 60 + i);
    }
    robot.inbox(chats).told(duty(Duty.Routing.NOT_RESPONDING, ON_QUEUE));
    robot.press("Down", "Down", "Enter").type("refused").press("Enter");
    return robot
        .moved(robot.model.chat().open().get(), 1, new SendState.Parked(DOWN))
        .told(
            new Msg.LinkMoved(
                new Link.Reconnecting(
                    13, Robot.NOW.plusSeconds(94), Optional.of(Robot.NOW.minusSeconds(720)), DOWN)))
        .press("Ctrl-L");
  }
}
