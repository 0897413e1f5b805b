package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainJobTest {
  private static final String REFUND =
      "Your refund is on its way, Maria.\n\nIt takes 3 to 5 working days.";
  private static final Failure DOWN = new Failure.Unreachable("refused");

  @Test
  void fiveKeysJoinAndSendTheFilledResponseOnce() {
    Robot robot = Robot.at(80, 24).inbox(Chat.ringing("a", "Maria", 12).says("Hello?", 5));

    robot.press("Enter", "/", "r", "Enter", "Enter");

    assertEquals(
        List.of(
            new Effect.Join("a"),
            new Effect.Send(
                new OutboxItem(
                    "run-1",
                    new Outgoing("a", "", "agent-1", new Content.Text(REFUND)),
                    "Maria",
                    REFUND,
                    Robot.NOW))),
        robot.deeds());
    assertEquals("", robot.draft());
  }

  @Test
  void fourKeysAreEnoughWithAltEnter() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria").says("Hello?", 5));

    robot.press("Enter", "/", "r", "Alt-Enter");

    assertEquals(1, robot.ordered(Effect.Send.class).size());
    assertEquals("leg-a", robot.sent().get(0).outgoing().communicationId());
  }

  @Test
  void theAddressAppearsOnlyOnceAConversationIsOpen() {
    Robot robot = Robot.at(80, 24).sees("INBOX loading").doesNotSee("To: ");

    robot.inbox(Chat.connected("a", "Maria").says("Hello?", 5)).sees("INBOX 1").doesNotSee("To: ");
    robot.press("Enter").sees("To: Maria · Web · Billing");
    robot.press("/").sees("Responses 6 of 6").type("refu").sees("Responses 1 of 6");
  }

  @Test
  void aSecondEnterDoesNotJoinAgain() {
    Robot robot = Robot.at(80, 24).inbox(Chat.ringing("a", "Maria", 12));

    robot.press("Enter", "Tab", "Enter", "Tab", "Enter");

    assertEquals(1, robot.ordered(Effect.Join.class).size());
  }

  @Test
  void aJoinThatFailedSaysWhyAndCanBeRepeated() {
    Robot robot = Robot.at(80, 24).inbox(Chat.ringing("a", "Maria", 12)).press("Enter");

    robot.told(new Msg.JoinFailed("a", DOWN));

    robot.sees("not joined: server not reached").sees("Enter in the inbox tries again");
    robot.type("Hi").press("Enter").sees("Not sent: you are not in this conversation");
    assertEquals("Hi", robot.draft());
    assertTrue(robot.ordered(Effect.Send.class).isEmpty());
    robot.press("Tab", "Enter");
    assertEquals(2, robot.ordered(Effect.Join.class).size());
  }

  @Test
  void aReadingThatBeganBeforeTheJoinDoesNotUndoIt() {
    Robot robot = Robot.at(80, 24).inbox(Chat.ringing("a", "Maria", 12)).press("Enter");

    robot.read(Chat.connected("a", "Maria").contact()).inbox(Chat.ringing("a", "Maria", 12));

    robot.type("Hi").press("Enter");
    assertEquals(1, robot.ordered(Effect.Send.class).size());
  }

  @Test
  void whatWasAcceptedIsShownOnceWhenItArrives() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria").says("Hello?", 5));
    robot.press("Enter").type("Hi there").press("Enter");

    robot.moved("a", 1, new SendState.Accepted("m-9"));
    assertEquals(1, robot.talk("a").pending().size());
    robot.inbox(Chat.connected("a", "Maria").says("Hello?", 5).arrived("m-9", "Hi there"));

    assertTrue(robot.talk("a").pending().isEmpty());
    assertEquals(1, robot.screen().split("Hi there", -1).length - 1);
  }

  @Test
  void sendsAreNumberedInTheirOrder() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria").says("Hello?", 5));

    robot.press("Enter").type("one").press("Enter").type("two").press("Enter");

    assertEquals(List.of("run-1", "run-2"), robot.sent().stream().map(OutboxItem::id).toList());
  }
}
