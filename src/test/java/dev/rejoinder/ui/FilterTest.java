package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Channel;
import dev.rejoinder.model.Contact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {
  private final Chat[] all = {
    Chat.ringing("ana", "Ana Ruiz", 20).in("Returns"),
    Chat.connected("jose", "José García").says("my refund?", 900),
    Chat.connected("maria", "Maria").over(Channel.WHATSAPP).says("the refund of García", 30),
    Chat.connected("wei", "陳偉").in("配送").answered("ok", 40)
  };

  private final Robot robot = Robot.at(80, 24).inbox(all);

  @Test
  void aWordIsFoundInNameQueueChannelAndLastLine() {
    assertEquals(List.of("jose"), filtered("jos"));
    assertEquals(List.of("ana"), filtered("return"));
    assertEquals(List.of("maria"), filtered("whatsapp"));
    assertEquals(List.of("jose", "maria"), filtered("refund"));
    assertEquals(List.of("wei"), filtered("陳"));
  }

  @Test
  void accentsAndCapitalsDoNotCount() {
    assertEquals(List.of("jose", "maria"), filtered("GARCIA"));
    assertEquals(List.of("ana"), filtered("añá"));
  }

  @Test
  void everyWordMustBeFoundInAnyOrderAndBlanksDoNotCount() {
    assertEquals(List.of("maria"), filtered("  garcia   maria "));
    assertEquals(List.of(), filtered("maria ana ruiz"));
    assertEquals(4, filtered("   ").size());
  }

  @Test
  void theHeadSaysHowManyOfHowMany() {
    robot.sees("▸INBOX 4 ").press("/").type("refund").sees("▸INBOX 2 of 4 /refund");
    robot.doesNotSee("Ana Ruiz").press("Esc").sees("▸INBOX 4 ").doesNotSee(" of ");
    assertEquals("▸INBOX 4", robot.frame().line(2).substring(0, 25).strip());
  }

  @Test
  void enterOpensTheSelectedRowAndKeepsTheFilter() {
    robot.press("/").type("refund").press("Down", "Enter").sees("To: Maria");
    assertEquals(Focus.COMPOSER, robot.model.attention().focus());
    robot.sees("INBOX 2 of 4 /refund");

    robot.press("Tab", "k", "Enter").sees("To: José").sees("INBOX 2 of 4 /refund");
    robot.press("Tab", "Esc").sees("INBOX 4 ");
    assertEquals(Focus.INBOX, robot.model.attention().focus());
  }

  @Test
  void slashGoesOnWithTheFilterThatIsSet() {
    robot.press("/").type("ref").press("Enter", "Tab", "/").type("und").sees("2 of 4 /refund");
  }

  @Test
  void nothingFoundSaysSoAndOpensNothing() {
    for (int columns : List.of(80, 100)) {
      robot.resize(columns, 24).press("/").type("zzz");
      robot.sees("0 of 4 match: Esc clears").press("Down", "Enter").doesNotSee("To: ");
      assertTrue(robot.deeds().isEmpty());
      robot.press("Esc").sees("José");
    }
  }

  @Test
  void theSelectionStaysOnItsConversationAndElseTakesTheFirstRow() {
    robot.press("Down", "Down", "/").type("refund");
    assertEquals(Optional.of("maria"), robot.model.inbox().selected());
    robot.type(" jos");
    assertEquals(Optional.of("jose"), robot.model.inbox().selected());
    robot.press("Esc");
    assertEquals(Optional.of("jose"), robot.model.inbox().selected());
  }

  @Test
  void aReadingNeverPutsAnotherRowUnderEnter() {
    robot.press("/").type("refund");
    robot.inbox(Chat.connected("jose", "José García").says("forget it", 1), all[0], all[2]);

    robot.press("Enter").sees("Up or Down selects another").doesNotSee("To: ");
    robot.press("Down", "Enter").sees("To: Maria");
  }

  @Test
  void whatRingsIsCountedAlsoWhereTheFilterHidesIt() {
    robot.press("/").type("refund").doesNotSee("Ana Ruiz").sees("1 ringing");
  }

  @Test
  void whatIsFilteredFollowsTheReadings() {
    robot.press("/").type("refund").inbox(all[0].says("and my refund?", 1), all[1]);

    assertEquals(List.of("ana", "jose"), rows());
  }

  @Test
  void lettersThatAreKeysInTheInboxAreTyped() {
    robot.press("/").type("gGjki?/").sees("0 of 4 match").sees("gGjki?/");
    robot.press("Ctrl-U").sees("INBOX 4 of 4 /").press("Backspace").sees("▸INBOX 4 ");
  }

  @Test
  void aPasteIntoTheFilterIsOneLine() {
    robot.press("/").paste("refund\nmaria");

    assertEquals(List.of("maria"), rows());
  }

  @Test
  void ctrlCEndsTheFilterAndAsksNothing() {
    robot.press("/").type("refund").press("Ctrl-C").doesNotSee("Quit").sees("▸INBOX 4 ");
  }

  @Test
  void theCursorStandsBehindWhatIsTypedHoweverLong() {
    assertEquals("▸INBOX 2 of 4 /ref", robot.press("/").type("ref").beforeCursor());
    robot.type("und und noch sehr viel mehr dazu");
    assertTrue(robot.beforeCursor().endsWith("dazu"), robot::beforeCursor);
    Frames.check(robot.resize(60, 16));
  }

  private List<String> filtered(String text) {
    robot.press("Esc", "/").type(text);
    return rows();
  }

  private List<String> rows() {
    return robot.model.inbox().rows().stream().map(Contact::id).toList();
  }
}
