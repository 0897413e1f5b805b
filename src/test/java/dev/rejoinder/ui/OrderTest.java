package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.WrapUp;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final Leg MARIA = new Leg("p-maria", "leg-maria");
  private static final Order END = new Order.Disconnect("maria", MARIA);

  private final Robot robot = Robot.at(100, 30);

  @Test
  void endingAsksForWhomAndRunsOnce() {
    Shifts.maria(robot).press("Ctrl-X", "d").sees("End the conversation with Maria Garcia?");
    robot.press("n", "Ctrl-X", "d", "Enter").sees("End the conversation");
    assertEquals(List.of(), robot.deeds());

    robot.press("y").sees("ending…").press("Ctrl-X", "d");

    robot.sees("Ending Maria Garcia is under way").doesNotSee("End the conversation");
    assertEquals(List.of(new Effect.Carry(END)), robot.deeds());
  }

  @Test
  void theSelectedRowIsMeantWhileTheKeysGoToTheInbox() {
    Shifts.maria(robot).press("Shift-Tab", "Shift-Tab", "Down", "Ctrl-X", "d");

    robot.sees("End the conversation with Jonas Weber?");
  }

  @Test
  void aDoneOrderSaysWhatIsNextAndAFailedOneWhy() {
    Shifts.maria(robot).press("Ctrl-X", "d", "y");
    robot.inbox(Chat.wrapUp("maria", "Maria Garcia", WrapUp.MANDATORY));
    robot.told(new Msg.OrderEnded(END, Optional.empty()));
    robot.sees("Ended: Maria Garcia. Wrap-up is due: Ctrl-X w").doesNotSee("ending");

    Shifts.maria(robot).press("Ctrl-X", "d", "y");
    Failure.Answer answer = new Failure.Answer(403, "missing", "", "c-1");
    Failure why = new Failure.Forbidden(answer, List.of("conversation:communication:disconnect"));
    robot
        .told(new Msg.OrderEnded(END, Optional.of(why)))
        .sees("Not ended: Maria Garcia: not allow");
    robot.press("Left").sees("permission").sees("conversation:communication:disconnect");
    robot.doesNotSee("ending").press("Ctrl-X", "d", "y").sees("ending…");
  }

  @Test
  void parkingAndResumingTakeTheLegThatWasSeen() {
    Shifts.maria(robot).press("Ctrl-X", "p").sees("parking…");
    robot.press("Ctrl-G").type("wei").press("Enter").sees("Parked: Ctrl-X p resumes");
    robot.type("x").press("Enter").sees("Not sent: parked").press("Ctrl-X", "p");

    Leg wei = new Leg("p-parked", "leg-parked");
    assertEquals(
        List.of(
            new Effect.Carry(new Order.Park("maria", MARIA, Optional.empty())),
            new Effect.Carry(new Order.Resume("parked", wei))),
        robot.deeds());
  }

  @Test
  void whatIsNotMineCanNotBeEnded() {
    Shifts.all(robot).press("End", "Ctrl-X", "d").sees("Nothing to end");
    robot.press("Ctrl-X", "p").sees("Nothing to park").press("Ctrl-X", "t", "Ctrl-X", "w");

    robot.sees("No wrap-up is due here");
    assertEquals(List.of(), robot.deeds());
  }

  @Test
  void whileItIsJoinedNothingElseCanBeDoneAndThatIsSaid() {
    Shifts.all(robot).press("Enter", "Ctrl-X", "p").sees("Not yet: you are just joining Ana Ruiz");
  }

  @Test
  void aParkedOneThatResumesOnAnotherDayNamesIt() {
    robot.inbox(Chat.parked("a", "Ana Ruiz").until(24 * 3600)).press("Enter");

    robot.sees("parked, resumes Wed 10:42");
    robot.resize(80, 24).sees("Ana Ruiz   Wed");
  }

  @Test
  void nothingIsSentToWhomTheAgentIsLeaving() {
    Shifts.maria(robot).press("Ctrl-X", "d", "y").type("solved").press("Enter");

    assertEquals(List.of(), robot.ordered(Effect.Send.class));
    robot.sees("Not sent: ending the conversation").sees("solved");
  }
}
