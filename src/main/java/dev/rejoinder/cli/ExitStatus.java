package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;

/** What a run ends with, for scripts; {@code --help} lists them. */
final class ExitStatus {
  static final int DONE = 0;
  static final int USAGE = 2;
  static final int SIGNED_OUT = 3;
  static final int FORBIDDEN = 4;
  static final int NOT_FOUND = 5;
  static final int GAVE_UP = 6;
  static final int UNKNOWN = 7;

  /** A check has found something. */
  static final int FOUND_FAULTS = 1;

  static final int BUG = 70;

  private ExitStatus() {}

  /** For what was surely not taken, or changes nothing when it is done again. */
  static int of(Failure failure) {
    if (failure instanceof Failure.SignedOut) {
      return SIGNED_OUT;
    }
    if (failure instanceof Failure.Forbidden) {
      return FORBIDDEN;
    }
    if (failure instanceof Failure.NotFound
        || failure instanceof Failure.Absent
        || failure instanceof Failure.Conflict) {
      return NOT_FOUND;
    }
    if (failure instanceof Failure.Refused || failure instanceof Failure.Unsupported) {
      return USAGE;
    }
    return GAVE_UP;
  }
}
