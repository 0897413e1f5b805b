package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Leg;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypingTest {
  private final Robot robot = Robot.at(80, 24);

  @Test
  void theFirstKeyTellsItAndThenOneInFiveSeconds() {
    robot.inbox(Chat.connected("a", "Maria"), Chat.connected("b", "Ben")).press("Enter");
    robot.type("abc");
    assertEquals(List.of(new Effect.Typing("a", new Leg("p-a", "leg-a"))), typing());

    robot.later(Duration.ofMillis(4_999)).type("d");
    assertEquals(1, typing().size());
    robot.later(Duration.ofMillis(1)).press("Backspace");
    assertEquals(2, typing().size());

    robot.press("Ctrl-G").type("ben").press("Enter").type("x");
    assertEquals("b", typing().get(2).conversationId());
  }

  @Test
  void onlyWhatIsWrittenForTheCustomerCounts() {
    robot.inbox(Chat.connected("a", "Maria")).press("Enter", "/").type("bye").press("Left");
    assertEquals(List.of(), typing());

    robot.press("Enter");
    assertEquals(1, typing().size());

    robot.later(Duration.ofSeconds(9)).press("Left", "Ctrl-A", "Enter").type(" ").press("Up");
    assertEquals(2, typing().size(), "what was sent before is shown, and changed");
  }

  @Test
  void nothingIsToldWhereNothingCanBeSent() {
    robot.inbox(Chat.waiting("w", "Ann")).press("Enter").type("x");
    robot.inbox(Chat.parked("w", "Ann")).type("y");
    Robot watching = Robot.with(80, 24, Glyphs.UNICODE, true).inbox(Chat.connected("a", "Maria"));
    watching.press("Enter").type("x");

    assertEquals(List.of(), typing());
    assertEquals(List.of(), watching.ordered(Effect.Typing.class));
  }

  private List<Effect.Typing> typing() {
    return robot.ordered(Effect.Typing.class);
  }
}
