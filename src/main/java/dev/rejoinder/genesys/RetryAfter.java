package dev.rejoinder.genesys;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/**
 * Reads {@code Retry-After}: seconds, or a date in any of HTTP's three forms. A date is measured
 * from the answer's own {@code Date}, so a wrong clock here does no harm.
 */
final class RetryAfter {

  /** Longer waits are not believed. */
  private static final Duration CAP = Duration.ofMinutes(15);

  private static final String NAME = "Retry-After";

  private RetryAfter() {}

  /**
   * @param received by this machine's clock, for an answer without a date
   * @return empty where there is none or it can't be read
   */
  static Optional<Duration> of(Headers headers, Instant received) {
    String value = headers.get(NAME);
    if (value == null) {
      return Optional.empty();
    }
    if (value.strip().matches("-?\\d+")) {
      return Optional.of(seconds(value.strip()));
    }
    Instant until = headers.getInstant(NAME);
    if (until == null) {
      return Optional.empty();
    }
    Instant date = headers.getInstant("Date");
    return Optional.of(within(Duration.between(date == null ? received : date, until)));
  }

  private static Duration seconds(String digits) {
    if (digits.startsWith("-")) {
      return Duration.ZERO;
    }
    return digits.length() > 9 ? CAP : within(Duration.ofSeconds(Long.parseLong(digits)));
  }

  private static Duration within(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(CAP) > 0 ? CAP : wait;
  }
}
