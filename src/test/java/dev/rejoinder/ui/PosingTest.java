package dev.rejoinder.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who are called as the agent is, or as the program calls people. */
class PosingTest {
  @ParameterizedTest
  @ValueSource(strings = {"Robin Vale", "Rоbin Vаle", "Robin", "SYSTEM", "\u200bYou"})
  void areMarkedWhereverTheyAreNamed(String name) {
    Robot robot = Robot.at(100, 30).inbox(Chat.connected("a", name).says("Trust me", 5));

    String[] rows = robot.press("Enter").screen().split("\n");

    String shown = "≠you " + (name.startsWith("Rо") ? "Rоbin? Vаle?" : name.replace("\u200b", ""));
    assertTrue(rows[3].contains(shown), rows[3]);
    assertTrue(robot.screen().contains("│" + shown + " · Web"), robot.screen());
    assertTrue(robot.screen().contains("To: " + shown), robot.screen());
    assertTrue(robot.screen().matches("(?s).*\\d\\d:\\d\\d ≠you .*Trust me.*"), robot.screen());
    robot.press("Ctrl-X", "d").sees("End the conversation with " + shown);
  }
}
