package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.WrapUp;
import dev.rejoinder.model.WrapUpCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WrapUpTest {
  private static final Leg LEG = new Leg("p-wrap", "leg-wrap");

  private final Robot robot = Robot.at(100, 30);

  @Test
  void enterOnItsRowOpensTheCodesAndThenTheNotes() {
    Shifts.wrapUp(robot).sees("wrap 0:38").later(Duration.ofSeconds(1)).sees("wrap 0:37");
    robot.type("call").press("Enter").sees("Call back").paste("rings\nat five").press("Enter");

    assertEquals(
        List.of(
            new Effect.ReadWrapUpCodes("wrap", LEG),
            new Effect.Carry(new Order.Complete("wrap", LEG, "w-2", "rings at five"))),
        robot.deeds());
  }

  @Test
  void notesMayBeEmpty() {
    Shifts.wrapUp(robot).press("Enter", "Enter");

    assertEquals(
        new Effect.Carry(new Order.Complete("wrap", LEG, "w-1", "")), robot.deeds().get(1));
  }

  @Test
  void skippingIsOfferedWhereTheQueueLetsOneOnly() {
    Shifts.wrapUp(robot).type("skip").press("Enter");
    assertEquals(new Effect.Carry(new Order.Skip("wrap", LEG)), robot.deeds().get(1));

    robot.inbox(Chat.wrapUp("m", "Omar Said", WrapUp.MANDATORY)).press("Ctrl-G").type("om");
    robot.press("Enter").told(codes("m", "Solved")).sees("Solved").doesNotSee("skip");
  }

  @Test
  void itNeverOpensByItselfAndNoOtherCodesComeIn() {
    Robot other = Robot.at(100, 30).inbox(Chat.connected("a", "Maria")).press("Enter");
    other.inbox(Chat.wrapUp("a", "Maria", WrapUp.MANDATORY)).doesNotSee("loading");
    assertEquals(Focus.COMPOSER, other.model.attention().focus());

    Shifts.wrapUp(robot).told(codes("free", "Foreign")).doesNotSee("Foreign");
  }

  @Test
  void aReadingNeverPutsAnotherCodeUnderEnter() {
    Shifts.wrapUp(robot).press("Down").told(codes("wrap", "Solved")).press("Enter");

    robot.sees("Wrap-up Priya Nair").doesNotSee("Notes:");
    assertEquals(1, robot.deeds().size());
  }

  @Test
  void aLongWrapUpIsCountedInMinutes() {
    robot.inbox(Chat.wrapUp("a", "Maria", WrapUp.TIMED).until(250)).sees("wrap 5m");

    assertEquals(Robot.NOW.plusSeconds(10), robot.model.wakeAt().orElseThrow());
    robot.later(Duration.ofSeconds(10)).sees("wrap 4m").later(Duration.ofSeconds(200));
    robot.sees("wrap 0:40");
  }

  private static Msg codes(String id, String name) {
    WrapUpCode code = new WrapUpCode("w-1", name);
    return new Msg.WrapUpCodesRead(id, List.of(code), Optional.empty());
  }

  @Test
  void oneThatEndsMeanwhileSaysSoAndNothingGoesOut() {
    Chat over = Chat.ended("wrap", "Priya Nair");
    Shifts.wrapUp(robot).inbox(over).sees("This wrap-up is over").press("Enter");
    assertEquals(List.of(new Effect.ReadWrapUpCodes("wrap", LEG)), robot.deeds());

    Robot other = Shifts.notes(Robot.at(80, 24)).inbox(over).sees("Over, by its time");
    other.press("Enter").sees("Not completed: this wrap-up is over").sees("rings at five");
    assertEquals(List.of(new Effect.ReadWrapUpCodes("wrap", LEG)), other.deeds());
  }
}
