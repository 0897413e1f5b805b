package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransferTest {
  private static final Leg LEG = new Leg("p-maria", "leg-maria");

  private final Robot robot = Robot.at(100, 30);

  @Test
  void itAsksBeforeItGoesToWhatWasChosen() {
    Shifts.transfer(robot).type("turns").press("Enter");
    robot.sees("Transfer Maria Garcia to queue Returns?").press("Enter").press("y");

    Effect carry = new Effect.Carry(new Order.Transfer("maria", LEG, Shifts.RETURNS));
    assertEquals(List.of(carry), robot.deeds().stream().filter(carry::equals).toList());
    assertTrue(robot.sees("transferring…").screen().contains("transfer…"));
  }

  @Test
  void itIsNotSaidToHaveGoneOnceItIsBack() {
    Order.Transfer order = new Order.Transfer("maria", LEG, Shifts.RETURNS);
    Shifts.maria(robot).told(new Msg.OrderEnded(order, Optional.empty()));

    robot.inbox(Chat.connected("maria", "Maria Garcia")).sees("ransferred: Maria Garcia");
    robot.inbox(Chat.ringing("other", "Ana", 20)).sees("ransferred: Maria Garcia");
    robot.inbox(Chat.ringing("maria", "Maria Garcia", 20)).doesNotSee("ransferred");
  }

  @Test
  void eachTextIsLookedForUnderANumberOfItsOwn() {
    Shifts.maria(robot).press("Ctrl-X", "t").type("re");

    List<Effect.FindTargets> asked = robot.ordered(Effect.FindTargets.class);
    assertEquals(List.of("", "r", "re"), asked.stream().map(Effect.FindTargets::words).toList());
    assertEquals(3, asked.stream().mapToLong(Effect.FindTargets::number).distinct().count());
  }

  @Test
  void aLateAnswerChangesNothing() {
    Shifts.maria(robot).press("Ctrl-X", "t").type("re").sees("looking…");

    robot.told(new Msg.TargetsRead(1, List.of(Shifts.RETURNS), Optional.empty()));

    robot.sees("looking…").doesNotSee("▸ Returns");
  }

  @Test
  void anAnswerNeverPutsAnotherTargetUnderEnter() {
    Shifts.targets(Shifts.maria(robot).press("Ctrl-X", "t"), Shifts.RETENTION).type("ret");
    robot.sees("▸ Retention");

    Target ret = new Target(Target.Kind.QUEUE, "q-x", "Ret", "");
    Shifts.targets(robot, ret, Shifts.RETURNS).sees("Ret ").press("Enter");

    robot.sees("to queue Retention?");
  }

  @Test
  void aFailureSaysWhyAndEscLeavesAllAsItWas() {
    Shifts.maria(robot).type("draft").press("Ctrl-X", "t").paste("x\ny");
    long number = robot.model.shift().asked();
    robot.told(new Msg.TargetsRead(number, List.of(), Optional.of(Shifts.DOWN)));

    robot.sees("server not reached").press("Esc").doesNotSee("Transfer");
    assertEquals("draft", robot.draft());
  }

  @Test
  void nobodyHandsAConversationToHerself() {
    Target self = new Target(Target.Kind.PERSON, "agent-1", "Renata Vale", "On Queue");
    Shifts.targets(Shifts.transfer(robot), self, Shifts.RENATA).sees("Renata Silva");

    robot.doesNotSee("Renata Vale");
  }

  @Test
  void aListLongerThanItsBoxSaysSo() {
    Target[] many = new Target[11];
    for (int i = 0; i < many.length; i++) {
      many[i] = new Target(Target.Kind.QUEUE, "q" + i, "Retention " + i, "");
    }
    Shifts.maria(robot).press("Ctrl-X", "t");

    Shifts.targets(robot, many).sees("3 more").press("Down", "Down", "Down", "Down").sees("3 more");
    robot.press("Down", "Down", "Down", "Down").doesNotSee("more ");
  }

  @Test
  void whatIsTypedWhileJoiningGoesToTheListAndNotToTheCustomer() {
    Shifts.all(robot).press("Enter", "Ctrl-X", "t").type("ren");
    Shifts.targets(robot, Shifts.RENATA).press("Enter").sees("Not yet: Ana Ruiz is not joined");
    assertEquals("", robot.draft());

    robot.read(Chat.connected("ana", "Ana Ruiz").contact()).press("Enter");
    robot.sees("Transfer Ana Ruiz to person Renata Silva?");
  }
}
