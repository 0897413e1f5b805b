package dev.rejoinder.ui;

import java.time.Instant;

/** What the terminal is like now: its size and the time. */
public record Screen(int columns, int rows, Instant now) {
  static final int LEAST_COLUMNS = 60;
  static final int LEAST_ROWS = 16;

  boolean tooSmall() {
    return columns < LEAST_COLUMNS || rows < LEAST_ROWS;
  }
}
