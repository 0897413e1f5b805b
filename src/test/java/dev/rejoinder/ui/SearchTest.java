package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SearchTest {
  private final Chat chat =
      Chat.connected("a", "Maria").says("the first Café", 9000).lines(60).says("CAFE, café!", 9);
  private final Robot robot =
      Robot.at(80, 24).inbox(chat, Chat.connected("b", "Jonas")).press("Enter", "Shift-Tab");

  @Test
  void theNewestMatchIsShownFirstAndCounted() {
    robot.press("/").type("cafe").sees("/cafe   match 1 of 3   Enter keep   Esc end");
    assertEquals("CAFEcafé", reversed());

    robot.press("Enter").sees("match 1 of 3").press("n").sees("match 2 of 3");
    robot.press("Tab").type("so").doesNotSee("match ");
    assertEquals("CAFEcafé", reversed());
  }

  @Test
  void aMatchFurtherUpIsScrolledIntoViewAndTheWalkGoesRound() {
    robot.press("/").type("cafe").press("Enter").doesNotSee("the first").press("n", "n");

    robot.sees("match 3 of 3").sees("the first Café").sees(" below");
    robot.press("n").sees("match 1 of 3").sees("CAFE, café!").press("N").sees("the first");
  }

  @Test
  void aMatchOnTheScreenMovesNothing() {
    String before = robot.press("/").type("line 5").frame().line(10);

    assertEquals(before, robot.press("Up", "Up").sees("match 3 of 11").frame().line(10));
    robot.doesNotSee(" below");
  }

  @Test
  void escEndsItAndTheNextEscWrites() {
    robot.press("/").type("cafe").press("Esc").doesNotSee("match ");
    assertEquals("", reversed());
    assertEquals(Focus.TRANSCRIPT, robot.model.attention().focus());

    robot.press("/").type("cafe").press("Enter", "Esc").doesNotSee("match ");
    assertEquals(Focus.COMPOSER, robot.press("Esc").model.attention().focus());
  }

  @Test
  void nothingFoundIsSaid() {
    robot.press("/").type("zzz").sees("no match").press("Enter", "n", "N").sees("no match");
    robot.press("Esc", "n").sees("/ begins");
  }

  @Test
  void anEmptyLineEndsTheSearch() {
    robot.press("/", "Enter", "n").sees("/ begins").press("/").type("x").press("Backspace");
    robot.doesNotSee("no match").press("Backspace").press("j", "i").type("y");
    assertEquals("y", robot.draft());
  }

  @Test
  void newMatchesAreCountedAndMoveNothing() {
    robot.press("/").type("cafe").press("Enter", "n", "n").sees("match 3 of 3");

    robot.inbox(chat.says("café again", 1)).sees("match 4 of 4").sees("the first Café");
  }

  @Test
  void aMatchOverTheEndOfALineIsShownOnBoth() {
    robot.inbox(chat.says("x".repeat(20) + " abcdefghij klmnopqrst uvw", 1));

    robot.press("/").type("abcdefghij klm");

    assertEquals("abcdefghijklm", reversed().replace(" ", ""));
  }

  @Test
  void anotherConversationIsNotSearched() {
    robot.press("/").type("cafe").press("Ctrl-C").doesNotSee("Quit").press("/").type("cafe");
    robot.press("Shift-Tab", "End", "Enter").sees("To: Jonas").doesNotSee("match ");
    robot.press("Shift-Tab").doesNotSee("match ");
  }

  @Test
  void whatIsSentFromHereIsFoundToo() {
    robot.press("i").type("my café").press("Enter", "Shift-Tab", "/").type("y caf");

    robot.sees("match 1 of 1");
    assertTrue(robot.paste("\u202e\nzz").screen().contains("no match"));
    Frames.check(robot);
  }

  /** What stands in reverse in the transcript. */
  private String reversed() {
    Frame frame = robot.frame();
    StringBuilder text = new StringBuilder();
    for (int row = 4; row < 20; row++) {
      for (int column = 26; column < 80; column++) {
        text.append(frame.at(column, row).style().reverse() ? frame.at(column, row).text() : "");
      }
    }
    return text.toString();
  }
}
