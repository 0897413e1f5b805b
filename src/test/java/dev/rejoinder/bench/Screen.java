package dev.rejoinder.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The console on a pseudo-terminal of 100 columns and 30 rows, and how much has come out of it. */
final class Screen implements AutoCloseable {
  private static final String PROGRAM = Path.of("bin/rejoinder").toAbsolutePath().toString();
  private static final long PATIENCE_MS = 60_000;

  /** So long without a byte, and a frame is whole. */
  private static final long QUIET_MS = 60;

  private final PtyProcess process;
  private final StringBuilder output = new StringBuilder();
  private long bytes;
  private long lastByteAt;
  private boolean ended;

  /** The console on a lab of its own. */
  Screen(Path state, String... options) throws IOException {
    this(command(options), Map.of("XDG_STATE_HOME", state.toString()));
  }

  private static List<String> command(String... options) {
    List<String> command = new ArrayList<>(List.of(PROGRAM, "--lab"));
    command.addAll(List.of(options));
    return command;
  }

  /**
   * Any program.
   *
   * @param environment what is to be other than here
   */
  Screen(List<String> command, Map<String, String> environment) throws IOException {
    Map<String, String> env = new HashMap<>(System.getenv());
    env.keySet().removeIf(name -> name.startsWith("GENESYS"));
    env.putAll(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
    env.putAll(environment);
    process =
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(env)
            .setInitialColumns(100)
            .setInitialRows(30)
            .start();
    Thread reader = new Thread(this::read, "screen");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    byte[] part = new byte[65_536];
    try (InputStream in = process.getInputStream()) {
      for (int n = in.read(part); n > 0; n = in.read(part)) {
        add(new String(part, 0, n, StandardCharsets.UTF_8), n);
      }
    } catch (IOException closed) {
      // The end, as pseudo-terminals tell it.
    }
    end();
  }

  private synchronized void add(String text, int length) {
    output.append(text);
    bytes += length;
    lastByteAt = System.nanoTime();
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The program's own process, not its shell's. */
  ProcessHandle program() {
    ProcessHandle shell = ProcessHandle.of(process.pid()).orElseThrow();
    return shell.descendants().reduce((one, next) -> next).orElse(shell);
  }

  /** Presses a key and returns the nanoseconds until the last byte that came of it. */
  synchronized long answer(String key) throws IOException, InterruptedException {
    long before = bytes;
    long pressed = System.nanoTime();
    press(key);
    long patience = pressed + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (bytes == before && System.nanoTime() < patience) {
      wait(QUIET_MS);
    }
    long seen;
    do {
      seen = bytes;
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(QUIET_MS);
      for (long left = QUIET_MS; left > 0; left = (until - System.nanoTime()) / 1_000_000) {
        wait(left);
      }
    } while (bytes != seen);
    return lastByteAt - pressed;
  }

  synchronized long bytes() {
    return bytes;
  }

  synchronized void waitFor(String text) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (output.indexOf(text) < 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (ended || left <= 0) {
        throw new IllegalStateException("never showed " + text + ": " + output);
      }
      wait(left);
    }
  }

  void press(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** Waits until it is gone, so that it does not run into the next figure. */
  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    ProcessHandle.of(process.pid()).ifPresent(shell -> shell.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(child -> child.onExit().join());
    process.destroyForcibly();
    try {
      process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
