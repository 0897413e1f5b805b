package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** From the command to the first frame. */
final class StartBench {
  private StartBench() {}

  static void run(int rounds) throws IOException, InterruptedException {
    Path state = Files.createTempDirectory("rejoinder-bench");
    Stopwatch watch = new Stopwatch();
    watch.add(
        "bin/rejoinder --lab, first frame",
        () -> {
          long start = System.nanoTime();
          try (Screen screen = new Screen(state)) {
            screen.waitFor("INBOX");
            return System.nanoTime() - start;
          }
        });
    watch.run("start (goal: 7 x bare at most)", rounds);
  }
}
