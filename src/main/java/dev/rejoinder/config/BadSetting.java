package dev.rejoinder.config;

/**
 * A setting that makes no sense. The message is one line that names the flag or variable and says
 * what to do; it never holds a secret.
 */
public final class BadSetting extends Exception {
  private static final long serialVersionUID = 1L;

  public BadSetting(String message) {
    super(message);
  }
}
