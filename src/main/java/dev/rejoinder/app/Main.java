package dev.rejoinder.app;

import dev.rejoinder.cli.Cli;
import dev.rejoinder.service.Sleeper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where it starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
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

  /** UTF-8, whatever the JVM makes of the locale. */
  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(new FileOutputStream(to), false, StandardCharsets.UTF_8);
  }
}
