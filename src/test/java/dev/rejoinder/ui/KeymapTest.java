package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import dev.rejoinder.ui.Binding.Context;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeymapTest {
  /** Tab, Enter, Escape and Backspace by other names, and what terminals keep for themselves. */
  private static final List<String> TAKEN =
      List.of("Ctrl-I", "Ctrl-M", "Ctrl-[", "Ctrl-H", "Ctrl-S", "Ctrl-Q", "Ctrl-V", "Ctrl-O");

  @Test
  void noKeyIsBoundTwiceInOnePlace() {
    Set<List<Object>> bound = new HashSet<>();
    for (Binding binding : Keymap.bindings()) {
      assertTrue(bound.add(List.of(binding.context(), binding.key())), binding::toString);
    }
  }

  @Test
  void noKeyIsBoundThatATerminalTakesOrCannotTell() {
    Set<Key> taken = new HashSet<>(TAKEN.stream().map(Keymap::key).toList());
    for (Binding binding : Keymap.bindings()) {
      assertFalse(taken.contains(binding.key()), binding::toString);
    }
  }

  @Test
  void everyKeyIsInTheHelp() {
    for (int columns : List.of(60, 80, 200)) {
      String help = wholeHelp(columns);
      for (Context context : Context.values()) {
        assertTrue(help.toLowerCase().contains(context.label().toLowerCase()), context::label);
      }
      for (Binding binding : Keymap.bindings()) {
        assertTrue(help.contains(binding.label()), () -> binding + " at " + columns);
        String lastWord = binding.action().description().replaceAll(".* ", "");
        assertTrue(help.contains(lastWord), () -> binding + " at " + columns);
      }
    }
  }

  @Test
  void f1IsNamedWhereverItOpensTheHelp() {
    for (int columns = 60; columns <= 200; columns++) {
      Robot robot = Robot.at(columns, 24).inbox(Chat.connected("a", "Maria").says("Hi", 9));
      for (String key :
          List.of("j", "Enter", "x", "Enter", "x", "Ctrl-T", "Esc", "Shift-Tab", "Ctrl-X")) {
        String hints = lastRow(robot.press(key));
        assertTrue(hints.endsWith("F1 help"), "after " + key + ": " + hints);
      }
      assertFalse(lastRow(robot.press("q")).contains("F1"), () -> robot.screen());
    }
  }

  @Test
  void f1IsNamedBesideAWarning() {
    Robot robot = Robot.at(60, 16).inbox(Chat.connected("a", "Maria Gonzalez")).press("Enter");

    robot.paste("x").press("Ctrl-C");

    assertTrue(lastRow(robot).startsWith(" Your text stays"), lastRow(robot));
    assertTrue(lastRow(robot).endsWith("F1 help"), lastRow(robot));
  }

  @Test
  void ctrlXIsNamedInEveryRegionAtAnyWidth() {
    for (int columns = 60; columns <= 120; columns++) {
      Robot robot = Robot.at(columns, 24).inbox(Chat.connected("a", "Maria").says("Hi", 9));
      robot.sees("Ctrl-X more").press("Enter").sees("Ctrl-X more").type("x").sees("Ctrl-X more");
      robot.press("Shift-Tab").sees("Ctrl-X more");
    }
  }

  @Test
  void whoHesitatesAfterCtrlXSeesTheCommands() {
    for (int columns : List.of(60, 80, 200)) {
      Robot robot = Robot.at(columns, 16).inbox(Chat.connected("a", "Maria")).press("Enter");
      robot.type("kept").press("Ctrl-X").doesNotSee("t     transfer");
      assertEquals(Optional.of(Robot.NOW.plusMillis(400)), robot.model.wakeAt());

      robot.later(Duration.ofMillis(400)).sees("t     transfer").sees("To: Maria").sees("kept");
      for (String key : List.of("d", "t", "p", "w", "r", "e", "y", "s", "v", "?", "q")) {
        robot.sees(key + "     ");
      }
      robot.press("F1").sees("Keys").press("Esc").doesNotSee("t     transfer");
    }
  }

  @Test
  void theHintNamesTheKeyThatOpensTheResponsesHere() {
    Robot robot = Robot.at(100, 24).inbox(Chat.connected("a", "Maria")).press("Enter");

    robot.sees("/ responses").type("x").sees("Ctrl-T responses").doesNotSee("/ responses");
  }

  @Test
  void helpOpensFromEverywhereAndGivesTheFocusBack() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria"));
    robot.press("?").sees("Keys").press("Esc").doesNotSee("Keys ");

    robot.press("Enter").type("x").press("F1").sees("The main job").press("?").type("y");

    assertEquals("xy", robot.draft());
    robot.press("Ctrl-X", "?").sees("The main job").press("Ctrl-C").type("z");
    assertEquals("xyz", robot.draft());
  }

  @Test
  void helpBeginsWithThePlaceWhereItWasAskedForAndThenTheCommands() {
    Robot robot = Robot.at(80, 60).inbox(Chat.connected("a", "Maria")).press("Enter", "F1");

    robot.sees("In the composer").sees("After Ctrl-X").doesNotSee("In the inbox ");
    robot.press("Esc", "Shift-Tab", "F1").sees("In the transcript").sees("Anywhere");
    robot.doesNotSee("In the composer");
  }

  @Test
  void helpScrollsToItsEndAndNoFurtherAlsoWhenResized() {
    Robot robot = Robot.at(60, 16).press("F1");
    for (int i = 0; i < 60; i++) {
      robot.press("PgDn");
    }
    robot.sees("n, N, Esc").resize(200, 60).sees("n, N, Esc");

    robot.press("k");

    assertTrue(robot.screen().lines().filter(l -> !l.isBlank()).count() > 50);
  }

  @Test
  void ctrlXAndEscIsNothing() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter");

    robot.press("Ctrl-X").sees("Ctrl-X, then").press("Esc").doesNotSee("Ctrl-X, then").type("y");
    robot.press("Ctrl-X", "z").sees("Ctrl-X ? shows");

    assertEquals("y", robot.draft());
  }

  @Test
  void quittingAsksOnlyWhereSomethingIsUnsent() {
    Robot clean = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Ctrl-X", "q");
    assertEquals(List.of(new Effect.Quit()), clean.deeds());

    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter").type("x");
    robot.press("Enter").moved("a", 1, new SendState.Unknown(new Failure.Unanswered("cut")));
    robot.effects.clear();
    robot.press("Ctrl-X", "q").sees("1 message not known to be sent: it is kept");
    assertEquals(List.of(), robot.deeds());
    robot.press("n").doesNotSee("Quit?").press("Ctrl-X", "q", "Enter").sees("Quit?");
    assertEquals(List.of(new Effect.Quit()), robot.press("y").deeds());
  }

  @Test
  void ctrlCClosesWhatIsOnTopAndThenAsks() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter", "/", "F1");

    robot.press("Ctrl-C").sees("Responses ").press("Ctrl-C").doesNotSee("Responses ");
    robot.press("Ctrl-C").sees("Quit?").press("Ctrl-C").doesNotSee("Quit?");
    assertEquals(List.of(), robot.deeds());
  }

  @Test
  void aWindowTooSmallCanStillBeLeft() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter").type("x");
    robot.press("Enter").effects.clear();

    robot.resize(50, 10).sees("Rejoinder needs 60x16; this is 50x10").press("Ctrl-X", "q");

    robot.sees("1 message on the way").press("y");
    assertEquals(List.of(new Effect.Quit()), robot.deeds());
  }

  private static String lastRow(Robot robot) {
    Frame frame = robot.frame();
    return frame.line(frame.rows() - 1);
  }

  private static String wholeHelp(int columns) {
    return Robot.at(columns, 300).press("F1").screen();
  }
}
