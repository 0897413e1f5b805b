package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedTest {
  private final Robot robot = Robot.at(120, 30);

  @Test
  void whatEndsWhileIWriteTakesNoKeyAndKeepsMyText() {
    Shifts.endedWhileTyping(robot).sees("Ended by the customer 10:40 · your text is kept");
    for (String key : List.of("Backspace", "Ctrl-U", "Ctrl-J", "Ctrl-Y", "Ctrl-T", "Up", "z")) {
      robot.press(key);
      assertEquals("almost done", robot.draft(), key);
    }
    robot.paste("more").sees("read-only. Ctrl-X y copies your text").press("Enter");

    robot.sees("Not sent").press("Ctrl-X", "y");
    assertEquals(List.of(new Effect.Copy("almost done")), robot.deeds());
  }

  @Test
  void whatComesBackIsWrittenOnAndSent() {
    Shifts.endedWhileTyping(robot).inbox(Chat.connected("maria", "Maria Garcia"));

    robot.type("!").doesNotSee("read-only").press("Enter");

    assertEquals(new Content.Text("almost done!"), robot.contents().get(0));
  }

  @Test
  void whatIsTransferredAwaySaysWhoHasIt() {
    Shifts.maria(robot).type("x");

    robot.inbox(Chat.elsewhere("maria", "Maria Garcia", "Sam Okoro").by(Ending.TRANSFERRED));

    robot.sees("Transferred away 10:32: now with Sam Okoro · your text is kept");
    assertEquals("x", robot.type("y").draft());
  }

  @Test
  void aResponseIsNotInsertedIntoWhatEndedMeanwhile() {
    Shifts.maria(robot).press("/").type("bye").inbox(Chat.ended("maria", "Maria Garcia"));

    robot.press("Enter").sees("read-only").doesNotSee("Responses");

    assertEquals("", robot.draft());
  }
}
