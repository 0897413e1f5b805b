package dev.rejoinder.app;

import dev.rejoinder.cli.Cli;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.service.Sleeper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where it starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    warmUp(args);
    Assembly assembly = new Assembly(System.getenv(), System::nanoTime, Sleeper.THREAD);
    int status =
        Cli.run(
            args,
            assembly,
            System.getenv(),
            System.in,
            writer(FileDescriptor.out),
            writer(FileDescriptor.err));
    System.exit(status);
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
