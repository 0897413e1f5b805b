package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  /** An hour off from the server: nothing may depend on it. */
  private static final Instant HERE = Instant.parse("1994-11-06T09:49:37Z");

  private static final String DATE = "Sun, 06 Nov 1994 08:49:37 GMT";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "5 | 5",
        " 42 | 42",
        "-3 | 0",
        "86400 | 900",
        "99999999999999999999999 | 900",
        "Sun, 06 Nov 1994 08:49:47 GMT | 10",
        "Sunday, 06-Nov-94 08:49:47 GMT | 10",
        "Sun Nov  6 08:49:47 1994 | 10",
        "Sun, 06 Nov 1994 08:49:27 GMT | 0",
        "Mon, 07 Nov 1994 08:49:37 GMT | 900",
      })
  void readsSecondsAndDates(String value, long seconds) {
    var headers = new Headers.Builder().add("Retry-After", value).add("Date", DATE).build();

    assertEquals(Optional.of(Duration.ofSeconds(seconds)), RetryAfter.of(headers, HERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "1.5", "5s", "+5", "", "Sun, 06 Nov", "\"5\""})
  void ignoresWhatItCannotRead(String value) {
    var headers = new Headers.Builder().add("Retry-After", value).build();

    assertEquals(Optional.empty(), RetryAfter.of(headers, HERE));
  }

  @Test
  void takesThisClockWhereTheAnswerHasNoDate() {
    var headers = new Headers.Builder().add("Retry-After", "Sun, 06 Nov 1994 09:49:44 GMT").build();

    assertEquals(Optional.of(Duration.ofSeconds(7)), RetryAfter.of(headers, HERE));
  }

  @Test
  void isEmptyWithoutTheHeader() {
    assertEquals(Optional.empty(), RetryAfter.of(new Headers.Builder().build(), HERE));
  }
}
