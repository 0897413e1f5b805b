package dev.rejoinder.bench;

import com.sun.management.ThreadMXBean;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Corpus;
import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Found;
import dev.rejoinder.search.Ranked;
import dev.rejoinder.search.Search;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a key costs in the response panel's search, and how well it ranks. */
final class SearchBench {
  private static final int SHOWN = 50;
  private static final int PASSES = 5;
  private static final int BODY = 300;
  private static final List<String> TYPED =
      List.of(
          "refund in progress",
          "shipping delay",
          "paswrd reset",
          "invoice vat",
          "wlcm",
          "zqx",
          "passwordreset",
          "how to say goodbye");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private SearchBench() {}

  /**
   * @param data a folder with {@code corpus.jsonl}, {@code dev.jsonl} and so on; empty for none
   */
  static void run(String data) throws IOException {
    System.out.println("search, " + SHOWN + " hits a key, bodies of " + BODY + " characters:");
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

  private static void measure(int size) {
    List<Response> responses = generated(size);
    long before = heap();
    long start = System.nanoTime();
    Finder finder = Finder.over(responses);
    long build = System.nanoTime() - start;
    long held = heap() - before;
    start = System.nanoTime();
    finder.find(Search.of("r", SHOWN));
    long first = System.nanoTime() - start;
    finder.warm();
    List<Long> times = new ArrayList<>();
    long bytes = 0;
    for (int pass = 0; pass <= PASSES; pass++) {
      bytes = pass == 1 ? 0 : bytes;
      bytes += keys(finder, pass == 0 ? new ArrayList<>() : times);
    }
    System.out.printf(
        Locale.ROOT,
        "  %6d responses  build %6.1f ms  heap %5.1f MB  first key %5.1f ms  p50 %6.2f ms"
            + "  p99 %6.2f ms  %5d bytes a key%n",
        size,
        build / 1e6,
        held / 1e6,
        first / 1e6,
        Stopwatch.median(times) / 1e6,
        Stopwatch.at(times, 0.99) / 1e6,
        bytes / times.size());
  }

  /** Types all, letter by letter; returns the bytes that took. */
  private static long keys(Finder finder, List<Long> times) {
    long bytes = 0;
    for (String typed : TYPED) {
      for (int end = 1; end <= typed.length(); end++) {
        Search search = Search.of(typed.substring(0, end), SHOWN);
        long held = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        Found found = finder.find(search);
        times.add(System.nanoTime() - start);
        bytes += THREADS.getCurrentThreadAllocatedBytes() - held;
        if (!found.complete()) {
          throw new IllegalStateException("given up");
        }
      }
    }
    return bytes;
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** From the lab's own, with bodies of words drawn from all of them. */
  private static List<Response> generated(int size) {
    List<Response> own = own();
    List<String> words = new ArrayList<>();
    own.forEach(each -> words.addAll(List.of(each.body().split("\\s+"))));
    Random random = new Random(1);
    List<Response> responses = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Response like = own.get(i % own.size());
      StringBuilder body = new StringBuilder();
      while (body.length() < BODY) {
        body.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      String shortcut = like.shortcut().isEmpty() ? "" : like.shortcut() + i;
      String title = like.title() + " " + i;
      responses.add(Corpus.response("r" + i, title, shortcut, body.toString(), like.library()));
    }
    return responses;
  }

  private static List<Response> own() {
    Path file = Path.of("src/main/resources/dev/rejoinder/lab/responses.jsonl");
    try {
      return Files.exists(file) ? Corpus.responses(file) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
