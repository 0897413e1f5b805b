package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The benchmarks, as {@code bin/bench} starts them: figures and ratios on stdout. */
public final class Bench {
  private static final List<String> ALL = List.of("start", "job", "search", "keys", "frame");

  private Bench() {}

  public static void main(String[] args) throws Exception {
    List<String> wanted = new ArrayList<>(List.of(args));
    int times = 9;
    int option = wanted.indexOf("-n");
    if (option >= 0) {
      times = Integer.parseInt(wanted.get(option + 1));
      wanted.subList(option, option + 2).clear();
    }
    System.out.println("load before: " + load());
    for (String name : wanted.isEmpty() ? ALL : wanted) {
      switch (name) {
        case "start" -> StartBench.run(times);
        case "job" -> JobBench.run(times);
        case "search" ->
            SearchBench.run(System.getenv().getOrDefault("REJOINDER_BENCH_SEARCH", ""));
        case "keys" -> KeysBench.run();
        case "frame" -> FrameBench.run();
        default -> throw new IllegalArgumentException(name + " is none of " + ALL);
      }
    }
    System.out.println("load after: " + load());
    System.exit(0);
  }

  /** Of a busy machine no figure holds, and the ratios hardly do. */
  private static String load() throws IOException {
    Path file = Path.of("/proc/loadavg");
    return Files.isReadable(file) ? Files.readString(file).split(" ")[0] : "not told";
  }
}
