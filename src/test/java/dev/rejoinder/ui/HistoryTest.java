package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.SendState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final Robot robot =
      Robot.at(80, 24)
          .inbox(
              Chat.connected("a", "Maria").says("Hello?", 500),
              Chat.connected("b", "Jonas").says("Hi", 5))
          .press("Enter");

  @Test
  void upWalksWhatWasSentAndDownComesBackToTheDraft() {
    sent("one", "two").type("draft");

    assertEquals("two", robot.press("Up").draft());
    assertEquals("one", robot.press("Up").draft());
    assertEquals("one", robot.press("Up").draft());
    assertEquals("two", robot.press("Down").draft());
    assertEquals("draft", robot.press("Down").draft());
    assertEquals("draft!", robot.press("Down").type("!").draft());
  }

  @Test
  void eachConversationHasItsOwnHistory() {
    sent("for Maria").press("Ctrl-N", "Ctrl-N");
    assertEquals("b", robot.model.chat().open().orElseThrow());

    assertEquals("", robot.press("Up").draft());
  }

  @Test
  void anEditedEntryIsTheDraftAndTheOldDraftIsNotLost() {
    sent("one", "two").type("precious").press("Up", "Up").type(" more");
    assertEquals("one more", robot.press("Down").draft());

    assertEquals("precious", robot.press("Up").draft());
    assertEquals("two", robot.press("Up").draft());
    assertEquals("one more", robot.press("Down", "Down").draft());
  }

  @Test
  void whatIsSentAgainLeavesTheDraftAsTheNewestEntry() {
    sent("one", "two").type("precious").press("Up", "Up", "Enter");

    assertEquals(new Content.Text("one"), robot.contents().get(2));
    assertEquals("", robot.draft());
    assertEquals("precious", robot.press("Up").draft());
    assertEquals("one", robot.press("Up").draft());
  }

  @Test
  void insideADraftOfSeveralRowsUpAndDownMoveTheCursor() {
    sent("one").type("first\nsecond").press("Up").type("x");
    assertEquals("firstx\nsecond", robot.draft());

    assertEquals("one", robot.press("Up").draft());
    assertEquals("firstx\nsecond", robot.press("Down").draft());
    assertEquals("firstx\nsecondy", robot.press("Down").type("y").draft());
  }

  @Test
  void withNothingSentUpAndDownGoToTheEnds() {
    robot.type("text").press("Up").type("a").press("Down").type("z");

    assertEquals("atextz", robot.draft());
  }

  @Test
  void theSameTextIsKeptOnce() {
    sent("one", "two", "two");

    assertEquals("one", robot.press("Up", "Up").draft());
  }

  @Test
  void aDraftThatWaitsBehindAnEntryIsNotQuitOverSilently() {
    sent("one").moved("a", 1, new SendState.Accepted("m"));
    robot.type("precious").press("Up", "Ctrl-U", "Ctrl-X", "q");

    robot.told(new Msg.Keeping(Optional.of("disk full"))).press("Ctrl-X", "q").sees("1 draft");
  }

  @Test
  void undoBringsTheDraftBackToo() {
    sent("one").type("draft").press("Up", "Ctrl-_");

    assertEquals("draft", robot.draft());
    assertEquals("draft", robot.press("Up", "Down").draft());
  }

  private Robot sent(String... texts) {
    for (String text : texts) {
      robot.type(text).press("Enter");
    }
    return robot;
  }
}
