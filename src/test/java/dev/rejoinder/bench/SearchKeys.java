package dev.rejoinder.bench;

import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Found;
import dev.rejoinder.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What JMH times: a key, of several queries that are typed letter by letter. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchKeys {
  static final int SHOWN = 50;

  @Param({"1000", "10000", "100000"})
  public int size;

  private final List<String> keys = new ArrayList<>();
  private Finder finder;
  private int at = -1;

  @Setup
  public void load() {
    keys.addAll(keys());
    finder = Finder.over(Library.of(size));
    finder.warm();
  }

  @Benchmark
  public Found key() {
    at = (at + 1) % keys.size();
    return finder.find(Search.of(keys.get(at), SHOWN));
  }

  static List<String> keys() {
    List<String> typed =
        List.of(
            "refund in progress",
            "shipping delay",
            "paswrd reset",
            "invoice vat",
            "wlcm",
            "zqx",
            "passwordreset",
            "how to say goodbye");
    List<String> keys = new ArrayList<>();
    for (String query : typed) {
      for (int end = 1; end <= query.length(); end++) {
        keys.add(query.substring(0, end));
      }
    }
    return keys;
  }
}
