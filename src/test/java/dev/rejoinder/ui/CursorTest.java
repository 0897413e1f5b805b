package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private final Robot robot =
      Robot.at(80, 24).inbox(Chat.connected("a", "Maria"), Chat.connected("b", "Jonas"));

  @Test
  void itStandsOnTheSelectedRow() {
    assertEquals(Optional.of(new Frame.Spot(0, 3)), robot.frame().cursor());
    assertEquals(Optional.of(new Frame.Spot(0, 4)), robot.press("Down").frame().cursor());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "你好",
        "👨‍👩‍👧 x",
        "e\u0301e\u0301",
        "🇩🇪",
        "नमस्ते",
        "a\tb",
        "{{A}} b"
      })
  void itStandsBehindWhatIsTyped(String text) {
    robot.press("Enter").paste(text);

    assertTrue(robot.beforeCursor().endsWith("││ " + text.replace('\t', ' ')), robot::screen);
  }

  @Test
  void itStandsInTheMiddleOfWideCharacters() {
    robot.press("Enter").type("你好吗").press("Left");

    assertTrue(robot.beforeCursor().endsWith("││ 你好"), robot::screen);
  }

  @Test
  void itStandsBehindAFullLine() {
    robot.press("Enter").type("x".repeat(50));

    assertTrue(robot.beforeCursor().endsWith("││ " + "x".repeat(50)), robot::screen);
    assertTrue(robot.type("y").beforeCursor().endsWith("││ y"), robot::screen);
  }

  @Test
  void itFollowsTheLinesBeyondWhatFits() {
    robot.press("Enter").type("1\n2\n3\n4\n5\n6\n7\n8\n9");

    robot.sees("││ 4").doesNotSee("││ 3");
    assertTrue(robot.beforeCursor().endsWith("││ 9"), robot::screen);
    for (int i = 0; i < 8; i++) {
      robot.press("Up");
    }
    assertTrue(robot.beforeCursor().endsWith("││ 1"), robot::screen);
  }

  @Test
  void itStandsInTheQuery() {
    robot.press("Enter", "/").type("こんば");
    assertTrue(robot.beforeCursor().endsWith("││ > こんば"), robot::screen);

    robot.press("Left");
    assertTrue(robot.beforeCursor().endsWith("││ > こん"), robot::screen);
  }

  @Test
  void aQueryLongerThanThePanelIsScrolledToIt() {
    robot.press("Enter", "/").type("あ".repeat(60) + "end");
    assertTrue(robot.beforeCursor().endsWith("end"), robot::screen);

    robot.resize(100, 30);
    assertTrue(robot.beforeCursor().endsWith("end"), robot::screen);
    robot.press("Home");
    assertTrue(robot.beforeCursor().endsWith("││ > "), robot::screen);
  }

  @Test
  void itStandsOnTheLastLineOfTheTranscript() {
    robot.inbox(Chat.connected("a", "Maria").lines(50)).press("Enter", "Shift-Tab", "k");
    Frame frame = robot.frame();
    Frame.Spot spot = frame.cursor().orElseThrow();

    assertTrue(frame.line(spot.row()).contains("line 49"), robot::screen);
  }

  @Test
  void itStandsAtTheQuestionAndInTheHelp() {
    robot.press("Enter").type("x").press("Enter", "Ctrl-X", "q");
    assertTrue(robot.beforeCursor().endsWith("y yes   n no "), robot::screen);

    assertEquals(Optional.of(new Frame.Spot(2, 1)), robot.press("n", "F1").frame().cursor());
  }

  @Test
  void itStaysWhileTheSecondKeyIsAwaited() {
    var before = robot.press("Enter").type("abc").frame().cursor();

    assertEquals(before, robot.press("Ctrl-X").frame().cursor());
  }
}
