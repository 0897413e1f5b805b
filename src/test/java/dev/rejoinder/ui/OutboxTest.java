package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.JournalEntry.Drafted;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.SendState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxTest {
  private static final Failure DOWN = new Failure.Unreachable("refused");
  private static final Failure CUT = new Failure.Unanswered("connection reset");
  private static final Failure FULL = new Failure.Unkept("disk full");

  private final Robot robot =
      Robot.at(100, 30)
          .inbox(Chat.connected("a", "Maria").says("Hi", 9), Chat.connected("b", "Jonas"))
          .press("Enter");

  @Test
  void everyKeyThatChangesADraftIsKeptBehindTheSendThatEmptiesIt() {
    robot.effects.clear();

    robot.type("Hi").press("Enter");

    assertEquals(
        List.of(
            new Effect.KeepDraft("a", "Maria", "H"),
            new Effect.KeepDraft("a", "Maria", "Hi"),
            new Effect.Send(robot.sent().get(0)),
            new Effect.KeepDraft("a", "Maria", "")),
        robot.effects.stream().filter(it -> !(it instanceof Effect.Typing)).toList());
  }

  @Test
  void theDraftBehindAnEntryOfTheHistoryStaysKept() {
    robot.type("one").press("Enter").type("precious").press("Up");
    assertEquals("one", robot.draft());

    assertEquals("precious", kept());
    assertEquals("precious\nonex", kept("x"));
    assertEquals("precious", kept("\b"));
  }

  @Test
  void whomItWasWrittenToCanNotPoseAsTheAgent() {
    robot.inbox(Chat.connected("a", "Robin Vale")).type("Hi").press("Enter");

    robot.moved("a", 1, new SendState.Parked(DOWN)).sees("Not sent to ≠you Robin Vale");
  }

  @Test
  void draftsAreForcedWhenTheAgentTurnsElsewhere() {
    robot.effects.clear();
    robot.type("Hi").told(new Msg.Focused(true));
    assertEquals(0, forced(robot));

    assertEquals(1, forced(robot.told(new Msg.Focused(false))));
    assertEquals(2, forced(robot.paste("pasted")));
    assertEquals(3, forced(robot.press("Tab", "Down", "Enter")));
  }

  @Test
  void aReadOnlyConsoleKeepsNothing() {
    Robot looking =
        Robot.with(80, 24, Glyphs.UNICODE, true).inbox(Chat.connected("a", "Maria")).press("Enter");

    looking.type("Hi").told(new Msg.Focused(false)).press("Ctrl-X", "q");

    assertEquals(List.of(), looking.ordered(Effect.KeepDraft.class));
    assertEquals(0, forced(looking));
    looking.sees("1 draft: lost when you quit");
  }

  @Test
  void whatWasRefusedIsBackInTheEmptyComposer() {
    robot.type("Hello").press("Enter").moved("a", 1, new SendState.Rejected(DOWN));

    assertEquals("Hello", robot.draft());
    assertEquals("Hello", kept());
    assertEquals(List.of(), robot.talk("a").pending());
    Effect last = robot.effects.get(robot.effects.size() - 1);
    assertEquals(new Effect.Withdraw("a", "run-1"), last, "kept in the draft before");
    robot.sees("Not sent, the text is back: server not reached");
  }

  @Test
  void whatNoCopyCouldBeKeptOfIsOfferedAnewByTheNextOrder() {
    robot.type("Hello").press("Enter").type("and").moved("a", 1, new SendState.Rejected(FULL));
    assertEquals("and", robot.draft());

    robot.press("Ctrl-X", "q").sees("1 message not sent: lost when you quit").press("n");
    robot.press("Ctrl-X", "r");

    assertEquals(List.of("Hello", "Hello"), robot.sent().stream().map(OutboxItem::text).toList());
    assertEquals(List.of(), robot.ordered(Effect.Resend.class));
  }

  @Test
  void whatIsBehindOneThatIsNotSettledSaysSo() {
    robot.type("one").press("Enter").type("two").press("Enter");

    robot.moved("a", 1, new SendState.Checking(CUT)).moved("a", 2, new SendState.Held());
    robot.sees("reading the").sees("held behind the message above");
    robot.moved("a", 1, new SendState.Unknown(CUT)).moved("a", 2, new SendState.Parked(DOWN));
    robot.press("Left").sees("Ctrl-X r sends it again").sees("settle the one above first");
  }

  @Test
  void aWordThatComesLateOverridesTheAgentsNot() {
    robot.type("Hello").press("Enter").moved("a", 1, new SendState.Unknown(CUT));
    robot
        .press("Ctrl-X", "r")
        .sees("already, who would")
        .moved("a", 1, new SendState.Accepted("m"));

    robot.press("y").sees("settled meanwhile");

    assertEquals(List.of(), robot.ordered(Effect.Resend.class));
  }

  @Test
  void oneThatArrivedAfterAllIsPutAwayAndToldOnce() {
    robot.type("Hello").press("Enter").moved("a", 1, new SendState.Unknown(CUT));
    robot.press("Ctrl-X", "x");
    assertEquals(List.of(new Effect.Withdraw("a", "run-1")), robot.ordered(Effect.Withdraw.class));

    robot.moved("a", 1, new SendState.Accepted("m")).doesNotSee("after all");

    assertEquals(List.of(), robot.talk("a").pending());
  }

  @Test
  void whatAFormerProcessLeftIsWhereItWas() {
    Robot next = Robot.at(100, 30).told(left("a")).sees("INBOX loading");
    next.sees("1 draft and 1 message kept from last time");

    next.inbox(Chat.connected("a", "Maria").says("Hi", 9)).press("Enter");

    assertEquals("half a sen", next.draft());
    next.sees("old words").sees("not known whether it arrived");
    assertEquals(List.of(), next.ordered(Effect.KeepDraft.class));
  }

  @Test
  void whatWasLeftForAConversationThatIsGoneHasARow() {
    Robot next = Robot.at(100, 30).told(left("gone")).inbox(Chat.connected("a", "Maria"));

    next.sees("INBOX 2").press("Down", "Enter").sees("Mara Gone").sees("old words");

    assertEquals("half a sen", next.draft());
    next.press("Ctrl-X", "x", "Ctrl-X", "y");
    assertEquals(List.of(new Effect.Copy("half a sen")), next.ordered(Effect.Copy.class));
    assertEquals(
        List.of(new Effect.Withdraw("gone", "old-1")), next.ordered(Effect.Withdraw.class));
  }

  @Test
  void namesOfThePastAreCleaned() {
    OutboxItem item = item("gone", "\u001b[31mEvil\u202e");

    Robot next =
        Robot.at(100, 30)
            .told(
                new Msg.Left(
                    List.of(new Pending(item, new SendState.Unknown(CUT))), List.of(), List.of()))
            .inbox();

    assertTrue(next.screen().chars().noneMatch(c -> c == 0x1b || c == 0x202e), next::screen);
  }

  @ParameterizedTest
  @CsvSource({"60, 16", "80, 24", "200, 60"})
  void theLedgerTellsHowEachEnded(int columns, int rows) {
    Golden.check("outbox-" + columns + "x" + rows, Ledgers.shown(Robot.at(columns, rows)).frame());
  }

  @Test
  void theLedgerIsReadAnewEachTimeAndClosesWithEsc() {
    robot.press("Ctrl-X", "o").sees("reading it").told(new Msg.LedgerRead(List.of()));

    robot.sees("Nothing was sent from here").press("Down", "PgDn", "Esc").doesNotSee("Outbox");

    assertEquals(1, robot.ordered(Effect.ReadLedger.class).size());
  }

  @Test
  void theLedgerFollowsWhatHappensAndKeepsItsPlace() {
    Ledgers.shown(robot.type("new").press("Enter"));
    robot.sees("▸ 10:38").moved("a", 1, new SendState.Accepted("m"));
    assertEquals(2, robot.ordered(Effect.ReadLedger.class).size());

    robot.told(new Msg.LedgerRead(Ledgers.ROWS.subList(0, 5))).sees("▸ 10:38");
  }

  @Test
  void whyNothingCanBeKeptStandsThereWhole() {
    String why = "mode rw-r--r-- is not its owner's alone: chmod 600 " + "/folder".repeat(12);
    robot.told(new Msg.Keeping(Optional.of(why))).press("Ctrl-X", "o");

    robot.told(new Msg.LedgerRead(List.of())).doesNotSee("Nothing was sent from here");

    String shown = robot.screen().replaceAll("[\\s│]+", "");
    assertTrue(shown.contains(why.replace(" ", "")), shown);
    robot.told(new Msg.Keeping(Optional.empty())).sees("Nothing was sent from here");
  }

  @Test
  void whatWasTypedWhileNothingCouldBeKeptIsKeptOnceItCan() {
    robot.told(new Msg.Keeping(Optional.of("full"))).type("Hello");
    robot.effects.clear();

    robot.told(new Msg.Keeping(Optional.empty()));

    assertEquals(
        List.of("Hello"),
        robot.ordered(Effect.KeepDraft.class).stream().map(Effect.KeepDraft::text).toList());
  }

  private static Msg.Left left(String conversation) {
    return new Msg.Left(
        List.of(new Pending(item(conversation, "Mara Gone"), new SendState.Unknown(CUT))),
        List.of(new Drafted(conversation, Robot.NOW, "Mara Gone", "half a sen")),
        List.of());
  }

  private static OutboxItem item(String conversation, String to) {
    Outgoing outgoing =
        new Outgoing(conversation, "leg-a", "agent-1", new Content.Text("old words"));
    return new OutboxItem("old-1", outgoing, to, "old words", Robot.NOW.minusSeconds(90));
  }

  private static int forced(Robot robot) {
    return robot.ordered(Effect.ForceDrafts.class).size();
  }

  private String kept(String... typed) {
    for (String text : typed) {
      if (text.equals("\b")) {
        robot.press("Backspace");
      } else {
        robot.type(text);
      }
    }
    List<Effect.KeepDraft> drafts = robot.ordered(Effect.KeepDraft.class);
    return drafts.get(drafts.size() - 1).text();
  }
}
