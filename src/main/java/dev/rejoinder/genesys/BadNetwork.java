package dev.rejoinder.genesys;

/** A network setting that can't be used; the message is one line for a person. */
public final class BadNetwork extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  BadNetwork(String message) {
    super(message);
  }

  BadNetwork(String message, Throwable cause) {
    super(message, cause);
  }
}
