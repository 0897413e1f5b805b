package dev.rejoinder.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    try (Logs broken = Logs.open(file.resolve("below"), false)) {
      assertFalse(broken.bug(new IllegalStateException("odd")));
    }
    try (Logs logs = Logs.open(file, false)) {
      assertTrue(logs.bug(new IllegalStateException("odd")));
    }

    assertTrue(Files.readString(file).contains("IllegalStateException: odd\n\tat "));
  }

  private static void log(Path file, boolean verbose, String line) {
    Logs logs = Logs.open(file, verbose);
    System.Logger logger = System.getLogger("rejoinder.test");
    logger.log(System.Logger.Level.INFO, line);
    logger.log(System.Logger.Level.DEBUG, line);
    logs.close();
  }
}
