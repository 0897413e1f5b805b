package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Delivery;
import dev.rejoinder.model.SendState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  @Test
  void daysArePartedAndDeliveryIsMarked() {
    Robot robot =
        Robot.at(100, 30)
            .inbox(
                Chat.connected("a", "Maria Gonzalez Hernandez")
                    .says("old", TWO_DAYS)
                    .answered("delivered", 90)
                    .answered("sent", 60, Delivery.SENT)
                    .answered("lost", 30, Delivery.FAILED))
            .press("Enter");

    robot.sees("── Sunday 8 March 2026 ──").sees("── Tuesday 10 March 2026 ──");
    robot.sees("10:42 Maria        old").sees("not delivered: the channel refused it");
    assertTrue(line(robot, "Robin        delivered").endsWith("✓✓"), robot::screen);
    assertTrue(line(robot, "Robin        sent").endsWith(" ✓"), robot::screen);
    assertTrue(line(robot, "Robin        lost").endsWith("✗"), robot::screen);
  }

  @Test
  void theNewSinceLineStandsWhereTheAgentLeft() {
    Chat chat = Chat.connected("a", "Maria").says("old", 90);
    Chat other = Chat.connected("b", "Jonas").says("hey", 50);
    Robot robot = Robot.at(80, 24).inbox(chat, other).press("Enter");
    robot.doesNotSee("new since").press("Ctrl-N").inbox(chat.says("fresh", 5), other);

    robot.press("Tab", "g", "Enter");

    List<String> lines = robot.screen().lines().toList();
    int line = indexOf(lines, "new since you left");
    assertTrue(lines.get(line - 1).contains("old") && lines.get(line + 1).contains("fresh"));
  }

  @Test
  void openingWhatIsOpenKeepsTheNewSinceLine() {
    Chat chat = Chat.connected("a", "Maria").says("old", 90);
    Chat other = Chat.connected("b", "Jonas").says("hey", 50);
    Robot robot = Robot.at(80, 24).inbox(chat, other).press("Enter", "Ctrl-N");
    robot.inbox(chat.says("fresh", 5), other).press("Tab", "g", "Enter").sees("new since");

    robot.press("Tab", "Enter").sees("new since").type("x").press("Enter").doesNotSee("new since");
  }

  @Test
  void theReadersPlaceStaysWhenLinesArrive() {
    Chat chat = Chat.connected("a", "Maria").lines(60);
    Robot robot = Robot.at(80, 24).inbox(chat).press("Enter", "PgUp");
    List<String> before = transcript(robot);

    robot.inbox(chat.says("news", 1).answered("answer", 1));

    assertEquals(before.subList(0, 10), transcript(robot).subList(0, 10));
    robot.sees("below, 1 new").press("Shift-Tab", "G").sees("answer").doesNotSee("below");
  }

  @Test
  void theReadersPlaceSurvivesAResize() {
    Robot robot =
        Robot.at(80, 24).inbox(Chat.connected("a", "Maria").lines(60)).press("Enter", "PgUp");
    String bottom = lastLine(robot);

    robot.resize(200, 60).resize(60, 16).resize(80, 24);

    assertEquals(bottom, lastLine(robot));
  }

  @Test
  void thePlaceOfAPendingMessageIsThatOfTheMessageItBecomes() {
    Chat chat = Chat.connected("a", "Maria").lines(40);
    Robot robot = Robot.at(80, 24).inbox(chat).press("Enter").type("pending one").press("Enter");
    robot.type("two").press("Enter", "Shift-Tab", "k");
    assertEquals("pending run-1", robot.talk("a").anchor().orElseThrow().key());

    robot.moved("a", 1, new SendState.Accepted("m-1"));
    robot.inbox(chat.arrived("m-1", "pending one"));

    assertEquals("m-1", robot.talk("a").anchor().orElseThrow().key());
  }

  @Test
  void openingAgainFollowsTheNewest() {
    Robot robot =
        Robot.at(80, 24).inbox(Chat.connected("a", "Maria").lines(60)).press("Enter", "PgUp");

    robot.sees("below").press("Tab", "Enter").doesNotSee("below").sees("line 60");
  }

  @Test
  void scrollingStopsAtBothEnds() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria").lines(60)).press("Enter");

    robot.press("Shift-Tab", "g", "k", "PgUp").sees("line 1\n").sees("Tuesday");
    robot.press("G", "j", "PgDn").sees("line 60").doesNotSee("below");
  }

  @Test
  void aShortTranscriptDoesNotScroll() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria").says("Hi", 9));

    robot.press("Enter", "PgUp", "PgUp").doesNotSee("below");
  }

  @Test
  void aLetterInTheTranscriptSaysHowToWrite() {
    Robot robot = Robot.at(80, 24).inbox(Chat.connected("a", "Maria")).press("Enter", "Shift-Tab");

    robot.press("h").sees("Press i to write").press("i").type("hi");

    assertEquals("hi", robot.draft());
  }

  private static List<String> transcript(Robot robot) {
    return robot
        .screen()
        .lines()
        .skip(4)
        .filter(line -> line.contains("│"))
        .map(line -> line.substring(line.indexOf('│')))
        .toList();
  }

  private static String lastLine(Robot robot) {
    Talk.Anchor anchor = robot.talk("a").anchor().orElseThrow();
    List<TranscriptLines.Line> shown =
        new TranscriptLines(
                robot.model,
                robot.model.openContact().orElseThrow(),
                Regions.of(robot.model).transcript().width())
            .shown(0, 1000);
    int height = Regions.of(robot.model).transcript().height();
    assertTrue(height > 0 && shown.stream().anyMatch(l -> l.key().equals(anchor.key())));
    return anchor.key();
  }

  private static String line(Robot robot, String words) {
    return robot.screen().lines().filter(l -> l.contains(words)).findFirst().orElse("");
  }

  private static int indexOf(List<String> lines, String words) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(words)) {
        return i;
      }
    }
    return -1;
  }
}
