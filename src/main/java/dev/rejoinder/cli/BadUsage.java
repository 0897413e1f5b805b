package dev.rejoinder.cli;

/** A command line that can't be obeyed; the message is one line without a full stop. */
final class BadUsage extends Exception {
  private static final long serialVersionUID = 1L;

  BadUsage(String message) {
    super(message);
  }
}
