package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.service.Retrier;
import java.util.function.Consumer;

/** What the commands need from the rest of the program. */
public interface Wiring {

  /**
   * The org that these settings lead to; no call is made yet.
   *
   * @param listener is told of each wait before another try
   * @throws BadSetting for an environment that makes no sense
   */
  Org open(Settings settings, Retrier.Listener listener) throws BadSetting;

  /** Runs the console until it is left; the exit status. */
  int console(Settings settings) throws BadSetting;

  /** Runs the console on a lab of its own; the exit status. */
  int labConsole(LabFlags flags, Settings base) throws BadSetting;

  /**
   * Serves a lab until interrupted; the exit status.
   *
   * @param ready is given the url once it answers
   */
  int lab(LabFlags flags, Consumer<String> ready) throws BadSetting;

  /** The version's number alone. */
  String version();
}
