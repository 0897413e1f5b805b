package dev.rejoinder.bench;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a key costs in the response panel. */
final class FindBench {
  private static final int SHOWN = 50;
  private static final int PASSES = 5;
  private static final List<String> TYPED =
      List.of("refund in progress", "shipping delay", "paswrd reset", "invoice vat", "wlcm", "zqx");
  private static final String[] WORDS =
      ("refund shipping delay invoice password reset account order cancel return address payment"
              + " declined voucher warranty repair technician appointment language supervisor"
              + " apology welcome goodbye progress status tracking parcel lost damaged exchange"
              + " subscription renewal tax contract meter reading tariff router signal")
          .split(" ");

  private FindBench() {}

  static void run() {
    System.out.println("find, " + SHOWN + " hits a key:");
    for (int size : new int[] {1_000, 10_000}) {
      List<Response> responses = generated(size);
      measure(responses, PASSES);
      long start = System.nanoTime();
      Finder finder = Finder.over(responses);
      long build = System.nanoTime() - start;
      List<Long> keys = keys(finder, PASSES);
      System.out.printf(
          Locale.ROOT,
          "  %6d responses  build %6.1f ms  per key p50 %6.2f ms  p99 %6.2f ms%n",
          size,
          build / 1e6,
          Stopwatch.median(keys) / 1e6,
          Stopwatch.at(keys, 0.99) / 1e6);
    }
  }

  private static void measure(List<Response> responses, int passes) {
    keys(Finder.over(responses), passes);
  }

  private static List<Long> keys(Finder finder, int passes) {
    List<Long> times = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      for (String typed : TYPED) {
        for (int end = 1; end <= typed.length(); end++) {
          long start = System.nanoTime();
          finder.find(typed.substring(0, end), SHOWN);
          times.add(System.nanoTime() - start);
        }
      }
    }
    return times;
  }

  private static List<Response> generated(int size) {
    Random random = new Random(1);
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "/" + word(random) + i + " " + words(random, 4);
      String body = "Hello {{CUSTOMER_NAME}}, " + words(random, 40) + ".";
      responses.add(new Response("r" + i, name, body, word(random), List.of()));
    }
    return responses;
  }

  private static String words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word(random));
    }
    return String.join(" ", words);
  }

  private static String word(Random random) {
    return WORDS[random.nextInt(WORDS.length)];
  }
}
