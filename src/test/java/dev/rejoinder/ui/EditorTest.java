package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {
  private static final String FAMILY = "👨‍👩‍👧";

  /** Before and after, the cursor written as a bar. */
  @ParameterizedTest(name = "{1} in \"{0}\" gives \"{2}\"")
  @CsvSource({
    "ab|c, Left, a|bc",
    "|abc, Left, |abc",
    "ab|c, Ctrl-B, a|bc",
    "ab|c, Right, abc|",
    "abc|, Ctrl-F, abc|",
    "one two|, Alt-b, one |two",
    "one two |, Ctrl-Left, 'one |two '",
    "|one two, Alt-f, one| two",
    "one| two, Alt-Right, one two|",
    "one two|, Ctrl-A, |one two",
    "o|ne, Home, |one",
    "o|ne, Ctrl-E, one|",
    "o|ne, End, one|",
    "on|e, Backspace, o|e",
    "|one, Backspace, |one",
    "o|ne, Ctrl-D, o|e",
    "one|, Del, one|",
    "one two|, Ctrl-W, one |",
    "one two |, Alt-Backspace, one |",
    "one |two three, Alt-d, one | three",
    "one |two, Ctrl-U, |two",
    "one| two, Ctrl-K, one|",
    "a↵b|c, Ctrl-A, a↵|bc",
    "a|b↵c, Ctrl-E, ab|↵c",
    "a↵b|c, Ctrl-U, a↵|c",
    "a↵|bc, Ctrl-U, a|bc",
    "a|↵bc, Ctrl-K, a|bc",
    "a↵|b, Backspace, a|b",
    "a|↵b, Ctrl-D, a|b",
    "café|, Alt-b, |café",
    "x 你好|, Ctrl-W, x |",
    "a🇩🇪|, Backspace, a|",
    "|🇩🇪🇫🇷, Right, 🇩🇪|🇫🇷",
    "e\u0301|, Backspace, |",
    "👍🏽|, Backspace, |",
  })
  void readline(String before, String key, String after) {
    Robot robot = writing(before);

    robot.press(key);

    assertEquals(after, shown(robot));
  }

  @Test
  void aFamilyIsOneCharacterForEveryKey() {
    assertEquals("a|", shown(writing("a" + FAMILY + "|").press("Backspace")));
    assertEquals("a|", shown(writing("a|" + FAMILY).press("Del")));
    assertEquals("a|" + FAMILY, shown(writing("a" + FAMILY + "|").press("Left")));
    assertEquals("a" + FAMILY + "|", shown(writing("a|" + FAMILY).press("Right")));
  }

  @Test
  void manyFlagsInARowAreDeletedOneByOne() {
    Robot robot = writing("🇩🇪🇫🇷".repeat(40) + "|");

    robot.press("Backspace");

    assertEquals("🇩🇪🇫🇷".repeat(39) + "🇩🇪|", shown(robot));
  }

  @Test
  void whatWasCutComesBack() {
    assertEquals("one two|", shown(writing("one two|").press("Ctrl-U", "Ctrl-Y")));
    assertEquals(
        "two one |", shown(writing("one two|").press("Ctrl-W", "Ctrl-A", "Ctrl-Y", " ", "End")));
  }

  @Test
  void undoAndRedoWalkThroughTheSteps() {
    Robot robot = writing("|").type("ab").paste("one\ntwo");

    assertEquals("ab|", shown(robot.press("Ctrl-_")));
    assertEquals("a|", shown(robot.press("Ctrl-_")));
    assertEquals("abone↵two|", shown(robot.press("Alt-_", "Alt-_")));
    assertEquals("abone↵two|", shown(robot.press("Alt-_")));
    assertEquals("|", shown(robot.press("Ctrl-_", "Ctrl-_", "Ctrl-_", "Ctrl-_")));
  }

  @Test
  void typingAfterUndoForgetsTheRedo() {
    assertEquals("ax|", shown(writing("|").type("ab").press("Ctrl-_").type("x").press("Alt-_")));
  }

  @Test
  void upAndDownKeepTheColumn() {
    Robot robot = writing("long line↵x↵anoth|er");

    assertEquals("long line↵x|↵another", shown(robot.press("Up")));
    assertEquals("l|ong line↵x↵another", shown(robot.press("Up")));
    assertEquals("|long line↵x↵another", shown(robot.press("Up")));
    assertEquals("long line↵x↵another|", shown(robot.press("Down", "Down", "Down")));
  }

  @Test
  void upStaysInItsLineWhereAWordIsBroken() {
    Robot robot = writing("x".repeat(50 * 2) + "|");

    robot.press("Up");

    assertEquals(49, ComposerUpdate.draft(robot.model).cursor());
  }

  private static Robot writing(String marked) {
    String text = marked.replace('↵', '\n');
    int cursor = text.indexOf('|');
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter");
    Editor draft = Editor.EMPTY.insert(text.replace("|", ""));
    Editor fresh = new Editor(draft.text(), cursor, "", java.util.List.of(), java.util.List.of());
    robot.model = ComposerUpdate.withDraft(robot.model, fresh);
    return robot;
  }

  private static String shown(Robot robot) {
    Editor draft = ComposerUpdate.draft(robot.model);
    String marked =
        draft.text().substring(0, draft.cursor()) + "|" + draft.text().substring(draft.cursor());
    return marked.replace('\n', '↵');
  }
}
