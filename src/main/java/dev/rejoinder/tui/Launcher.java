package dev.rejoinder.tui;

import java.util.Optional;

/**
 * The script that started this program and waits for its end. Killed alone, it would leave two to
 * read one terminal: this program, and the shell that has its prompt again.
 */
final class Launcher {
  /** Set by {@code bin/rejoinder} where it waits; nowhere else. */
  private static final String PID = "rejoinder.launcher";

  private Launcher() {}

  /**
   * Has this run once it is gone. Java looks for that on a thread of its own, each time a little
   * later, and after a while every five seconds.
   */
  static void onEnd(Runnable gone) {
    Optional<Long> pid = Optional.ofNullable(Long.getLong(PID));
    if (pid.isPresent()) {
      Thread thread = new Thread(() -> watch(pid.get(), gone), "launcher");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void watch(long pid, Runnable gone) {
    ProcessHandle.of(pid).ifPresentOrElse(launcher -> launcher.onExit().thenRun(gone), gone);
  }
}
