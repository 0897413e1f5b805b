package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import org.junit.jupiter.api.Test;

/** What must not go out does not; each test was seen red with its guard taken out. */
class GuardTest {
  @Test
  void unfilledIsRefusedAndTheCursorGoesThere() {
    Robot robot = open(Robot.at(80, 24)).paste("Dear {{NAME}}, hello");

    robot.press("Enter").sees("Not sent: fill in {{NAME}} first");

    nothingSent(robot, "Dear {{NAME}}, hello");
    assertEquals("Dear Ann, hello", robot.type("Ann").draft());
  }

  @Test
  void insertAndSendIsRefusedWhereSomethingIsUnfilled() {
    Robot robot = open(Robot.at(80, 24)).press("/").type("order");

    robot.press("Alt-Enter").sees("Not sent: fill in {{ORDER}} first");

    nothingSent(robot, "Order {{ORDER}} leaves our store today.");
  }

  @Test
  void insertAndSendIsRefusedWhereOtherTextIsWritten() {
    Robot robot = open(Robot.at(80, 24)).type("Wait ").press("Ctrl-T").type("bye");

    robot.press("Alt-Enter").sees("Not sent, as there was other text");

    nothingSent(robot, "Wait Thank you, and goodbye.");
  }

  @Test
  void enterInThePanelNeverSends() {
    Robot robot = open(Robot.at(80, 24)).press("/").type("bye").press("Enter");

    nothingSent(robot, "Thank you, and goodbye.");
  }

  @Test
  void anEndedConversationTakesNothing() {
    Robot robot = open(Robot.at(80, 24)).type("Hi").inbox(Chat.ended("a", "Maria"));

    robot.press("Enter").sees("Not sent: this conversation has ended");

    nothingSent(robot, "Hi");
  }

  @Test
  void aFailedMessageIsNotRepeatedIntoAnEndedConversation() {
    Robot robot = open(Robot.at(80, 24)).type("Hi").press("Enter");
    robot.moved("a", 1, new SendState.Parked(new Failure.Unreachable("refused")));

    robot.inbox(Chat.ended("a", "Maria")).press("Ctrl-X", "r").sees("has ended");

    assertEquals(0, robot.ordered(Effect.Resend.class).size());
  }

  @Test
  void whatACustomerCouldNotReadIsNotSent() {
    Robot robot = open(Robot.at(80, 24)).paste("a\u202Eb");

    robot.press("Enter").sees("Not sent: Character 2 is U+202E");

    nothingSent(robot, "a\u202Eb");
  }

  @Test
  void readOnlySendsAndJoinsNothing() {
    Robot robot =
        Robot.with(80, 24, Glyphs.UNICODE, true)
            .inbox(Chat.ringing("a", "Maria", 9))
            .press("Enter");

    robot.sees("READ-ONLY").type("Hi").press("Enter").sees("Read-only: nothing is sent");

    assertTrue(robot.deeds().isEmpty());
  }

  @Test
  void nothingGoesToAConversationThatWasNotJoined() {
    Robot robot = Robot.at(80, 24).inbox(Chat.waiting("a", "Maria")).press("Enter");
    robot.told(new Msg.JoinFailed("a", new Failure.Unreachable("refused"))).type("Hi");

    robot.press("Enter").sees("Not sent: you are not in this conversation");

    nothingSent(robot, "Hi");
  }

  @Test
  void aWindowTooSmallToShowTheDraftSendsNothing() {
    Robot robot = open(Robot.at(80, 24)).type("Hi").resize(40, 10);

    robot.press("Enter", "x").paste("more");

    nothingSent(robot, "Hi");
  }

  @Test
  void goingBackToWhereTheWalkBeganJoinsNothing() {
    Robot robot =
        Robot.at(80, 24)
            .inbox(Chat.waiting("w", "Ann"), Chat.connected("a", "Maria").says("Hi", 9))
            .press("Down", "Enter")
            .told(new Msg.JoinFailed("w", new Failure.Unreachable("refused")));

    robot.press("Ctrl-N", "Ctrl-N");

    assertEquals("w", robot.model.chat().open().orElseThrow());
    assertEquals(1, robot.ordered(Effect.Join.class).size());
  }

  private static Robot open(Robot robot) {
    return robot.inbox(Chat.connected("a", "Maria").says("Hello?", 5)).press("Enter");
  }

  private static void nothingSent(Robot robot, String draft) {
    assertTrue(robot.ordered(Effect.Send.class).isEmpty(), () -> "" + robot.deeds());
    assertEquals(draft, robot.draft());
  }
}
