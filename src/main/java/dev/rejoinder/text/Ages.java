package dev.rejoinder.text;

import java.time.Duration;

/** Durations in a few columns, for rows. */
public final class Ages {
  private Ages() {}

  /** Seconds below one minute and then whole minutes, so that an idle screen stays idle. */
  public static String timer(Duration age) {
    Duration shown = age.isNegative() ? Duration.ZERO : age;
    if (shown.toDays() > 0) {
      return shown.toDays() + "d";
    }
    if (shown.toHours() > 0) {
      return shown.toHours() + "h" + twoDigits(shown.toMinutesPart());
    }
    return shown.toMinutes() > 0 ? shown.toMinutes() + "m" : shown.toSeconds() + "s";
  }

  /** Minutes and seconds. Begun seconds count, so that 0:00 means over. */
  public static String countdown(Duration left) {
    Duration shown = left.isNegative() ? Duration.ZERO : left.plusSeconds(1).minusNanos(1);
    return shown.toMinutes() + ":" + twoDigits(shown.toSecondsPart());
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
