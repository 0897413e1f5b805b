package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void aColumnInWhichNothingStandsTakesNoRoom() {
    Table table = new Table(0, 0, 0);
    table.add("TO", "", "TEXT");
    table.add("Ada", "", "Hello");

    assertEquals(List.of("TO   TEXT", "Ada  Hello"), table.lines());
  }
}
