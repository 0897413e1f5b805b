package dev.rejoinder.cli;

/**
 * What a check found.
 *
 * @param name of the check
 * @param advice what to do about it; empty where there is nothing to do
 */
record Finding(String name, Level level, String what, String advice) {
  /** How it is; {@code --json} says it in lower case. */
  enum Level {
    OK,
    WARNING,
    TROUBLE,
    /** Could not be looked at, for a trouble before it. */
    SKIPPED
  }

  static Finding ok(String name, String what) {
    return new Finding(name, Level.OK, what, "");
  }

  static Finding warning(String name, String what, String advice) {
    return new Finding(name, Level.WARNING, what, advice);
  }

  static Finding trouble(String name, String what, String advice) {
    return new Finding(name, Level.TROUBLE, what, advice);
  }

  static Finding skipped(String name, String why) {
    return new Finding(name, Level.SKIPPED, why, "");
  }
}
