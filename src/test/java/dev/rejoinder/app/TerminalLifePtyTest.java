package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.pty4j.WinSize;
import dev.rejoinder.tui.TerminalSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to terminals, to the program as people start it. */
@Timeout(120)
class TerminalLifePtyTest {
  private static final String QUIT = "\u0018qy";
  private static final String TOKEN = "lab-token";

  @TempDir private Path folder;

  @BeforeAll
  @Timeout(600)
  static void build() throws Exception {
    RealTerminal.build();
  }

  @Test
  void controlZStopsTheJobAndFgTakesItsScreenAgain() throws Exception {
    // A shell with job control, as an agent has it.
    String script =
        "set -m; stty -g | sed 's/^/before=/'; \"$0\" \"$@\"; echo stopped; fg >/dev/null;"
            + " echo status=$?; stty -g | sed 's/^/after=/'";
    try (RealTerminal terminal = RealTerminal.startBy(script, apart(), 100, 30, quiet())) {
      terminal.waitFor("INBOX 3");
      terminal.type("\u001a");
      terminal.waitUntil("a screen taken again", screen -> entered(terminal) >= 2);
      terminal.waitFor("INBOX 3");
      terminal.type(QUIT);
      String all = terminal.waitForEnd();
      String modes = "before=(\\S+)\\s.*stopped.*status=0\\s+after=\\1\\s";
      assertTrue(
          Pattern.compile(modes, Pattern.DOTALL).matcher(all).find(), RealTerminal.printable(all));
    }
  }

  private static int entered(RealTerminal terminal) {
    return terminal.output().split(Pattern.quote("\u001b[?1049h"), -1).length - 1;
  }

  /** As when an SSH line is cut: with HUP, and where {@code nohup} has it ignored. */
  @ParameterizedTest
  @ValueSource(strings = {"", "trap '' HUP; "})
  void nothingOutlivesItsTerminal(String ignoring) throws Exception {
    String script = ignoring + "\"$0\" \"$@\"; :";
    try (RealTerminal terminal = RealTerminal.startBy(script, apart(), 100, 30, quiet())) {
      terminal.waitFor("INBOX 3");
      List<ProcessHandle> running = terminal.running();
      assertTrue(running.size() >= 2, running.toString());

      terminal.hangUp();

      for (ProcessHandle each : running) {
        // The last resort is at 3 s; nearly all of the time is the machine's.
        each.onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  /** Without a word from the terminal, which a shell has again by then. */
  @Test
  void nothingOutlivesItsLauncher() throws Exception {
    String script = "\"$0\" \"$@\"; sleep 60";
    try (RealTerminal terminal = RealTerminal.startBy(script, apart(), 100, 30, quiet())) {
      terminal.waitFor("INBOX 3");
      List<ProcessHandle> running = terminal.running();

      terminal.signalLauncher("KILL");

      for (ProcessHandle each : running) {
        // Looked for every five seconds at the latest.
        each.onExit().get(20, TimeUnit.SECONDS);
      }
      terminal.waitUntil(
          "a screen left", screen -> terminal.output().contains(TerminalSession.RESET));
    }
  }

  @Test
  void aStormOfSizesEndsInTheRightFrame() throws Exception {
    storm(400);
  }

  @Test
  @Tag("long")
  void aLongOneDoesToo() throws Exception {
    storm(10_000);
  }

  private void storm(int count) throws Exception {
    try (RealTerminal terminal = RealTerminal.start(apart(), 100, 30, quiet())) {
      terminal.waitFor("INBOX 3");
      Random random = new Random(count);
      List<WinSize> sizes =
          Stream.generate(() -> new WinSize(1 + random.nextInt(500), 1 + random.nextInt(200)))
              .limit(count)
              .toList();
      long start = System.nanoTime();

      int painted = terminal.storm(sizes);

      double seconds = (System.nanoTime() - start) / 1e9;
      assertTrue(painted > 0 && painted <= 2 + 25 * seconds, painted + " in " + seconds + " s");
      terminal.resize(120, 40);
      terminal.waitUntil("the right frame", TerminalLifePtyTest::isOf120x40);
      terminal.type(QUIT);
      assertTrue(terminal.waitForEnd().contains("status=0"), "an orderly end");
    }
  }

  private static boolean isOf120x40(String screen) {
    String[] lines = screen.split("\n");
    return lines.length == 40
        && lines[0].startsWith(" Rejoinder  lab")
        && lines[39].stripTrailing().endsWith("F1 help")
        && lines[39].stripTrailing().length() >= 119
        && Stream.of(lines).filter(line -> line.contains("INBOX")).count() == 1;
  }

  @Test
  void aTokenOfTheEnvironmentIsNowhereAfterACrash() throws Exception {
    Traces traces = new Traces();
    traces.secret(TOKEN);
    try (LabOrg lab = LabOrg.quiet()) {
      Map<String, String> environment = apart();
      environment.put("GENESYS_ENVIRONMENT", lab.url());
      environment.put("GENESYS_ACCESS_TOKEN", TOKEN);
      try (RealTerminal terminal = RealTerminal.start(environment, 100, 30, "--verbose")) {
        terminal.waitFor("INBOX [0-9]+");
        for (ProcessHandle each : terminal.running()) {
          traces.assertNoneIn("arguments", arguments(each));
        }
        terminal.signalProgram("SEGV");
        String all = terminal.waitForEnd();
        assertTrue(all.contains("status=134"), RealTerminal.printable(all));
        assertTrue(all.contains(TerminalSession.RESET), "the screen is left");
        traces.assertNoneIn("the terminal", all);
      }
    }
    Map<String, String> files = files();
    assertEquals(2, files.keySet().stream().filter(it -> it.endsWith(".log")).count(), "" + files);
    files.forEach(traces::assertNoneIn);
  }

  private static String arguments(ProcessHandle process) throws Exception {
    Path told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    return Files.exists(told) ? Files.readString(told, StandardCharsets.ISO_8859_1) : "";
  }

  /** All that is on the disk, by path; a byte is a character. */
  private Map<String, String> files() throws Exception {
    Map<String, String> files = new HashMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path.toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /** None rings, as that shows seconds. */
  private static String[] quiet() {
    return new String[] {"--lab", "--busy", "0", "--conversations", "3", "--waiting", "0"};
  }

  private Map<String, String> apart() {
    Map<String, String> apart = new HashMap<>(Map.of("HOME", folder.resolve("home").toString()));
    for (String kind : List.of("state", "cache", "config")) {
      apart.put("XDG_" + kind.toUpperCase(Locale.ROOT) + "_HOME", folder.resolve(kind).toString());
    }
    return apart;
  }
}
