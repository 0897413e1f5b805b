package dev.rejoinder.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a real tty: it is given back as it was found, whatever ends the program. */
@Timeout(60)
class PtyTest {
  private static final String SHELL =
      "stty -g | sed 's/^/before=/'; APP; echo \"status=$?\"; stty -g | sed 's/^/after=/'";

  private static final Pattern SEEN =
      Pattern.compile("before=(\\S+)\\s.*status=(\\d+)\\s+after=(\\S+)\\s", Pattern.DOTALL);

  @Test
  void aQuitGivesTheTerminalBack() throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      pty.await("messages 0");
      pty.type("q");
      assertGivenBack(pty, 0);
    }
  }

  @Test
  void aBugGivesTheTerminalBackBeforeItIsTold() throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      pty.await("messages 0");
      pty.type("x");
      assertGivenBack(pty, 70);
      assertTrue(afterScreen(pty).contains("bug: in an update"), afterScreen(pty));
    }
  }

  @Test
  void aBugOnAnotherThreadDoesSoToo() throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      pty.await("messages 0");
      pty.type("y");
      assertGivenBack(pty, 70);
      assertTrue(afterScreen(pty).contains("bug: on another thread"), afterScreen(pty));
    }
  }

  @ParameterizedTest
  @CsvSource({"s, StackOverflowError", "m, OutOfMemoryError"})
  void anExhaustedMachineGivesItBackToo(String key, String error) throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      pty.await("messages 0");
      pty.type(key);
      assertGivenBack(pty, 70);
      assertTrue(afterScreen(pty).contains("bug: " + error), afterScreen(pty));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "x", "y", "\u001a", "TERM", "HUP", "INT", "TSTP"})
  void whatMustBeSafeIsSavedBeforeTheScreenIsLeft(String end) throws Exception {
    try (Pty pty = Pty.shell("trap : INT; SAVE=terminal APP")) {
      pty.await("row 23 of the screen");
      if (end.length() > 1) {
        pty.signal(end);
      } else {
        pty.type(end);
      }
      pty.await("saved" + Pattern.quote(TerminalSession.RESET));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "trap '' HUP; "})
  void itIsSavedWhenTheTerminalIsLost(String ignoring, @TempDir Path folder) throws Exception {
    Path saved = folder.resolve("saved");
    try (Pty pty = Pty.shell(ignoring + "SAVE=" + saved + " APP 2>/dev/null; :")) {
      pty.await("row 23 of the screen");
      pty.hangUp();
      pty.status();
      awaitFile(saved);
    }
  }

  /** The shell may be gone before the program, which has up to a second. */
  private static void awaitFile(Path file) throws Exception {
    while (!Files.exists(file) || !Files.readString(file).equals("saved")) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  @Test
  void aDiskThatHangsKeepsNobodyFromTheShell() throws Exception {
    try (Pty pty = Pty.shell(SHELL.replace("APP", "SAVE=hang APP"))) {
      pty.await("messages 0");
      pty.type("q");
      assertGivenBack(pty, 0);
    }
  }

  @Test
  void aTerminationGivesTheTerminalBack() throws Exception {
    signalled("TERM", 143);
  }

  @Test
  void aHangUpSignalGivesTheTerminalBack() throws Exception {
    signalled("HUP", 129);
  }

  @Test
  void anInterruptFromOutsideGivesTheTerminalBack() throws Exception {
    signalled("INT", 130);
  }

  private static void signalled(String signal, int status) throws Exception {
    try (Pty pty = Pty.shell("trap : INT; " + SHELL)) {
      pty.await("messages 0");
      pty.signal(signal);
      assertGivenBack(pty, status);
    }
  }

  @Test
  void nothingIsPaintedOnceTheScreenIsLeft() throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      pty.await("messages 0");
      pty.type("l");
      pty.await(Pattern.quote(TerminalSession.RESET));
      pty.signal("TERM");
      assertGivenBack(pty, 143);
      String entered = "\u001b[?1049h";
      assertEquals(pty.output().indexOf(entered), pty.output().lastIndexOf(entered));
    }
  }

  @Test
  void aLostTerminalEndsTheProgram() throws Exception {
    try (Pty pty = Pty.direct("xterm-256color")) {
      pty.await("messages 0");
      pty.hangUp();
      assertEquals(129, pty.status());
    }
  }

  @Test
  void aLostTerminalEndsTheProgramEvenWhereHangUpsAreIgnored(@TempDir Path folder)
      throws Exception {
    Path status = folder.resolve("status");
    try (Pty pty = Pty.shell("trap '' HUP; APP 2>/dev/null; echo $? > " + status)) {
      pty.await("messages 0");
      pty.hangUp();
      pty.status();
      assertEquals("129", Files.readString(status).strip());
    }
  }

  @Test
  void aTerminalThatTakesNoMoreBytesDoesNotKeepTheProgramFromEnding() throws Exception {
    try (Pty pty = Pty.direct("xterm-256color")) {
      pty.await("row 23 of the screen");
      pty.pause(true);
      pty.type("f");
      pty.awaitStuck();
      pty.signal("TERM");
      assertEquals(143, pty.status());
    }
  }

  @Test
  void theLinesSpeedStaysWhileTheProgramRuns() throws Exception {
    try (Pty pty = Pty.shell("echo tty=$(tty) speed=$(stty speed).; APP")) {
      Matcher seen = Pattern.compile("tty=(\\S+) speed=(\\d+)\\.").matcher(pty.await("messages 0"));
      assertTrue(seen.find(), pty.output());
      Process stty = new ProcessBuilder("stty", "-F", seen.group(1), "speed").start();
      assertEquals(seen.group(2), new String(stty.getInputStream().readAllBytes()).strip());
      pty.type("q");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void controlCIsAKey() throws Exception {
    try (Pty pty = Pty.direct("xterm-256color")) {
      pty.await("messages 0");
      pty.type("\u0003");
      pty.await("ctrl=true");
      pty.type("q");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void aNewSizeIsTold() throws Exception {
    try (Pty pty = Pty.direct("tmux-256color")) {
      pty.await("size 80x24\\.");
      pty.resize(132, 43);
      pty.await("size 132x43\\..*row 42 of");
      pty.type("q");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void aSizeOfZeroIsTheUsualSize() throws Exception {
    try (Pty pty = Pty.shell("stty rows 0 cols 0; APP")) {
      pty.await("size 80x24\\.");
      pty.type("q");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void goingOnAfterAStopPaintsWhole() throws Exception {
    try (Pty pty = Pty.shell(SHELL)) {
      String before = pty.await("row 23 of the screen");
      pty.signal("STOP");
      pty.signal("CONT");
      pty.await(Pattern.quote(before) + ".*\\[\\?1049h.*\\[2J.*row 23 of the screen");
      pty.type("q");
      assertGivenBack(pty, 0);
    }
  }

  @Test
  void controlZStopsTheJobOnAScreenGivenBack() throws Exception {
    // A shell with job control, as an agent has it: fg once the job has stopped.
    String script =
        "set -m; stty -g | sed 's/^/before=/'; APP; echo stopped; fg >/dev/null;"
            + " echo \"status=$?\"; stty -g | sed 's/^/after=/'";
    try (Pty pty = Pty.shell(script)) {
      pty.await("row 23 of the screen");
      pty.type("\u001a");
      pty.await("\\[\\?1049l.*stopped.*\\[\\?1049h.*row 23 of the screen");
      pty.type("q");
      assertGivenBack(pty, 0);
    }
  }

  @Test
  void withoutAShellToContinueItControlZStopsNothing() throws Exception {
    try (Pty pty = Pty.direct("xterm-256color")) {
      String before = pty.await("row 23 of the screen");
      pty.type("\u001a");
      pty.await(Pattern.quote(before) + ".*\\[\\?1049l.*\\[\\?1049h.*row 23 of the screen");
      pty.type("q");
      assertEquals(0, pty.status());
    }
  }

  @Test
  void anIdleProgramWritesNothing() throws Exception {
    try (Pty pty = Pty.direct("xterm-256color")) {
      pty.await("row 23 of the screen");
      pty.type("\u001b[?62c");
      pty.type("a");
      pty.await("text=a");
      int length = pty.output().length();
      // A reply and a mouse report are no messages, so nothing changes before the quit.
      pty.type("\u001b[<0;1;1M\u001b]11;rgb:0/0/0\u0007q");
      assertEquals(0, pty.status());
      assertEquals(TerminalSession.RESET, pty.output().substring(length));
    }
  }

  @Test
  void aDumbTerminalIsRefusedInOneLine() throws Exception {
    try (Pty pty = Pty.direct("dumb")) {
      assertEquals(64, pty.status());
      assertEquals("the terminal can't show a full screen: TERM is dumb", pty.output().strip());
    }
  }

  @Test
  void inputOrOutputThatIsNoTerminalIsRefusedInOneLine() throws Exception {
    for (String script : new String[] {"APP </dev/null", "APP | cat", "APP 2>&1 | cat"}) {
      try (Pty pty = Pty.shell(script)) {
        pty.status();
        assertEquals("standard input and output must be a terminal", pty.output().strip(), script);
      }
    }
  }

  private static void assertGivenBack(Pty pty, int status) throws Exception {
    assertEquals(0, pty.status());
    Matcher seen = SEEN.matcher(pty.output());
    assertTrue(seen.find(), Pty.printable(pty.output()));
    assertEquals(status, Integer.parseInt(seen.group(2)));
    assertEquals(seen.group(1), seen.group(3), "terminal modes");
    assertFalse(afterScreen(pty).contains("\u001b"), "painted after leaving");
  }

  private static String afterScreen(Pty pty) throws IOException {
    int left = pty.output().lastIndexOf(TerminalSession.RESET);
    assertTrue(left > pty.output().lastIndexOf("\u001b[?1049h"), "screen not left");
    return pty.output().substring(left + TerminalSession.RESET.length());
  }
}
