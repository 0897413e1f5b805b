package dev.rejoinder.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

  /** What is open now; empty before and after. */
  private static final AtomicReference<Logs> CURRENT = new AtomicReference<>();

  private final Path path;
  private final LogFile file;

  private Logs(Path path, LogFile file) {
    this.path = path;
    this.file = file;
  }

  /**
   * How a bug was logged.
   *
   * @param reference a short name that a person can read out
   * @param written false when the log can't be written
   */
  public record Report(String reference, Path log, boolean written) {}

  /** Replaces what was set up before; the file is opened by the first line. */
  public static Logs open(Path path, boolean verbose) {
    LogManager.getLogManager().reset();
    LogFile file = new LogFile(path);
    file.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.setLevel(Level.INFO);
    root.addHandler(file);
    OURS.setLevel(verbose ? Level.FINE : Level.INFO);
    Logs logs = new Logs(path, file);
    CURRENT.set(logs);
    return logs;
  }

  /** A name for a bug. */
  public static String reference() {
    return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  /**
   * Logs what should not have happened. From any thread.
   *
   * @param otherwise the log to write to where none is open
   */
  public static Report bug(Throwable thrown, Path otherwise) {
    Logs open = CURRENT.get();
    if (open != null) {
      return open.report(thrown);
    }
    try (Logs last = open(otherwise, false)) {
      return last.report(thrown);
    }
  }

  private Report report(Throwable thrown) {
    String reference = reference();
    OURS.log(Level.SEVERE, "bug " + reference, thrown);
    return new Report(reference, path, !file.broken());
  }

  @Override
  public void close() {
    CURRENT.compareAndSet(this, null);
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
