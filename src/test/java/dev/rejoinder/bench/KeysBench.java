package dev.rejoinder.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** From a key in the response panel to the last byte of its frame, on a pseudo-terminal. */
final class KeysBench {
  private static final List<String> TYPED =
      List.of("refund", "order nu", "passwrd", "delay", "thank y", "hours", "adress", "label");
  private static final String CLEAR = "\u0015";
  private static final int PASSES = 3;
  private static final long SETTLED_MS = 8_000;
  private static final String PROGRAM = Path.of("bin/rejoinder").toAbsolutePath().toString();

  private KeysBench() {}

  static void run() throws IOException, InterruptedException {
    System.out.println("keys, from a key in the panel to its frame's last byte, 100 x 30:");
    for (int size : new int[] {1_000, 10_000, 100_000}) {
      Process lab =
          new ProcessBuilder(
                  PROGRAM,
                  "lab",
                  "--responses",
                  "" + size,
                  "--rate-limit",
                  "0",
                  "--busy",
                  "0",
                  // None of them rings: a countdown would count as frames.
                  "--conversations",
                  "3")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        String url = url(lab);
        ours(size, url);
        theirs(size, url);
      } finally {
        lab.descendants().forEach(ProcessHandle::destroyForcibly);
        lab.destroyForcibly().waitFor();
      }
    }
  }

  private static String url(Process lab) throws IOException {
    var said =
        new BufferedReader(new InputStreamReader(lab.getInputStream(), StandardCharsets.UTF_8));
    return said.readLine().replace("lab ready: ", "");
  }

  private static void ours(int size, String url) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("rejoinder-bench");
    Map<String, String> environment =
        Map.of(
            "GENESYS_ENVIRONMENT", url,
            "GENESYS_ACCESS_TOKEN", "lab-token",
            "XDG_STATE_HOME", home.toString(),
            "XDG_CACHE_HOME", home.toString(),
            "XDG_CONFIG_HOME", home.toString());
    try (Screen screen = new Screen(List.of(PROGRAM), environment)) {
      // A row that owes a reply.
      screen.waitFor("!!");
      screen.press("\r");
      screen.waitFor("To: ");
      screen.press("/");
      screen.waitFor("Responses ");
      Thread.sleep(SETTLED_MS);
      long cold = screen.answer("r");
      screen.answer(CLEAR);
      report("rejoinder", size, screen, cold);
    }
  }

  private static void theirs(int size, String url) throws IOException, InterruptedException {
    if (System.getenv("PATH")
        .lines()
        .flatMap(it -> List.of(it.split(":")).stream())
        .noneMatch(it -> Files.isExecutable(Path.of(it, "fzf")))) {
      return;
    }
    Path list = Files.createTempFile("rejoinder-bench", ".json");
    ProcessBuilder listing =
        new ProcessBuilder(PROGRAM, "responses", "--json", "--limit", "" + size)
            .redirectOutput(list.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    listing.environment().put("GENESYS_ENVIRONMENT", url);
    listing.environment().put("GENESYS_ACCESS_TOKEN", "lab-token");
    Process listed = listing.start();
    if (!listed.waitFor(2, TimeUnit.MINUTES) || listed.exitValue() != 0) {
      System.out.println("  fzf       not measured: the responses could not be listed");
      return;
    }
    String lines = "sed 's/},{/}\\n{/g' " + list + " | fzf -i";
    try (Screen screen =
        new Screen(List.of("/bin/sh", "-c", lines), Map.of("GENESYS_ENVIRONMENT", url))) {
      Thread.sleep(SETTLED_MS);
      long cold = screen.answer("r");
      screen.answer(CLEAR);
      report("fzf", size, screen, cold);
    }
    Files.delete(list);
  }

  private static void report(String name, int size, Screen screen, long cold)
      throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    long bytes = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      for (String typed : TYPED) {
        for (char letter : typed.toCharArray()) {
          long before = screen.bytes();
          times.add(screen.answer(String.valueOf(letter)));
          bytes += screen.bytes() - before;
        }
        screen.answer(CLEAR);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "  %-9s %7d responses  first %6.1f ms  p50 %6.1f ms  p99 %6.1f ms  %6d bytes a key  %s%n",
        name,
        size,
        cold / 1e6,
        Stopwatch.median(times) / 1e6,
        Stopwatch.at(times, 0.99) / 1e6,
        bytes / times.size(),
        memory(screen.program()));
  }

  /** What the process holds now and held at most, where the system tells. */
  private static String memory(ProcessHandle program) throws IOException {
    ProcessHandle largest =
        program
            .descendants()
            .filter(it -> it.info().command().orElse("").endsWith("fzf"))
            .findFirst()
            .orElse(program);
    Path status = Path.of("/proc", Long.toString(largest.pid()), "status");
    if (!Files.isReadable(status)) {
      return "";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
        .map(line -> line.replaceAll("\\s+", " "))
        .sorted()
        .reduce("", (one, next) -> next + "  " + one);
  }
}
