package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.SendState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final Failure DOWN = new Failure.Unreachable("refused");

  private final Robot robot =
      Robot.at(80, 24)
          .inbox(
              Chat.connected("a", "Maria").says("Hello?", 500),
              Chat.connected("b", "Jonas").says("Hi", 5))
          .press("Enter");

  @Test
  void eachConversationKeepsItsOwnDraft() {
    robot.type("for Maria").press("Ctrl-N").type("for Jonas").press("Ctrl-N", "Ctrl-N");

    assertEquals("for Maria", robot.talk("a").draft().text());
    assertEquals("for Jonas", robot.talk("b").draft().text());
  }

  @Test
  void aPasteNeverSends() {
    robot.paste("one\r\ntwo\rthree\n");

    assertEquals("one\ntwo\nthree\n", robot.draft());
    assertTrue(robot.deeds().isEmpty());
    robot.sees("Pasted 3 lines. Enter sends");
  }

  @Test
  void aHugePasteAsksFirst() {
    String huge = "x\n".repeat(9_000);

    robot.paste(huge).sees("Paste 18,000 characters?").press("n");
    assertEquals("", robot.draft());
    robot.press("Tab", "/").paste(huge).sees("Not pasted");
    robot.press("Esc", "i").paste(huge).press("y").sees("Pasted 9000 lines");
    assertEquals(huge, robot.draft());
  }

  @Test
  void theClipboardGetsOnlyWhatMayBeShown() {
    robot.paste("a\u202eb\nc").press("Ctrl-X", "y");

    assertEquals(List.of(new Effect.Copy("a⟦202E⟧b\nc")), robot.deeds());
  }

  @Test
  void aPasteOutsideTheComposerIsRefusedWithWords() {
    robot.press("Tab").paste("one\ntwo").sees("Not pasted");

    assertEquals("", robot.draft());
  }

  @Test
  void aPasteFillsTheHoleThatTheCursorIsAt() {
    robot.press("/").type("order").press("Enter").paste("4711");

    assertEquals("Order 4711 leaves our store today.", robot.draft());
  }

  @Test
  void aBackslashBeforeEnterIsANewLine() {
    robot.type("one\\").press("Enter").type("two");

    assertEquals("one\ntwo", robot.draft());
    assertTrue(robot.deeds().isEmpty());
  }

  @Test
  void everyNewlineKeyWritesALine() {
    robot.type("1").press("Ctrl-J").type("2").press("Alt-Enter").type("3").press("Shift-Enter");

    assertEquals("1\n2\n3\n", robot.draft());
    assertTrue(robot.deeds().isEmpty());
  }

  @Test
  void theHoleIsTypedOverAndTabGoesToTheNext() {
    robot.paste("{{A}} and {{B}}").press("Ctrl-A").type("x").press("Tab").type("y");

    assertEquals("x and y", robot.draft());
  }

  @Test
  void tabLeavesTheComposerAfterTheLastHole() {
    robot.paste("{{A}} and {{B}}").press("Ctrl-A", "Tab");
    assertEquals(Focus.COMPOSER, robot.model.attention().focus());

    robot.press("Tab");

    assertEquals(Focus.INBOX, robot.model.attention().focus());
  }

  @Test
  void ctrlCKeepsTheTextAndSaysSo() {
    robot.type("precious").press("Ctrl-C").sees("Your text stays");

    assertEquals("precious", robot.draft());
  }

  @Test
  void escChangesNothingWhileWriting() {
    robot.type("precious").press("Esc");

    assertEquals("precious", robot.draft());
    assertEquals(Focus.COMPOSER, robot.model.attention().focus());
  }

  @Test
  void aFailedSendIsRepeatedFromTheComposer() {
    robot.type("Hello").press("Enter").type("and").moved("a", 1, new SendState.Rejected(DOWN));
    robot.sees("Not sent to Maria").sees("1 failed").press("Left").sees("Ctrl-X r sends it again");

    robot.press("Ctrl-X", "r");

    assertEquals(List.of(new Effect.Resend("a", "run-1")), robot.ordered(Effect.Resend.class));
    assertEquals(1, robot.sent().size());
    assertEquals(1, robot.talk("a").pending().size());
  }

  @Test
  void aFailedSendIsNotRepeatedOnAnotherLegThanItWasWrittenFor() {
    robot.type("Hello").press("Enter").moved("a", 1, new SendState.Parked(DOWN));
    robot.inbox(Chat.connected("a", "Maria").on("another-leg"));

    robot.press("Ctrl-X", "r").sees("Not sent again");

    assertEquals(List.of(), robot.ordered(Effect.Resend.class));
    assertEquals(1, robot.talk("a").pending().size());
  }

  @Test
  void aFaultOfOursStandsBesideWhatFollowsFromItUntilTheNextKey() {
    robot
        .type("Hello")
        .press("Enter")
        .told(new Msg.Broke("17-3"))
        .moved("a", 1, new SendState.Unknown(DOWN));
    robot.sees("17-3").sees("Not known whether");

    robot.press("Left").doesNotSee("17-3");
  }

  @Test
  void aFailedSendIsTakenBackBelowWhatIsWritten() {
    robot.type("Hello").press("Enter").type("draft").moved("a", 1, new SendState.Rejected(DOWN));

    robot.press("Ctrl-X", "e");

    assertEquals("draft\nHello", robot.draft());
    assertTrue(robot.talk("a").pending().isEmpty());
  }

  @Test
  void whatIsNotKnownToHaveArrivedIsNotRepeatedUnasked() {
    robot.type("Hello").press("Enter");
    robot.moved("a", 1, new SendState.Unknown(new Failure.Unanswered("cut")));

    robot.press("Ctrl-X", "r").sees("It may have reached Maria already").press("n");

    assertEquals(List.of(), robot.ordered(Effect.Resend.class));
    robot.press("Ctrl-X", "r", "y").sees("not confirmed").press("Ctrl-X", "r");
    assertEquals(List.of(new Effect.Resend("a", "run-1")), robot.ordered(Effect.Resend.class));
  }

  @Test
  void whatIsPutAwayComesBackWithCtrlY() {
    robot.type("Hello").press("Enter").moved("a", 1, new SendState.Unknown(DOWN));

    robot.press("Shift-Tab", "x", "i", "Ctrl-Y");

    assertEquals("Hello", robot.draft());
  }

  @Test
  void theWaitBeforeAnotherTryCountsDown() {
    robot.type("Hello").press("Enter");
    robot.moved("a", 1, new SendState.Waiting(DOWN, 1, Robot.NOW.plusSeconds(7)));

    robot.sees("waiting 0:07, then try 2").later(Duration.ofSeconds(3)).sees("waiting 0:04");
  }

  @Test
  void anEmptyComposerSendsNothing() {
    robot.press("Enter").sees("Nothing written").type("  ").press("Enter");

    assertTrue(robot.deeds().isEmpty());
  }

  @Test
  void aConversationThatEndsKeepsItsDraft() {
    robot.type("almost done").inbox(Chat.connected("b", "Jonas").says("Hi", 5));

    assertEquals("almost done", robot.draft());
    assertEquals(Optional.of("a"), robot.model.chat().open());
    robot.sees("Ctrl-X y copies").press("Enter").sees("this conversation has ended");
    assertTrue(robot.ordered(Effect.Send.class).isEmpty());
  }

  @Test
  void whatIsCountedIsCharactersAndNotTheirHalves() {
    robot.type("👍a").sees(" 2 ─");
  }

  @Test
  void whereTheAgentIsNotInTheConversationTheComposerSaysHowToGetIn() {
    Robot waits = Robot.at(80, 24).inbox(Chat.connected("a", "Ana")).press("Enter");

    waits.inbox(Chat.waiting("a", "Ana")).sees("Waiting: Enter in the inbox takes it");
    waits.inbox(Chat.ringing("a", "Ana", 9)).sees("Ringing: Enter in the inbox answers");
    waits.inbox(Chat.connected("a", "Ana")).doesNotSee("Enter in the inbox");
  }

  @Test
  void whatCannotBeDoneInAClosedOneIsNotHinted() {
    Robot ended = Robot.at(80, 24).inbox(Chat.connected("a", "Ana")).press("Enter");

    ended.inbox(Chat.ended("a", "Ana")).doesNotSee("Enter send").doesNotSee("newline");
  }

  @Test
  void enterIsNotPromisedToSendWhereItDoesNot() {
    Robot parked = Robot.at(100, 30).inbox(Chat.parked("a", "Ana")).press("Enter");

    parked.paste("two\nlines").sees("Pasted 2 lines ").press("Left").doesNotSee("Enter send");
    parked.inbox(Chat.connected("a", "Ana")).paste("or\nthree").sees("lines. Enter sends");
    parked.press("Ctrl-X", "d").paste("x").sees("Not pasted: answer the question first");
  }
}
