package dev.rejoinder.ui;

import java.time.Instant;
import java.util.Optional;

/** All that the screen knows. Changed in {@link Update} alone. */
public record Model(int columns, int rows, Instant now) {

  /** When the screen next changes without being told anything but the time; empty for never. */
  public Optional<Instant> wakeAt() {
    return Optional.empty();
  }
}
