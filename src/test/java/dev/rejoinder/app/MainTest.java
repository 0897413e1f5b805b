package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class MainTest {
  @TempDir private Path folder;

  @Test
  void aBugOnAnyThreadEndsACommandWithOneLine() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            LostThread.class.getName(),
            "lab",
            "--port",
            "0");
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

    String said =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();

    assertEquals(70, process.waitFor());
    Matcher line =
        Pattern.compile("rejoinder: this is a bug, (\\w{8}) \\(.*\\); the log has .*: (\\S+)")
            .matcher(said);
    assertTrue(line.matches(), said);
    String log = Files.readString(Path.of(line.group(2)));
    assertTrue(log.contains("bug " + line.group(1)) && log.contains("lost"), log);
  }
}
