package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {

  @ParameterizedTest
  @CsvSource({
    "-5,0s",
    "0,0s",
    "12,12s",
    "59,59s",
    "60,1m",
    "299,4m",
    "3599,59m",
    "3600,1h00",
    "3900,1h05",
    "86399,23h59",
    "86400,1d",
    "200000,2d"
  })
  void timersCountSecondsOnlyBelowAMinute(long seconds, String expected) {
    assertEquals(expected, Ages.timer(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"-1,0:00", "0,0:00", "9,0:09", "60,1:00", "83,1:23", "3700,61:40"})
  void countdownsShowMinutesAndSeconds(long seconds, String expected) {
    assertEquals(expected, Ages.countdown(Duration.ofSeconds(seconds)));
  }

  @Test
  void begunSecondsCount() {
    assertEquals("0:01", Ages.countdown(Duration.ofMillis(1)));
    assertEquals("0:10", Ages.countdown(Duration.ofMillis(9_500)));
  }
}
