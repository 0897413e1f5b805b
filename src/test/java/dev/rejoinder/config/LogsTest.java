package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsTest {
  @TempDir Path folder;

  @Test
  void runThatLogsNothingLeavesNoFile() {
    Path file = folder.resolve("state/rejoinder.log");

    Logs.open(file, false).close();

    assertFalse(Files.exists(file.getParent()));
  }

  @Test
  void onlyTheOwnerMayRead() throws Exception {
    Path file = folder.resolve("state/rejoinder.log");

    log(file, false, "hello");

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
  }

  @Test
  void secretsAndControlCharactersDoNotReachTheFile() throws Exception {
    Path file = folder.resolve("log");

    log(
        file,
        false,
        "Authorization: Bearer abc.def-1 {\"access_token\":\"ghi\"} client_secret=jkl&x \u001b[2J\u202e");

    String text = Files.readString(file);
    assertTrue(
        text.contains(
            "Authorization: Bearer … {\"access_token\":\"…\"} client_secret=…&x \\u001b[2J\\u202e"),
        text);
  }

  @Test
  void whatCannotBeSeenIsToldAndNoTextPosesAsAnEntry() throws Exception {
    Path file = folder.resolve("log");

    log(file, false, "a\u200bb\u3164c e" + "\u0301".repeat(6) + "\n2026-11-22T10:00:00Z SEVERE x");

    String text = Files.readString(file);
    assertTrue(text.contains("a\\u200bb\\u3164c e\u0301\u0301\u0301\u0301\\u0301\\u0301"), text);
    assertTrue(text.contains("\n\t2026-11-22T10:00:00Z SEVERE x\n"), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "authorization: bearer CANARY= | authorization: bearer …",
        "Proxy-Authorization: Basic Q0FO/QVJZ+== x | Proxy-Authorization: Basic … x",
        "Set-Cookie: a=CANARY; b=c | Set-Cookie: …",
        "Cookie: CANARY | Cookie: …",
        "refresh_token=CANARY&a=b | refresh_token=…&a=b",
        "\"code_verifier\" : \"CANARY\"} | \"code_verifier\" : \"…\"}",
        "http://127.0.0.1:8/?code=CANARY&state=CANARY | http://127.0.0.1:8/?code=…&state=…",
        "at wss://streaming.x.de/channels/CANARY end | at wss://streaming.x.de/… end",
        "ws://127.0.0.1:80?CANARY | ws://127.0.0.1:80/…",
        "{\"code\":\"not.found\"} state=on | {\"code\":\"not.found\"} state=on",
      })
  void masksSecretsWhereverTheyStand(String line, String logged) {
    assertEquals(logged, Scrubber.scrub(line));
  }

  @Test
  void verboseLogsMore() throws Exception {
    Path quiet = folder.resolve("quiet");
    Path verbose = folder.resolve("verbose");

    log(quiet, false, "hello");
    log(verbose, true, "hello");

    assertEquals(1, Files.readAllLines(quiet).size());
    assertEquals(2, Files.readAllLines(verbose).size());
  }

  @Test
  void bugsGoWithTheirTraceAndTellWhenTheyCannot() throws Exception {
    Path file = folder.resolve("log");

    Files.createFile(file);
    Path below = file.resolve("below");
    assertFalse(Logs.bug(new IllegalStateException("odd"), below).written());
    Logs logs = Logs.open(file, false);
    Logs.Report report = Logs.bug(new IllegalStateException("odd"), below);
    logs.close();

    assertEquals(new Logs.Report(report.reference(), file, true), report);
    String told = "bug " + report.reference() + "\n\tjava.lang.IllegalStateException: odd\n\tat ";
    assertTrue(Files.readString(file).contains(told), Files.readString(file));
  }

  private static void log(Path file, boolean verbose, String line) {
    Logs logs = Logs.open(file, verbose);
    System.Logger logger = System.getLogger("rejoinder.test");
    logger.log(System.Logger.Level.INFO, line);
    logger.log(System.Logger.Level.DEBUG, line);
    logs.close();
  }
}
