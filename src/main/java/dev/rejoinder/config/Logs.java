package dev.rejoinder.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Sends all that is logged in this process to one file, and nothing to the terminal, which belongs
 * to the screen.
 */
public final class Logs implements AutoCloseable {
  /** Held here, as the platform forgets a logger that nobody holds, and its level with it. */
  private static final Logger OURS = Logger.getLogger("rejoinder");

  private final LogFile file;

  private Logs(LogFile file) {
    this.file = file;
  }

  /** Replaces what was set up before; the file is opened by the first line. */
  public static Logs open(Path path, boolean verbose) {
    LogManager.getLogManager().reset();
    LogFile file = new LogFile(path);
    file.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(file);
    OURS.setLevel(verbose ? Level.FINE : Level.INFO);
    return new Logs(file);
  }

  /** Logs what should not have happened; false when the log could not be written. */
  public boolean bug(Throwable thrown) {
    OURS.log(Level.SEVERE, "a bug", thrown);
    return !file.broken();
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(file);
    file.close();
  }

  /** Opens the file for a moment: asked for by name, it must not fail unheard later. */
  static void check(Path path) throws BadSetting {
    if (Files.isDirectory(path)) {
      throw new BadSetting("--log-file is a folder: name a file in it");
    }
    LogFile file = new LogFile(path);
    try {
      file.open();
    } catch (IOException e) {
      throw new BadSetting("--log-file can't be written there: choose another place");
    } finally {
      file.close();
    }
  }
}
