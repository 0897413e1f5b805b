package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SmsPartsTest {

  @Test
  void theLengthsAreThoseOfTheStandard() {
    assertEquals(0, SmsParts.of(""));
    assertEquals(1, SmsParts.of("x".repeat(160)));
    assertEquals(2, SmsParts.of("x".repeat(161)));
    assertEquals(2, SmsParts.of("ä".repeat(306)));
    assertEquals(3, SmsParts.of("x".repeat(307)));
    assertEquals(1, SmsParts.of("€".repeat(80)));
    assertEquals(2, SmsParts.of("€".repeat(81)));
    assertEquals(1, SmsParts.of("ж".repeat(70)));
    assertEquals(2, SmsParts.of("x".repeat(70) + "ж"));
    assertEquals(1, SmsParts.of("👍".repeat(35)));
    assertEquals(2, SmsParts.of("👍".repeat(36)));
  }
}
