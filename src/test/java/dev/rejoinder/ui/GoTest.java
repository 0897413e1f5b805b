package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoTest {
  private final Robot robot =
      Robot.at(80, 24)
          .inbox(
              Chat.ringing("ana", "Ana Ruiz", 20),
              Chat.connected("jose", "José García").says("?", 900),
              Chat.connected("maria", "Maria Gonzalez").says("?", 30));

  @Test
  void enterOpensAsTheInboxDoes() {
    robot.press("Ctrl-G").sees("Go to").type("gnz").press("Enter").sees("To: Maria Gonzalez");
    assertTrue(robot.deeds().isEmpty());

    robot.press("Ctrl-G").type("ana").press("Enter").sees("To: Ana Ruiz");
    assertEquals(1, robot.ordered(Effect.Join.class).size());
    assertEquals("x", robot.type("x").draft());
  }

  @Test
  void accentsAndSlipsDoNotCount() {
    robot.press("Ctrl-G").type("garcai").press("Enter").sees("To: José García");
  }

  @Test
  void itGoesFromAnywhereAndEscGoesBackThere() {
    robot.press("Down", "Enter").type("draft").press("Ctrl-G").type("xq").sees("No such customer");
    robot.press("Enter").sees("Go to").press("Esc").doesNotSee("Go to").type("!");
    assertEquals("draft!", robot.draft());

    robot.press("Ctrl-U", "/", "Ctrl-G").type("mar").press("Enter").sees("To: Maria");
    robot.doesNotSee("Responses ").press("Ctrl-G", "Ctrl-C").doesNotSee("Go to");
  }

  @Test
  void aFilterHidesNothingFromIt() {
    robot.press("/").type("ana").press("Ctrl-G").type("jos").press("Enter").sees("To: José");
    robot.sees("INBOX 1 of 3 /ana");
  }

  @Test
  void thePointerStaysOnItsConversationWhenTheOrderChanges() {
    robot.press("Ctrl-G", "Down", "Down").inbox(Chat.ringing("maria", "Maria Gonzalez", 2));

    assertEquals(Optional.of("maria"), robot.press("Enter").model.chat().open());
  }
}
