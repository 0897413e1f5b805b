package dev.rejoinder.bench;

import com.sun.management.ThreadMXBean;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Corpus;
import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Ranked;
import dev.rejoinder.search.Search;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** What a key costs in the response panel's search, and how well it ranks. */
final class SearchBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private SearchBench() {}

  /**
   * @param data a folder with {@code corpus.jsonl}, {@code dev.jsonl} and so on; empty for none
   */
  static void run(String data) throws IOException, RunnerException {
    System.out.println(
        "search, " + SearchKeys.SHOWN + " hits a key, bodies of 300 characters; keys by JMH:");
    for (int size : new int[] {1_000, 10_000, 100_000}) {
      measure(size);
    }
    if (data.isEmpty()) {
      System.out.println("  ranking: not measured; REJOINDER_BENCH_SEARCH=DIR names the data");
    } else {
      rank(Path.of(data), "corpus", "dev");
      rank(Path.of(data), "corpus_hard", "dev_hard");
    }
    System.out.println("  peers: not measured here");
  }

  private static void rank(Path data, String corpus, String queries) throws IOException {
    Finder finder = Finder.over(Corpus.responses(data.resolve(corpus + ".jsonl")));
    Ranked ranked = Ranked.of(finder, Corpus.queries(data.resolve(queries + ".jsonl")));
    System.out.println("  " + queries + ": " + ranked);
    ranked.byKind().forEach((kind, mrr) -> System.out.printf("    %-22s %.3f%n", kind, mrr));
  }

  private static void measure(int size) throws RunnerException {
    List<Response> responses = Library.of(size);
    long before = heap();
    long start = System.nanoTime();
    Finder finder = Finder.over(responses);
    long build = System.nanoTime() - start;
    long held = heap() - before;
    Statistics keys = timed(size, Mode.SampleTime, 3);
    Statistics first = timed(size, Mode.SingleShotTime, 0);
    System.out.printf(
        Locale.ROOT,
        "  %6d responses  p50 %5.2f ms  p99 %5.2f ms  first key %5.1f ms  build %6.1f ms"
            + "  heap %5.1f MB  %5d bytes a key%n",
        size,
        keys.getPercentile(50),
        keys.getPercentile(99),
        first.getMean(),
        build / 1e6,
        held / 1e6,
        bytes(finder));
  }

  /**
   * In a JVM of its own; without iterations to warm up, the first key after the console's start.
   */
  private static Statistics timed(int size, Mode mode, int warmUps) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(SearchKeys.class.getName())
            .param("size", Integer.toString(size))
            .mode(mode)
            .warmupIterations(warmUps)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(warmUps == 0 ? 1 : 3)
            .measurementTime(TimeValue.seconds(2))
            .forks(1)
            .verbosity(VerboseMode.SILENT)
            .build();
    return new Runner(options).runSingle().getPrimaryResult().getStatistics();
  }

  private static long bytes(Finder finder) {
    List<String> keys = SearchKeys.keys();
    long bytes = 0;
    for (int pass = 0; pass < 2; pass++) {
      long held = THREADS.getCurrentThreadAllocatedBytes();
      keys.forEach(key -> finder.find(Search.of(key, SearchKeys.SHOWN)));
      bytes = THREADS.getCurrentThreadAllocatedBytes() - held;
    }
    return bytes / keys.size();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
