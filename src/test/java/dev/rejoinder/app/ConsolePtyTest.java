package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.rejoinder.tui.TerminalSession;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as people start it, on a real terminal: from the launcher to the lab's ledger. */
@Timeout(120)
class ConsolePtyTest {
  private static final Pattern GIVEN_BACK =
      Pattern.compile("before=(\\S+)\\s.*status=(\\d+)\\s+after=(\\S+)\\s", Pattern.DOTALL);

  /** Longer than the console leaves the org unasked, where it has no live feed. */
  private static final Duration SOME_POLLS = Duration.ofSeconds(4);

  private static final String QUIT = "\u0018qy";

  @TempDir private Path folder;
  private int port;

  @BeforeAll
  @Timeout(600)
  static void build() throws Exception {
    RealTerminal.build();
  }

  @BeforeEach
  void choosePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  @Test
  void fiveKeysFromTheInboxAnswerACustomer() throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      String inbox = terminal.waitFor("INBOX [0-9]+");
      terminal.type("\r");
      terminal.waitFor("To: ");
      terminal.type("/");
      terminal.waitFor("Responses [0-9]+ of [0-9]+");
      terminal.type("h");
      terminal.waitFor("> h ");
      terminal.type("\r");
      terminal.waitUntil("a closed panel", screen -> !screen.contains("Responses "));
      terminal.type("\r");
      assertSentToTheFirst(terminal, inbox);
    }
  }

  @Test
  void theyDoSoInOneBurstToo() throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      String inbox = terminal.waitFor("INBOX [0-9]+");
      terminal.type("\r/h\r\r");
      assertSentToTheFirst(terminal, inbox);
    }
  }

  private void assertSentToTheFirst(RealTerminal terminal, String inbox) throws Exception {
    LabOrg lab = LabOrg.at("http://127.0.0.1:" + port);
    terminal.waitFor("✓");
    List<JsonObject> ledger = lab.ledger().stream().map(each -> each.getAsJsonObject()).toList();
    assertEquals(1, ledger.size(), ledger.toString());
    String text = ledger.get(0).get("text").getAsString();
    assertFalse(text.contains("{{") || text.isBlank(), text);
    String customer = lab.customer(ledger.get(0).get("conversationId").getAsString());
    assertTrue(inbox.split("\n")[3].contains(customer), customer + " in\n" + inbox);
    terminal.type(QUIT);
    assertGivenBack(terminal, 0);
    assertTrue(terminal.output().contains("To: " + customer), customer);
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130"})
  void aSignalToTheLauncherGivesTheTerminalBack(String signal, int status) throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.signalLauncher(signal);
      assertGivenBack(terminal, status);
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "HUP, 129", "INT, 130", "KILL, 137", "ABRT, 134"})
  void aSignalToTheProgramGivesTheTerminalBack(String signal, int status) throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.signalProgram(signal);
      assertGivenBack(terminal, status);
    }
  }

  @Test
  void aCrashOfTheJvmGivesItBackAndLeavesItsReportWhereOnlyTheAgentReads() throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.signalProgram("SEGV");
      assertGivenBack(terminal, 134);
      String said = "ended by signal 6; the report is in (\\S+)";
      Matcher report = Pattern.compile(said).matcher(terminal.output());
      assertTrue(report.find(), RealTerminal.printable(terminal.output()));
      Path file = Path.of(report.group(1));
      assertEquals(folder.resolve("STATE/rejoinder"), file.getParent());
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void aThreadDumpDoesNotPaintOverTheScreen() throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.signalProgram("QUIT");
      terminal.signalLauncher("QUIT");
      terminal.type("\r");
      terminal.waitFor("To: ");
      terminal.type(QUIT);
      assertGivenBack(terminal, 0);
      assertFalse(terminal.output().contains("Full thread dump"), terminal.output());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dumb, the terminal can't show a full screen: TERM is dumb",
    "'', the terminal can't show a full screen: TERM is not set"
  })
  void aTerminalWithoutAScreenIsRefusedInOneLine(String type, String why) throws Exception {
    try (RealTerminal terminal = console(Map.of("TERM", type), 100, 30)) {
      assertGivenBackAsItWas(terminal.waitForEnd(), 2);
      assertEquals("rejoinder: the console can't open: " + why, said(terminal.output()));
    }
  }

  @Test
  void noTerminalIsSaidInOneLine() throws Exception {
    Process console =
        new ProcessBuilder("bin/rejoinder", "--lab").redirectErrorStream(true).start();
    console.getOutputStream().close();
    String said = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertEquals(2, console.waitFor());
    assertEquals(
        "rejoinder: the console can't open: standard input and output must be a terminal\n", said);
  }

  @Test
  void aNewSizeWhileThePanelIsOpenIsDrawn() throws Exception {
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.type("\r/");
      terminal.waitFor("Responses [0-9]+ of [0-9]+");
      terminal.resize(60, 16);
      terminal.waitFor("Responses [0-9]+ of [0-9]+");
      terminal.type("h");
      terminal.waitFor("> h ");
      terminal.resize(59, 15);
      terminal.waitFor("Rejoinder needs 60x16; this is 59x15");
      terminal.resize(132, 43);
      terminal.waitFor("Responses [0-9]+ of [0-9]+");
      terminal.waitFor("> h ");
      terminal.type("\u001b");
      terminal.waitUntil("a closed panel", screen -> !screen.contains("Responses "));
      terminal.type(QUIT);
      assertGivenBack(terminal, 0);
    }
  }

  @Test
  void whatACustomerWritesDoesNotReachTheTerminalAsControl() throws Exception {
    LabOrg lab = LabOrg.at("http://127.0.0.1:" + port);
    try (RealTerminal terminal = console(Map.of(), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.type("\r");
      terminal.waitFor("To: ");
      lab.customer(
          joined(lab),
          "a\\u001b]0;title\\u0007b\\u001b[5;7;99mc\\u009b31md\\u202ee\\u2066f\\u0085g"
              + "\\u001bP1q\\u001b\\\\\\\\h\\u000e end-of-it");
      terminal.waitFor("end-of-it");
      terminal.type(QUIT);
      String output = terminal.waitForEnd();
      for (String hostile :
          List.of("\u001b]", "\u001b[5;7;99m", "\u009b", "\u202e", "\u2066", "\u0085", "\u001bP")) {
        assertFalse(output.contains(hostile), RealTerminal.printable(hostile));
      }
      assertFalse(output.contains("\u000e"), "a shift");
      assertEquals(2, output.chars().filter(c -> c == 7).count(), "a bell for each that rings");
    }
  }

  /** The conversation that the console has joined, once it has. */
  private static String joined(LabOrg lab) throws InterruptedException {
    while (lab.requests("PATCH .*").isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return lab.requests("PATCH .*").get(0).split("/")[5];
  }

  @Test
  void aLocaleWithoutUnicodeGetsNothingButAscii() throws Exception {
    try (RealTerminal terminal = console(Map.of("LC_ALL", "C"), 100, 30)) {
      terminal.waitFor("INBOX [0-9]+");
      terminal.type("\r/h\r\r");
      terminal.waitFor("Robin .* vv? *\n");
      terminal.type(QUIT);
      String output = terminal.waitForEnd();
      assertFalse(
          Pattern.compile("[^\\x00-\\x7f]").matcher(output).find(), RealTerminal.printable(output));
    }
  }

  @Test
  void anIdleScreenIsLeftAlone() throws Exception {
    // None that rings, since what rings shows seconds.
    try (RealTerminal terminal =
        console(Map.of(), 100, 30, "--conversations", "3", "--waiting", "0")) {
      terminal.waitFor("INBOX 3");
      // A minute may pass at any time, but not in every stretch.
      while (!terminal.isQuiet(SOME_POLLS)) {}
      terminal.type(QUIT);
      assertGivenBack(terminal, 0);
    }
  }

  private RealTerminal console(
      Map<String, String> environment, int columns, int rows, String... more) throws IOException {
    Map<String, String> apart = new HashMap<>(environment);
    for (String kind : List.of("STATE", "CACHE", "CONFIG")) {
      apart.put("XDG_" + kind + "_HOME", folder.resolve(kind).toString());
    }
    List<String> arguments =
        new java.util.ArrayList<>(
            List.of("--lab", "--busy", "0", "--port", Integer.toString(port)));
    arguments.addAll(List.of(more));
    return RealTerminal.start(apart, columns, rows, arguments.toArray(String[]::new));
  }

  private static void assertGivenBack(RealTerminal terminal, int status) throws Exception {
    String output = terminal.waitForEnd();
    assertGivenBackAsItWas(output, status);
    int left = output.lastIndexOf(TerminalSession.RESET);
    assertTrue(left > output.lastIndexOf("\u001b[?1049h"), "screen not left");
    String after = output.substring(left + TerminalSession.RESET.length());
    assertFalse(after.contains("\u001b"), "painted after leaving");
  }

  private static void assertGivenBackAsItWas(String output, int status) {
    Matcher seen = GIVEN_BACK.matcher(output);
    assertTrue(seen.find(), RealTerminal.printable(output));
    assertEquals(status, Integer.parseInt(seen.group(2)), RealTerminal.printable(output));
    assertEquals(seen.group(1), seen.group(3), "terminal modes");
  }

  /** What came between the shell's own lines. */
  private static String said(String output) {
    return output.replaceAll("(?s)^before=\\S+|status=.*$", "").strip();
  }
}
