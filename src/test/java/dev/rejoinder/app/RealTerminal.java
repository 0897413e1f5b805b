package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;

/**
 * {@code bin/rejoinder} on a pseudo-terminal, under a shell that tells the terminal's modes before
 * and after, and the exit status. Has the screen as an emulator shows it, and all that was written.
 */
final class RealTerminal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final String CLEAR = "\u001b[2J";
  private static final String SHELL =
      "stty -g | sed 's/^/before=/'; \"$0\" \"$@\"; echo \"status=$?\"; stty -g | sed 's/^/after=/'";

  private final PtyProcess process;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader;
  private ScreenTerminal emulator;
  private int columns;
  private int rows;
  private WinSize resized;
  private boolean ended;
  private boolean storming;

  private RealTerminal(PtyProcess process, int columns, int rows) {
    this.process = process;
    this.columns = columns;
    this.rows = rows;
    this.emulator = new ScreenTerminal(columns, rows);
    this.reader = new Thread(this::read, "pty-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * @param environment what is to be other than here
   */
  static RealTerminal start(
      Map<String, String> environment, int columns, int rows, String... arguments)
      throws IOException {
    return startBy(SHELL, environment, columns, rows, arguments);
  }

  /**
   * By a script of the test's own, to which the program and its arguments are {@code "$0" "$@"}.
   */
  static RealTerminal startBy(
      String script, Map<String, String> environment, int columns, int rows, String... arguments)
      throws IOException {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.keySet().removeIf(name -> name.startsWith("GENESYS") || name.equals("NO_COLOR"));
    all.putAll(Map.of("TERM", "xterm-256color", "LC_ALL", "C.UTF-8"));
    all.putAll(environment);
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
    command.add(Path.of("bin/rejoinder").toAbsolutePath().toString());
    command.addAll(List.of(arguments));
    PtyProcess process =
        new PtyProcessBuilder(command.toArray(String[]::new))
            .setEnvironment(all)
            .setInitialColumns(columns)
            .setInitialRows(rows)
            .setUnixOpenTtyToPreserveOutputAfterTermination(true)
            .start();
    return new RealTerminal(process, columns, rows);
  }

  /** Not in a test's time; bin/check has done so before, and then this is a matter of a moment. */
  static void build() throws IOException, InterruptedException {
    Process version =
        new ProcessBuilder("bin/rejoinder", "--version").redirectErrorStream(true).start();
    String said = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, version.waitFor(), said);
  }

  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /**
   * Waits until the program paints anew. Up to then it paints for the old size, which the emulator
   * takes amiss.
   */
  void resize(int toColumns, int toRows) throws InterruptedException {
    synchronized (this) {
      resized = new WinSize(toColumns, toRows);
    }
    process.setWinSize(new WinSize(toColumns, toRows));
    waitUntil("a new size", screen -> resized == null);
  }

  /**
   * Changes the size over and over, at the pace of a window that is dragged. What is painted
   * meanwhile is not shown to the emulator.
   *
   * @return how often the program painted anew
   */
  int storm(List<WinSize> sizes) {
    int before;
    synchronized (this) {
      storming = true;
      before = output.length();
    }
    for (WinSize size : sizes) {
      process.setWinSize(size);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    synchronized (this) {
      storming = false;
      return output.substring(before).split(Pattern.quote(CLEAR), -1).length - 1;
    }
  }

  /** Ends the terminal, as a lost line does. */
  void hangUp() throws IOException {
    process.getOutputStream().close();
    process.getInputStream().close();
  }

  /** All that runs here now: launcher and program. */
  List<ProcessHandle> running() {
    return shell().descendants().toList();
  }

  void signalLauncher(String name) throws Exception {
    signal(name, launcher());
  }

  void signalProgram(String name) throws Exception {
    signal(name, launcher().children().findFirst().orElseThrow());
  }

  private static void signal(String name, ProcessHandle to) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(to.pid())).start().waitFor();
  }

  /** Arguments and environment of all that runs here, where the system tells them. */
  List<String> processes() throws IOException {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return List.of();
    }
    List<String> told = new ArrayList<>();
    for (ProcessHandle each : shell().descendants().toList()) {
      Path place = Path.of("/proc", Long.toString(each.pid()));
      told.add(
          Files.readString(place.resolve("cmdline"), StandardCharsets.ISO_8859_1)
              + Files.readString(place.resolve("environ"), StandardCharsets.ISO_8859_1));
    }
    assertTrue(told.stream().anyMatch(it -> it.contains("dev.rejoinder.app.Main")), "no program");
    return told;
  }

  private ProcessHandle launcher() {
    return shell().children().findFirst().orElseThrow();
  }

  private ProcessHandle shell() {
    return ProcessHandle.of(process.pid()).orElseThrow();
  }

  /** Waits until the screen shows this, and returns it. */
  String waitFor(String regex) throws InterruptedException {
    Pattern pattern = Pattern.compile(regex);
    return waitUntil(regex, screen -> pattern.matcher(screen).find());
  }

  synchronized String waitUntil(String what, Predicate<String> holds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.test(screen())) {
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("never showed " + what + ":\n" + screen());
      }
      wait(left);
    }
    return screen();
  }

  /** Waits for more output; whether there was none in this time. */
  synchronized boolean isQuiet(Duration time) throws InterruptedException {
    int before = output.length();
    long end = System.nanoTime() + time.toNanos();
    long left = time.toMillis();
    while (output.length() == before && left > 0) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return output.length() == before;
  }

  /** Waits for the shell's end and returns all that was written. */
  String waitForEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("still runs:\n" + screen());
    }
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return output();
  }

  synchronized String output() {
    return output.toString();
  }

  synchronized String screen() {
    long[] cells = new long[columns * rows];
    emulator.dump(cells, 0, 0, rows, columns, new int[2]);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      int c = (int) (cells[i] & 0x1fffff);
      text.appendCodePoint(c == 0 ? ' ' : c);
      if (i % columns == columns - 1) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  static String printable(String text) {
    return text.replace("\u001b", "\\e");
  }

  private void read() {
    char[] buffer = new char[8192];
    try (Reader in = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
      int length;
      while ((length = in.read(buffer)) > 0) {
        add(new String(buffer, 0, length));
      }
    } catch (IOException closed) {
      // The end, as pseudo-terminals tell it.
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
  }

  private synchronized void add(String text) {
    output.append(text);
    int anew = resized == null ? -1 : text.indexOf(CLEAR);
    if (anew >= 0) {
      columns = resized.getColumns();
      rows = resized.getRows();
      emulator = new ScreenTerminal(columns, rows);
      resized = null;
    }
    if (!storming) {
      emulator.write(text.substring(Math.max(0, anew)));
    }
    notifyAll();
  }

  @Override
  public void close() {
    ProcessHandle.of(process.pid())
        .ifPresent(shell -> shell.descendants().forEach(ProcessHandle::destroyForcibly));
    process.destroyForcibly();
  }
}
