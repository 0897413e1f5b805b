package dev.rejoinder.tui;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Reads lines from the terminal for commands without a screen, hidden ones too. Straight from the
 * descriptor and never past the line's end, so that the next reader misses nothing. One thread at a
 * time.
 */
public final class HiddenLine {
  private static final long LOOK_MILLIS = 50;

  /** An address is shorter; a whole file pasted is none. */
  private static final int LONGEST = 64 * 1024;

  private static final int END = 4;
  private static final int BACKSPACE = 8;
  private static final int KILL = 21;
  private static final int DELETE = 127;

  /** Not closed: the descriptor is the process's. */
  private final FileInputStream in = new FileInputStream(FileDescriptor.in);

  private final StringBuilder typed = new StringBuilder();

  /** Whether there is a terminal to read from and to prompt on. */
  public static boolean possible() {
    return Tty.present();
  }

  /** A line with the terminal's own echo and editing; empty at the end of input. */
  public Optional<String> shown() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      bytes.write(b);
      b = in.read();
    }
    return b < 0 && bytes.size() == 0
        ? Optional.empty()
        : Optional.of(bytes.toString(StandardCharsets.UTF_8));
  }

  /**
   * A line that the terminal does not show. However it ends, and be it by Ctrl-C, the terminal is
   * as it was before.
   *
   * @param ready run once nothing is shown any more, to ask for the line
   * @param over looked at all 50 ms, on the calling thread
   * @return empty when it was over before the line was, and on Ctrl-D in an empty line
   */
  public Optional<String> hidden(Runnable ready, BooleanSupplier over) throws IOException {
    Tty tty = Tty.forLines();
    Thread restore = new Thread(() -> leave(tty), "echo-on");
    Runtime.getRuntime().addShutdownHook(restore);
    try {
      tty.hide();
      // After Ctrl-Z the shell has set modes of its own.
      tty.on("CONT", () -> hideAgain(tty));
      ready.run();
      return line(over);
    } finally {
      tty.on("CONT", () -> {});
      tty.restore();
      removeHook(restore);
    }
  }

  /** Ended by a signal: what the shell says next is not to follow the question on its line. */
  private static void leave(Tty tty) {
    tty.restore();
    try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      out.write('\n');
    } catch (IOException gone) {
      // Then nobody sees the line either.
    }
  }

  private static void hideAgain(Tty tty) {
    try {
      tty.hide();
    } catch (IOException gone) {
      // The read meets it as well.
    }
  }

  private static void removeHook(Thread restore) {
    try {
      Runtime.getRuntime().removeShutdownHook(restore);
    } catch (IllegalStateException ending) {
      // It runs already.
    }
  }

  private Optional<String> line(BooleanSupplier over) throws IOException {
    typed.setLength(0);
    Utf8 utf8 = new Utf8();
    byte[] one = new byte[1];
    while (true) {
      if (!awaitByte(over) || in.read(one) < 1) {
        return Optional.empty();
      }
      int b = one[0] & 0xff;
      if (b == '\n' || b == '\r') {
        return Optional.of(typed.toString());
      }
      if (b == END && typed.length() == 0) {
        return Optional.empty();
      }
      take(b, utf8.decode(one, 1));
    }
  }

  private void take(int b, String text) {
    if (b == KILL) {
      typed.setLength(0);
    } else if (b == BACKSPACE || b == DELETE) {
      typed.setLength(Math.max(0, typed.length() - 1));
    } else if (b >= ' ' && typed.length() < LONGEST) {
      typed.append(text);
    }
  }

  /** In slices: a thread that sits in a read can't be called away. */
  private boolean awaitByte(BooleanSupplier over) throws IOException {
    while (in.available() == 0) {
      if (over.getAsBoolean()) {
        return false;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } catch (InterruptedException end) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
