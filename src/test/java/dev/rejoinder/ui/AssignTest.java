package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Identity;
import dev.rejoinder.model.LibraryRule;
import dev.rejoinder.model.Membership;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.User;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AssignTest {
  private static final Effect GIVE = new Effect.Carry(new Order.Assign("wait", "u-r"));

  private final Robot robot = Robot.at(100, 30);

  @Test
  void whatWaitsGoesFromItsListToAPersonAfterAQuestion() {
    Shifts.all(robot).press("Ctrl-X", "v").sees("Alt-Enter assigns").press("Alt-Enter");
    Shifts.targets(robot.sees("Assign Torsten Behrens to"), Shifts.RETURNS, Shifts.RENATA);
    robot.doesNotSee("Returns  ").press("Enter").sees("Assign Torsten Behrens to Renata Silva?");

    robot.press("y").sees("assign…");
    assertEquals(List.of(GIVE), robot.ordered(Effect.Carry.class));

    robot.told(new Msg.OrderEnded(new Order.Assign("wait", "u-r"), Optional.empty()));
    robot.sees("Assigned: Torsten Behrens.");
  }

  @Test
  void theSelectedRowIsAssignedWithoutTheList() {
    Shifts.all(robot).press("G", "k", "k").press("Ctrl-X", "a").sees("Assign Torsten Behrens to");
    Shifts.targets(robot, Shifts.RENATA).press("Enter", "n");

    assertEquals(List.of(), robot.ordered(Effect.Carry.class));
  }

  @Test
  void onlyWhatWaitsIsAssigned() {
    Shifts.maria(robot).press("Ctrl-X", "a").sees("It does not wait");
    robot.press("Ctrl-X", "s", "Alt-Enter").sees("Enter sets it");

    assertEquals(List.of(), robot.deeds());
  }

  @Test
  void theMissingRightIsNamedInTheListToo() {
    User robin = new User("agent-1", "Robin Vale", "Robin");
    Set<String> pulls = Set.of("conversation:message:pull", "analytics:*");
    robot.told(
        new Msg.SignedIn(
            new Identity(Optional.of(robin), "Acme", "lab", List.of(), Optional.of(pulls))));
    Shifts.all(robot).press("Ctrl-X", "v", "Alt-Enter");

    robot.sees("Needs the permission conversation:message:assign").sees("Alt-Enter assigns");
    assertEquals(List.of(), robot.deeds());
  }

  @Test
  void aQueueThatLetsNobodyAssignSaysSo() {
    Queue queue = new Queue("q-Returns", "Returns");
    robot.told(new Msg.QueuesRead(List.of(new Membership(queue, LibraryRule.ALL, false))));
    Shifts.all(robot).press("Ctrl-X", "v", "Alt-Enter");

    robot.sees("The queue Returns lets nobody take by hand");
    assertEquals(List.of(), robot.deeds());
  }
}
