package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.search.Finder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {
  private final Robot robot =
      Robot.at(80, 24).inbox(Chat.connected("a", "Maria").says("Hello?", 5)).press("Enter");

  @Test
  void aSlashOpensItOnlyInAnEmptyComposer() {
    robot.type("and/or 10/2").doesNotSee("Responses ");

    assertEquals("and/or 10/2", robot.draft());
  }

  @Test
  void twoSlashesWriteOne() {
    assertEquals("/", robot.press("/", "/").doesNotSee("Responses ").draft());
  }

  @Test
  void aResponseIsInsertedAtTheCursorAndUndoneAsOne() {
    robot.type("AB").press("Left", "Ctrl-T").type("bye").press("Enter");
    assertEquals("AThank you, and goodbye.B", robot.draft());

    assertEquals("AB", robot.press("Ctrl-_").draft());
  }

  @Test
  void thePreviewSaysWhatWillBeSent() {
    robot.press("/").type("order").sees("Order {{ORDER}} leaves our store");

    robot.press("Ctrl-U").type("hi").sees("Hello Maria, I am Robin.");
  }

  @Test
  void whatMatchedStandsOut() {
    Frame frame = robot.press("/").type("goodb").frame();

    assertTrue(underlined(frame).contains("Goodb"), () -> underlined(frame));
    Frame body = robot.press("Ctrl-U").type("working days").frame();
    assertTrue(underlined(body).contains("workingdays"), () -> underlined(body));
  }

  @Test
  void theLibraryIsShownWhereThereIsRoom() {
    robot
        .press("/")
        .type("refund")
        .sees("Returns and r…")
        .resize(100, 30)
        .sees("Returns and refunds");
  }

  @Test
  void backspaceOnAnEmptyQueryCloses() {
    robot
        .press("/", "x", "Backspace")
        .sees("Responses ")
        .press("Backspace")
        .doesNotSee("Responses ");
  }

  @Test
  void escKeepsTheDraft() {
    assertEquals("text ", robot.type("text ").press("Ctrl-T", "r", "Esc").draft());
  }

  @Test
  void noHitSaysWhatToDo() {
    robot.press("/").type("zzzzzz").sees("Responses 0 of 6").sees("Nothing matches");

    robot.press("Enter").sees("No response to insert");
  }

  @Test
  void aResponseWithoutTextSaysSo() {
    robot.press("/").type("nothing").press("Enter").sees("no text to insert");

    assertEquals("", robot.draft());
  }

  @Test
  void thePointerStaysOnItsResponseWhileMoreLoad() {
    robot.press("/", "Down", "Down");
    var more = new java.util.ArrayList<>(Robot.RESPONSES);
    more.add(0, Robot.response("new", "/new Brand new", "New", "Start"));

    robot.told(new Msg.ResponsesRead(Finder.over(more), 9, false)).sees("Responses 7 of 9");

    PanelState panel = robot.model.attention().panel().orElseThrow();
    assertEquals("order", panel.selection().orElseThrow().response().id());
  }

  @Test
  void aLoadThatFailedSaysWhatToDo() {
    Robot none =
        Robot.at(80, 24)
            .told(new Msg.ResponsesRead(Finder.over(List.of()), 0, false))
            .told(
                new Msg.ResponsesFailed(
                    new Failure.Forbidden(
                        new Failure.Answer(403, "", "", ""), List.of("responses:library:view"))));

    none.inbox(Chat.connected("a", "Maria")).press("Enter", "/");

    none.sees("ask an administrator for permission").sees("not all loaded");
  }

  @Test
  void anAttributeOfBlanksIsUnfilled() {
    robot.inbox(Chat.connected("a", "Maria").knowing("ORDER", "  \u200B "));

    robot.press("/").type("order").press("Enter");

    assertEquals("Order {{ORDER}} leaves our store today.", robot.draft());
  }

  @Test
  void aLongPreviewScrollsAndStopsAtItsEnd() {
    String body =
        String.join(
            "\n", java.util.stream.IntStream.range(1, 30).mapToObj(i -> "row " + i).toList());
    robot.told(
        new Msg.ResponsesRead(
            Finder.over(List.of(Robot.response("l", "long", body, "L"))), 1, true));

    robot.press("/").sees("row 1").sees("25 below: Alt-Down");
    for (int i = 0; i < 20; i++) {
      robot.press("Alt-Down");
    }
    robot.sees("row 29").resize(200, 60).press("Alt-Up").sees("row 1");
  }

  private static String underlined(Frame frame) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < frame.rows(); row++) {
      for (int column = 0; column < frame.columns(); column++) {
        Cell cell = frame.at(column, row);
        text.append(cell.style().underline() ? cell.text() : "");
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void aBurstOfKeysDoesWhatTheSameKeysDoOneByOneHoweverLateTheSearchAnswers() {
    Robot slow = Robot.at(100, 30).inbox(Chat.connected("c-1", "Ada").says("Hi", 1)).press("Enter");
    Robot quick =
        Robot.at(100, 30).inbox(Chat.connected("c-1", "Ada").says("Hi", 1)).press("Enter");
    List<String> keys = List.of("/", "b", "y", "Enter", "!", "Enter");

    slow.press(keys.toArray(String[]::new));
    List<Effect.Find> asked = new ArrayList<>();
    keys.forEach(key -> quick.toldAlone(new Msg.Pressed(Keymap.key(key))).ifPresent(asked::add));

    assertEquals(List.of(), quick.deeds());
    asked.forEach(find -> quick.told(Robot.answer(find)));
    assertEquals(slow.deeds(), quick.deeds());
    assertEquals("Thank you, and goodbye.!", quick.talk("c-1").pending().get(0).text());
  }

  @Test
  void anAnswerToAnOlderQueryIsNotShown() {
    Robot robot =
        Robot.at(100, 30).inbox(Chat.connected("c-1", "Ada").says("Hi", 1)).press("Enter", "/");
    Effect.Find older = robot.toldAlone(new Msg.Pressed(Key.text("b"))).orElseThrow();
    Effect.Find newer = robot.toldAlone(new Msg.Pressed(Key.text("z"))).orElseThrow();

    robot.told(Robot.answer(newer)).told(Robot.answer(older));

    robot.sees("Nothing matches");
  }

  @Test
  void whatWaitsForASearchCanBeGivenUp() {
    Robot robot =
        Robot.at(100, 30).inbox(Chat.connected("c-1", "Ada").says("Hi", 1)).press("Enter", "/");
    Effect.Find find = robot.toldAlone(new Msg.Pressed(Key.text("b"))).orElseThrow();
    robot.press("Enter", "Ctrl-C").told(Robot.answer(find));

    assertEquals("", robot.draft());
    robot.doesNotSee("Responses");
  }
}
