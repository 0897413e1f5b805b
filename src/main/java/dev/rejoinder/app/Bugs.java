package dev.rejoinder.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.UUID;

/** Writes bugs where they can be found: the log, under a reference that a person can read out. */
final class Bugs {
  private static final Logger LOG = System.getLogger("rejoinder");

  private Bugs() {}

  /** The reference. */
  static String log(Throwable bug) {
    String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.log(Level.ERROR, "bug " + reference, bug);
    return reference;
  }
}
