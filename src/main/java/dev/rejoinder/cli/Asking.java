package dev.rejoinder.cli;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The terminal, for commands that ask a person something line by line. */
public interface Asking {

  /** Whether there is a person to ask: input and output are both a terminal. */
  boolean isTerminal();

  /** A line as it was typed; empty at the end of input. */
  Optional<String> line(String prompt);

  /**
   * A line that is not shown while it is typed or pasted.
   *
   * @param over looked at several times a second, on the calling thread; true ends the asking
   * @return empty where it was over before the line was, and at the end of input
   */
  Optional<String> hidden(String prompt, BooleanSupplier over);
}
