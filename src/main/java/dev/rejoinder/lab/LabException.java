package dev.rejoinder.lab;

/** The lab cannot open. The message is one sentence for a person: what, where, what to do. */
public final class LabException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LabException(String message) {
    super(message);
  }

  LabException(String message, Throwable cause) {
    super(message, cause);
  }
}
