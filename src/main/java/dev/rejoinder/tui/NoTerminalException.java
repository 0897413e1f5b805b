package dev.rejoinder.tui;

/** There is no terminal to show a screen on. The message is one line, for the user. */
public final class NoTerminalException extends Exception {
  private static final long serialVersionUID = 1;

  NoTerminalException(String message) {
    super(message);
  }
}
