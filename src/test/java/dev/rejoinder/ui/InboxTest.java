package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InboxTest {
  private static final Chat[] ALL = {
    Chat.ringing("ring soon", "A", 5),
    Chat.ringing("ring later", "B", 50),
    Chat.connected("owes longest", "C").says("?", 900),
    Chat.connected("owes least", "D").says("?", 30),
    Chat.connected("quiet new", "E").answered("ok", 40),
    Chat.connected("quiet old", "F").answered("ok", 4000),
    Chat.waiting("waits longest", "G").since(Robot.NOW.minusSeconds(90)),
    Chat.waiting("waits least", "H").since(Robot.NOW.minusSeconds(9)),
    Chat.ended("over", "I"),
  };

  @Test
  void whatIsDueFirstComesFirstHoweverItWasListed() {
    List<String> wanted = Arrays.stream(ALL).map(chat -> chat.contact().id()).toList();
    List<Chat> shuffled = new ArrayList<>(Arrays.asList(ALL));
    for (int seed = 0; seed < 50; seed++) {
      Collections.shuffle(shuffled, new Random(seed));

      assertEquals(wanted, Robot.at(80, 24).inbox(shuffled.toArray(Chat[]::new)).order());
    }
  }

  @Test
  void equalsKeepOneOrder() {
    Chat[] same = {
      Chat.connected("b", "Same").says("?", 60),
      Chat.connected("a", "Same").says("?", 60),
      Chat.connected("c", "Same").says("?", 60)
    };
    Robot robot = Robot.at(80, 24).inbox(same);

    assertEquals(List.of("a", "b", "c"), robot.order());
    assertEquals(List.of("a", "b", "c"), robot.inbox(same[2], same[1], same[0]).order());
  }

  @Test
  void theSelectionStaysOnItsConversation() {
    Robot robot = Robot.at(80, 24).inbox(ALL).press("Down", "Down", "Down");
    assertEquals(Optional.of("owes least"), robot.model.inbox().selected());

    robot.inbox(Chat.connected("owes least", "D").says("?", 5000), ALL[0], ALL[8]);

    assertEquals(Optional.of("owes least"), robot.model.inbox().selected());
    assertEquals(1, robot.model.inbox().selectedIndex());
  }

  @Test
  void whenItsConversationGoesTheSelectionTakesTheRowThatCameUp() {
    Robot robot = Robot.at(80, 24).inbox(ALL[2], ALL[3], ALL[4]).press("Down");

    robot.inbox(ALL[2], ALL[4]);

    assertEquals(Optional.of("quiet new"), robot.model.inbox().selected());
  }

  @Test
  void onlyWhatTheCustomerWroteSinceTheLastLookIsUnread() {
    Chat open = Chat.connected("a", "Maria").says("1", 90);
    Chat other = Chat.connected("b", "Jonas").says("1", 50);
    Robot robot = Robot.at(80, 24).inbox(open, other).press("Enter");

    robot.inbox(open.says("2", 8), other.says("2", 9).answered("mine", 8).says("3", 7));

    assertEquals(0, unread(robot, "a"));
    assertEquals(1, unread(robot, "b"));
    robot.sees("*1");
    assertEquals(0, unread(robot.press("Ctrl-N"), "b"));
  }

  @Test
  void whatComesWhileScrolledBackIsUnreadUntilTheEndIsSeen() {
    Chat chat = Chat.connected("a", "Maria").lines(60);
    Robot robot = Robot.at(80, 24).inbox(chat).press("Enter", "PgUp").inbox(chat.says("news", 1));

    assertEquals(1, unread(robot, "a"));
    robot.sees("below, 1 new");
    assertEquals(0, unread(robot.press("PgDn", "PgDn"), "a"));
  }

  @Test
  void whatAResizeBringsOntoTheScreenIsSeen() {
    Chat chat = Chat.connected("a", "Maria").lines(30);
    Robot robot = Robot.at(80, 24).inbox(chat).press("Enter", "PgUp").inbox(chat.says("news", 1));

    assertEquals(1, unread(robot.resize(30, 10), "a"));
    assertEquals(0, unread(robot.resize(80, 60), "a"));
  }

  @Test
  void theStatesAreInWords() {
    Robot robot = Robot.at(100, 30).inbox(ALL);

    robot.sees("RING 0:05").sees("15m!!").sees("30s").sees("wait 1m").sees("ended");
    robot.sees("2 ringing").sees("2 due");
  }

  @Test
  void aDraftIsMarkedInTheList() {
    Robot robot = Robot.at(80, 24).inbox(ALL[2], ALL[3]).press("Enter").type("x");

    assertTrue(robot.screen().lines().anyMatch(l -> l.contains(" C ") && l.contains("»")));
  }

  @Test
  void theWalkThroughWhatIsDueEndsWhereItBegan() {
    Robot robot = Robot.at(80, 24).inbox(ALL[2], ALL[3], ALL[4]).press("End", "Enter");

    robot.press("Ctrl-N");
    assertEquals(Optional.of("owes longest"), robot.model.chat().open());
    // Answered on the way, so it owes nothing more.
    robot.inbox(Chat.connected("owes longest", "C").answered("ok", 1), ALL[3], ALL[4]);
    robot.press("Ctrl-N");
    assertEquals(Optional.of("owes least"), robot.model.chat().open());

    assertEquals(Optional.of("quiet new"), robot.press("Ctrl-N").model.chat().open());
    robot.press("Down");
  }

  @Test
  void aRowThatIsGoneStaysOnlyForWhatIsOpenOrUnsent() {
    Robot robot = Robot.at(80, 24).inbox(ALL[2], ALL[3], ALL[4]).press("Enter").type("x");
    robot.press("Ctrl-N").inbox();

    assertEquals(List.of("owes least", "owes longest"), sorted(robot.order()));
    robot.sees("INBOX 2");
  }

  @Test
  void anEmptyInboxSaysSo() {
    Robot.at(80, 24).inbox().sees("INBOX 0").sees("No conversations.").press("Enter", "Down", "G");
  }

  @Test
  void theFocusStaysInTheInboxWhileNothingIsOpen() {
    Robot robot = Robot.at(80, 24).inbox(ALL).press("Tab").sees("Open a conversation first");

    assertEquals(Focus.INBOX, robot.model.attention().focus());
  }

  @Test
  void whatIsGoneIsForgottenUnlessItIsOpenOrHoldsWhatWasTyped() {
    Chat[] shift = new Chat[50];
    Arrays.setAll(shift, number -> Chat.connected("c" + number, "Maria"));
    Robot robot = Robot.at(80, 24).inbox(shift);
    Arrays.stream(shift).forEach(chat -> robot.read(chat.contact()));
    robot.press("Enter").type("kept").press("Tab", "G", "Enter");
    assertEquals(50, robot.model.chat().talks().size());

    robot.inbox();

    assertEquals(2, robot.model.chat().talks().size());
    assertEquals(2, robot.order().size());
  }

  private static int unread(Robot robot, String id) {
    return Unread.count(robot.model.inbox().contact(id).orElseThrow(), robot.talk(id));
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }
}
