package dev.rejoinder.app;

import dev.rejoinder.cli.Cli;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.service.Sleeper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where it starts. */
public final class Main {
  private static final int BUG = 70;
  private static final byte[] LAST_WORDS =
      "rejoinder: this is a bug, and there is no memory to log it\n"
          .getBytes(StandardCharsets.US_ASCII);

  private Main() {}

  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, bug) -> System.exit(Cli.broken(bug, System.getenv(), writer(FileDescriptor.err))));
    try {
      System.exit(run(args));
    } catch (RuntimeException | Error worse) {
      // Not even telling of a bug was possible.
      lastWords();
      System.exit(BUG);
    }
  }

  private static int run(String[] args) {
    warmUp(args);
    Assembly assembly = new Assembly(System.getenv(), System::nanoTime, Sleeper.THREAD);
    return Cli.run(
        args,
        assembly,
        System.getenv(),
        System.in,
        writer(FileDescriptor.out),
        writer(FileDescriptor.err));
  }

  private static void lastWords() {
    try (FileOutputStream err = new FileOutputStream(FileDescriptor.err)) {
      err.write(LAST_WORDS);
    } catch (IOException gone) {
      // Then nobody reads them.
    }
  }

  /**
   * Loads the HTTP client while the command line is read: a third of a short command's time. The
   * console loads it behind its first frame.
   */
  private static void warmUp(String[] args) {
    if (args.length > 0 && !args[0].startsWith("-")) {
      Thread thread = new Thread(Http::warmUp, "warm-up");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** UTF-8, whatever the JVM makes of the locale. */
  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }
}
