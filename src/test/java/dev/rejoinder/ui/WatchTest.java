package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Queue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Queue RETURNS = new Queue("q-r", "Returns");

  private final Robot robot = Robot.at(100, 30);

  @Test
  void aQueueStandsInPlaceOfTheInboxUntilTheSameKey() {
    Shifts.maria(robot).type("draft").press("Ctrl-X", "u").sees("Look at a queue");
    Shifts.targets(robot, Shifts.RENATA, Shifts.RETURNS).doesNotSee("Renata").press("Enter");
    robot.sees("QUEUE Returns, read-only").sees("QUEUE loading").doesNotSee("Maria");

    told(Chat.elsewhere("o1", "Olga Berg", "Samuel Okoro").says("Still there?", 30));
    robot.sees("QUEUE 1").sees("with Sam").press("Enter").sees("Still there?");
    robot.press("Ctrl-X", "u").sees("INBOX 9").sees("To: Maria Garcia").doesNotSee("Olga");

    assertEquals("draft", robot.draft());
    assertEquals(Optional.of("maria"), robot.model.inbox().selected());
    List<Effect> effects =
        List.of(new Effect.Watch(Optional.of(RETURNS)), new Effect.Watch(Optional.empty()));
    assertEquals(effects, robot.ordered(Effect.Watch.class));
  }

  @Test
  void nothingIsSentOrTakenFromThere() {
    Chat own = Chat.connected("maria", "Maria Garcia").says("Any news?", 271);
    Chat waits = Chat.waiting("w9", "Nils Wolf").in("Returns");
    told(watching(), waits, own).press("g", "Enter").sees("QUEUE Returns");
    robot.press("i", "Enter").type("x").sees("read-only. Ctrl-X u goes back");
    for (String key : List.of("d", "t", "p", "w", "a")) {
      robot.press("Ctrl-X", key).sees("QUEUE Returns is read-only");
    }
    robot.press("Ctrl-G").type("nils").press("Enter");
    robot.press("i").type("x").press("Enter", "Ctrl-T").sees("read-only. Ctrl-X u goes back");

    assertEquals(
        1, robot.deeds().stream().filter(it -> !(it instanceof Effect.FindTargets)).count());
    assertEquals("", robot.draft());
  }

  @Test
  void whatRingsMeanwhileRingsAndEscLeadsToIt() {
    watching();
    int bells = robot.ordered(Effect.Bell.class).size();

    robot.inbox(Chat.ringing("new", "Ana Ruiz", 20));
    robot.sees("1 ringing").doesNotSee("Ana Ruiz").press("Esc").sees("INBOX 1").sees("Ana Ruiz");

    assertEquals(bells + 1, robot.ordered(Effect.Bell.class).size());
  }

  @Test
  void whatHasLeftTheQueueStaysWhileItIsRead() {
    Chat olga = Chat.elsewhere("o1", "Olga Berg", "Samuel Okoro").says("Bye", 30);
    told(watching(), olga).press("Enter");

    told(robot).sees("Olga Berg").sees("Bye").press("Tab", "Tab");
    told(robot, Chat.elsewhere("o2", "Per Lund", "Wen Li")).sees("Per Lund");
  }

  @Test
  void aReadingThatFailsOrComesLateMovesNothing() {
    watching().told(new Msg.WatchFailed(RETURNS, new Failure.Unreachable("refused")));
    robot.sees("QUEUE Returns not read: server not reached").sees("QUEUE loading");

    robot.press("Esc").told(new Msg.WatchRead(RETURNS, List.of()));

    robot.sees("INBOX 9").doesNotSee("QUEUE Returns");
    watching().told(new Msg.WatchRead(new Queue("q-x", "Other"), List.of()));
    robot.sees("QUEUE loading");
  }

  private Robot watching() {
    Shifts.all(robot).press("Ctrl-X", "u");
    return Shifts.targets(robot, Shifts.RETURNS).press("Enter");
  }

  private Robot told(Chat... chats) {
    return told(robot, chats);
  }

  private Robot told(Robot by, Chat... chats) {
    return by.told(new Msg.WatchRead(RETURNS, Arrays.stream(chats).map(Chat::contact).toList()));
  }
}
