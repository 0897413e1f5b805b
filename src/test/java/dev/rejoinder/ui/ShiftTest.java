package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Duty.Routing;
import dev.rejoinder.model.Presence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShiftTest {
  private final Robot robot = Robot.at(100, 30);

  @Test
  void theBellRingsOnceForEachThatBeginsToRing() {
    robot.inbox(Chat.ringing("a", "Ana", 20), Chat.ringing("b", "Ben", 20));
    assertEquals(2, robot.ordered(Effect.Bell.class).size());

    robot.inbox(Chat.ringing("a", "Ana", 20)).inbox(Chat.ringing("b", "Ben", 9));
    robot.read(Chat.ringing("a", "Ana", 8).contact()).inbox(Chat.connected("c", "Cem"));

    assertEquals(2, robot.ordered(Effect.Bell.class).size());
  }

  @Test
  void ringingMovesNeitherTheFocusNorTheSelection() {
    robot.inbox(Chat.connected("a", "Maria").says("Hi", 9)).press("Enter").type("x");

    robot.inbox(Chat.ringing("r", "Ana", 20), Chat.connected("a", "Maria").says("Hi", 9));

    assertEquals("xy", robot.type("y").draft());
    assertEquals(Optional.of("a"), robot.model.inbox().selected());
  }

  @Test
  void theDutyIsInWords() {
    robot.inbox().told(Shifts.duty(Routing.INTERACTING, Shifts.ON_QUEUE)).sees("ON QUEUE");
    robot.told(Shifts.duty(Routing.OFF_QUEUE, Shifts.MEAL)).sees("OFF QUEUE Lunch");
    robot.sees("Nothing rings: Ctrl-X s");
    robot.told(Shifts.duty(Routing.UNKNOWN, Shifts.MEAL)).sees("Lunch").doesNotSee("QUEUE");
  }

  @Test
  void notRespondingNamesWhomOnce() {
    Shifts.all(robot).inbox(Chat.waiting("ana", "Ana Ruiz"));

    robot.told(Shifts.duty(Routing.NOT_RESPONDING, Shifts.ON_QUEUE)).sees("NOT RESPONDING");
    robot.sees("You did not answer Ana Ruiz in time: nothing rings until you are back. Ctrl-X s");

    robot.press("Down").told(Shifts.duty(Routing.NOT_RESPONDING, Shifts.ON_QUEUE));
    robot.doesNotSee("You did not answer").sees("NOT RESPONDING");
  }

  @Test
  void aStatusIsChosenAndIdleLeadsBack() {
    Shifts.notResponding(robot).press("Ctrl-X", "s", "Enter");
    robot.press("Ctrl-X", "s").type("lu").press("Enter").sees("Changing to Lunch");

    assertEquals(List.of(new Effect.SetIdle(), new Effect.SetPresence(Shifts.MEAL)), robot.deeds());
    robot.told(new Msg.DutyFailed(Shifts.DOWN)).sees("Status not changed: server not reached");
  }

  @Test
  void aReadingNeverPutsAnotherStatusUnderEnter() {
    Shifts.all(robot).press("Ctrl-X", "s", "Down");
    Presence other = new Presence("pr-9", "Busy", "Busy");

    robot.told(new Msg.PresencesRead(List.of(other, Shifts.ON_QUEUE, Shifts.AVAILABLE)));
    robot.told(Shifts.duty(Routing.NOT_RESPONDING, Shifts.ON_QUEUE)).press("Enter");
    assertEquals(List.of(new Effect.SetPresence(Shifts.AVAILABLE)), robot.deeds());

    robot.press("Ctrl-X", "s", "Down", "Down");
    robot.told(new Msg.PresencesRead(List.of(other))).press("Enter").sees("Status");
    assertEquals(1, robot.deeds().size());
  }

  @Test
  void theCustomersTypingShowsAndScrollsNobody() {
    Chat chat = Chat.connected("a", "Maria Garcia").lines(60);
    robot.inbox(chat).press("Enter").told(new Msg.CustomerTypes("a", Robot.NOW.plusSeconds(5)));
    robot.sees("Maria is writing…").later(Duration.ofSeconds(5)).doesNotSee("writing");

    robot.press("PgUp");
    List<String> before = transcript();
    robot.told(new Msg.CustomerTypes("a", robot.model.now().plusSeconds(5)));
    assertEquals(before, transcript());

    robot.press("PgDn").sees("is writing").inbox(chat.says("news", 1)).doesNotSee("writing");
  }

  @Test
  void whatWaitsIsTakenFromItsList() {
    Chat other = Chat.waiting("w2", "Ben Olsen").in("Sales");
    robot.inbox(Chat.waiting("w1", "Ann Lee").in("Returns"), other);

    robot.press("Ctrl-X", "v").sees("Returns").type("sales").press("Enter").sees("To: Ben Olsen");

    assertEquals(List.of(new Effect.Join("w2")), robot.deeds());
    assertTrue(robot.talk("w2").joining());
  }

  private List<String> transcript() {
    return robot
        .screen()
        .lines()
        .filter(l -> l.contains("line "))
        .map(l -> l.substring(31))
        .toList();
  }
}
