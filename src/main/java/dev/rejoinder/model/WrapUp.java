package dev.rejoinder.model;

/**
 * What the queue asks of the agent after a conversation ({@code wrapupPrompt} of the participant).
 */
public enum WrapUp {
  /** A code must be given. */
  MANDATORY,
  /** A code may be given, or the wrap-up skipped. */
  OPTIONAL,
  /** A code must be given before the time is up; then the platform ends it without one. */
  TIMED,
  /** The time must be waited out; a code may be given meanwhile. */
  FORCED_TIME,
  /** Only if the agent asked for it. */
  ON_REQUEST;

  /** Whether the agent may leave without a code. */
  public boolean maySkip() {
    return this == OPTIONAL || this == ON_REQUEST;
  }
}
