package dev.rejoinder.app;

import dev.rejoinder.config.Logs;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes bugs where they can be found: the log, under a reference that a person can read out. */
final class Bugs {
  private static final Logger LOG = System.getLogger("rejoinder");

  private Bugs() {}

  /** The reference. */
  static String log(Throwable bug) {
    String reference = Logs.reference();
    LOG.log(Level.ERROR, "bug " + reference, bug);
    return reference;
  }
}
