package dev.rejoinder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times whole programs. Each round runs all of them in turn, so that what else the machine does
 * falls on all alike; the first round is not counted.
 */
final class Stopwatch {
  /** One run, in nanoseconds. */
  @FunctionalInterface
  interface Run {
    long time() throws IOException, InterruptedException;
  }

  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Map<String, List<Long>> times = new LinkedHashMap<>();

  Stopwatch() {
    add("bare JVM", command(Map.of(), bare()));
  }

  private static String[] bare() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new String[] {java, "-cp", "target/test-classes", Bare.class.getName()};
  }

  void add(String name, Run run) {
    runs.put(name, run);
    times.put(name, new ArrayList<>());
  }

  /** A program without a terminal, which must end well. */
  static Run command(Map<String, String> env, String... command) {
    return () -> {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      builder.environment().keySet().removeIf(name -> name.startsWith("GENESYS"));
      builder.environment().putAll(env);
      long start = System.nanoTime();
      int status = builder.start().waitFor();
      long time = System.nanoTime() - start;
      if (status != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
      }
      return time;
    };
  }

  /** Prints the medians, and what each is of the bare JVM's. */
  void run(String title, int rounds) throws IOException, InterruptedException {
    for (int round = 0; round <= rounds; round++) {
      for (Map.Entry<String, Run> run : runs.entrySet()) {
        long time = run.getValue().time();
        if (round > 0) {
          times.get(run.getKey()).add(time);
        }
      }
    }
    System.out.println(title + ", median (least, most) of " + rounds + ":");
    double bare = median(times.get("bare JVM"));
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "  %-34s %6.1f ms  (%.0f, %.0f)  %4.1f x bare%n",
                name,
                median(all) / 1e6,
                at(all, 0) / 1e6,
                at(all, 1) / 1e6,
                median(all) / bare));
  }

  static double median(List<Long> times) {
    return at(times, 0.5);
  }

  /**
   * @param part 0 for the least, 1 for the most
   */
  static double at(List<Long> times, double part) {
    long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
