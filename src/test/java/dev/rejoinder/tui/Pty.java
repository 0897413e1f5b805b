package dev.rejoinder.tui;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@link PtyApp} on a pseudo-terminal, and what has come out of it. */
final class Pty implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 20;

  private final PtyProcess process;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader;
  private boolean ended;
  private boolean paused;

  private Pty(PtyProcess process) {
    this.process = process;
    this.reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Runs the app under a shell that shows the modes before and after, and the status. */
  static Pty shell(String script) throws IOException {
    return shell(PtyApp.class, script);
  }

  /** As above, with another program. */
  static Pty shell(Class<?> app, String script) throws IOException {
    return start(app, "xterm-256color", "/bin/sh", "-c", script.replace("APP", "\"$0\" \"$@\""));
  }

  /** Runs the app as the session's first process. */
  static Pty direct(String term) throws IOException {
    return start(PtyApp.class, term);
  }

  private static Pty start(Class<?> app, String term, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx48m",
            "-cp",
            System.getProperty("java.class.path"),
            app.getName()));
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove("NO_COLOR");
    environment.put("TERM", term);
    return new Pty(
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(environment)
            .setInitialColumns(80)
            .setInitialRows(24)
            .setUnixOpenTtyToPreserveOutputAfterTermination(true)
            .start());
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  void resize(int columns, int rows) {
    process.setWinSize(new WinSize(columns, rows));
  }

  /** Sends a signal to the Java process, which may be the shell's child. */
  void signal(String name) throws IOException, InterruptedException {
    long pid = handle().children().findFirst().map(ProcessHandle::pid).orElse(process.pid());
    new ProcessBuilder("/bin/kill", "-" + name, Long.toString(pid)).start().waitFor();
  }

  /** Ends the terminal, as a closed window or a lost line does. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  private ProcessHandle handle() {
    return ProcessHandle.of(process.pid()).orElseThrow();
  }

  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still runs; output: " + printable(output()));
    }
    pause(false);
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return process.exitValue();
  }

  /** Waits until all output so far holds the pattern, and returns that output. */
  synchronized String await(String pattern) throws InterruptedException {
    Pattern wanted = Pattern.compile(pattern, Pattern.DOTALL);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!wanted.matcher(output).find()) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("no " + pattern + " in " + printable(output.toString()));
      }
      wait(left);
    }
    return output.toString();
  }

  synchronized String output() {
    return output.toString();
  }

  static String printable(String text) {
    return text.replace("\u001b", "\\e");
  }

  private void read() {
    byte[] buffer = new byte[8192];
    try (InputStream in = process.getInputStream()) {
      int length;
      while ((length = in.read(buffer)) > 0) {
        add(new String(buffer, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException closed) {
      // The end, as pseudo-terminals tell it.
    }
    end();
  }

  /** Waits until the process, painting without end, is stuck in a write. */
  void awaitStuck() throws IOException, InterruptedException {
    Path written = Path.of("/proc", Long.toString(process.pid()), "io");
    String before = "";
    String now = Files.readString(written);
    while (!now.equals(before)) {
      TimeUnit.MILLISECONDS.sleep(100);
      before = now;
      now = Files.readString(written);
    }
  }

  /** Stops reading, as Ctrl-S does and a line that is stuck: writes to the terminal block soon. */
  synchronized void pause(boolean now) {
    paused = now;
    notifyAll();
  }

  private synchronized void add(String text) {
    output.append(text);
    notifyAll();
    try {
      while (paused) {
        wait();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  @Override
  public void close() {
    ProcessHandle.of(process.pid())
        .ifPresent(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
    process.destroyForcibly();
  }
}
