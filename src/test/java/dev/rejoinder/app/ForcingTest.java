package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForcingTest {
  private final Forcing forcing = new Forcing();

  @Test
  void aPauseForcesAndSoDoesASecondOfTyping() {
    assertEquals(250, after(0));
    assertEquals(250, after(200));
    assertEquals(250, after(700));
    assertEquals(100, after(900));
    assertEquals(0, after(1_100));

    forcing.forced();

    assertEquals(250, after(1_200));
  }

  private long after(long millis) {
    return forcing.drafted(Duration.ofMillis(millis).toNanos()).toMillis();
  }
}
