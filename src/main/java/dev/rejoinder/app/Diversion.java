package dev.rejoinder.app;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Keeps off the screen what is printed to standard output and error, be it by a library or by the
 * JVM about a thread that died: until it ends it goes to the log, line by line. The screen itself
 * writes to the descriptor, so is not concerned.
 */
final class Diversion {
  private static final Logger LOG = System.getLogger("rejoinder");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  private Diversion() {}

  static Diversion begin() {
    Diversion diversion = new Diversion();
    System.setOut(printer("stdout"));
    System.setErr(printer("stderr"));
    return diversion;
  }

  void end() {
    // The last line may lack its end.
    System.out.flush();
    System.err.flush();
    System.setOut(out);
    System.setErr(err);
  }

  private static PrintStream printer(String name) {
    // Without autoflush: its flushes come in the middle of lines.
    return new PrintStream(new Lines(name), false, StandardCharsets.UTF_8);
  }

  /** Logs each line once it is whole, or flushed. From any thread. */
  private static final class Lines extends OutputStream {
    /** A line longer than this is logged in pieces. */
    private static final int LONGEST = 8192;

    private final String name;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(String name) {
      this.name = name;
    }

    @Override
    public synchronized void write(int b) {
      if (b != '\n' && b != '\r') {
        line.write(b);
      }
      if (b == '\n' || line.size() >= LONGEST) {
        flush();
      }
    }

    @Override
    public synchronized void flush() {
      if (line.size() > 0) {
        String text = line.toString(StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
        line.reset();
        LOG.log(Level.WARNING, () -> name + ": " + text);
      }
    }
  }
}
