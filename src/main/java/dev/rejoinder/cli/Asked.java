package dev.rejoinder.cli;

import dev.rejoinder.config.Flags;

/** What a command line asks for. */
sealed interface Asked {
  /**
   * @param command by its full name, whose help tells more
   */
  record Run(String command, Task task, Flags flags) implements Asked {}

  record Usage(String text) implements Asked {}

  record Version() implements Asked {}
}
