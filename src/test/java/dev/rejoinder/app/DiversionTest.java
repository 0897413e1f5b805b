package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.rejoinder.config.Logs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiversionTest {
  @TempDir private Path folder;

  @Test
  void whatIsPrintedGoesToTheLogLineByLineUntilItEnds() throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;

    Logs logs = Logs.open(folder.resolve("log"), false);
    Diversion diversion = Diversion.begin();
    System.out.println("a line");
    System.err.print("begun, ");
    System.err.print("ended: é\u001b[2J\r\nnot ended");
    diversion.end();
    logs.close();

    assertSame(out, System.out);
    assertSame(err, System.err);
    assertEquals(
        List.of("stdout: a line", "stderr: begun, ended: é?[2J", "stderr: not ended"),
        Files.readAllLines(folder.resolve("log")).stream()
            .map(line -> line.replaceFirst("^\\S+ WARNING rejoinder ", ""))
            .toList());
  }
}
