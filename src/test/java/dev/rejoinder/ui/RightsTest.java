package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.User;
import dev.rejoinder.model.WrapUp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {
  private static final User ROBIN = new User("agent-1", "Robin Vale", "Robin");

  private final Robot robot = Robot.at(140, 30);

  @Test
  void aMissingRightIsNamedAndNothingIsSent() {
    signedIn(Optional.of(ROBIN), "responses:other:view");
    Shifts.maria(robot).sees("Message texts may not be read. Needs the permission");
    robot.press("Ctrl-X", "p");
    robot.sees("Needs the permission conversation:message:park, which your role lacks");
    robot.press("Ctrl-X", "t").sees("conversation:communication:blindTransfer");
    robot.type("x").press("Enter").sees("conversation:message:create");
    robot.press("Ctrl-U").told(new Msg.ResponsesRead(robot.model.library().finder(), 0, true));

    assertEquals(List.of(), robot.deeds());
  }

  /** The platform asks for nothing beyond being in the conversation (genesys-api.md 4.1). */
  @Test
  void oneMayLeaveAConversationWithoutAnyPermission() {
    signedIn(Optional.of(ROBIN), "responses:other:view");
    Shifts.maria(robot).press("Ctrl-X", "d").sees("End the conversation with Maria").press("y");

    assertTrue(robot.deeds().get(0) instanceof Effect.Carry, robot.deeds().toString());
  }

  @Test
  void aWrapUpThatMayBeSkippedIsSkippedWithoutTheRightToItsCodes() {
    signedIn(Optional.of(ROBIN), "responses:other:view");
    robot.inbox(
        Chat.wrapUp("m", "Mia", WrapUp.MANDATORY), Chat.wrapUp("u", "Cem", WrapUp.OPTIONAL));
    robot.press("Ctrl-G").type("mia").press("Enter", "Ctrl-X", "w").doesNotSee("skip");
    robot.sees("Needs the permission conversation:participant:wrapup");
    robot.press("Ctrl-G").type("cem").press("Enter").sees("No code: skip");
    robot.sees("Needs the permission conversation:participant:wrapup").press("Enter");

    Effect skip = new Effect.Carry(new Order.Skip("u", new Leg("p-u", "leg-u")));
    assertEquals(List.of(skip), robot.deeds());
  }

  @Test
  void oneOfTheRightsThatAreEnoughIsEnough() {
    signedIn(Optional.of(ROBIN), "conversation:webmessaging:*", "conversation:message:pull");
    Shifts.all(robot).doesNotSee("may not be read").press("Ctrl-X", "v", "Enter");

    assertEquals(List.of(new Effect.Join("wait")), robot.deeds());
  }

  @Test
  void aTokenWithoutAUserLooksAndDoesNothing() {
    signedIn(Optional.empty());
    robot.inbox(
        Chat.ringing("r", "Ana", 20),
        Chat.waiting("w", "Ben"),
        Chat.wrapUp("u", "Cem", WrapUp.MANDATORY),
        Chat.connected("c", "Dora"));
    robot.press("Enter").sees("To: Ana").sees("This token has no user: read-only");
    for (String name : List.of("ben", "cem", "dora")) {
      robot.press("Ctrl-G").type(name).press("Enter").type("x").press("Enter");
      for (String key : List.of("d", "t", "p", "w", "s")) {
        robot.press("Ctrl-X", key).sees("This token has no user: read-only");
      }
    }

    assertEquals(List.of(), robot.deeds());
    assertEquals(List.of(), robot.ordered(Effect.Typing.class));
  }

  @Test
  void aQueueThatLetsNobodyTakeByHandSaysSo() {
    Queue queue = new Queue("q-Returns", "Returns");
    robot.told(new Msg.QueuesRead(List.of(new Membership(queue, LibraryRule.ALL, false))));
    robot.inbox(Chat.waiting("w", "Ben").in("Returns")).press("Ctrl-X", "v", "Enter");

    robot.sees("The queue Returns lets nobody take by hand").press("Esc", "Enter");
    assertEquals(List.of(), robot.deeds());
  }

  private void signedIn(Optional<User> user, String... permissions) {
    robot.told(
        new Msg.SignedIn(
            new Identity(user, "Acme", "lab", List.of(), Optional.of(Set.of(permissions)))));
  }
}
