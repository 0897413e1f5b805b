package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a query found, best first. Only the best are in order from the start; to ask for one further
 * down searches again, for twice as many. What a hit marks is worked out when it is asked for: of
 * thousands a screen shows a few. Any thread may ask.
 */
public final class Found {
  public static final Found NOTHING =
      new Found(
          Finder.EMPTY,
          Query.of(""),
          Search.of("", 0),
          new Ranking.Result(new long[0], 0, true, Ranking.Result.NO_TERMS));

  private final Finder finder;
  private final Query query;
  private final Search search;
  private final int size;
  private final boolean complete;
  private final boolean[] scattered;
  private volatile long[] best;

  Found(Finder finder, Query query, Search search, Ranking.Result result) {
    this.finder = finder;
    this.query = query;
    this.search = search;
    this.best = result.best();
    this.size = result.size();
    this.complete = result.complete();
    this.scattered = result.scattered();
  }

  /** How many responses match, shown or not. */
  public int size() {
    return size;
  }

  /** False where the search was given up; what is here then is no answer. */
  public boolean complete() {
    return complete;
  }

  public Hit hit(int at) {
    long[] ordered = upTo(at);
    return new Scored(finder.response((int) ordered[2 * at]), Rank.score(ordered[2 * at + 1]))
        .hit(query, scattered);
  }

  public Response response(int at) {
    return finder.response((int) upTo(at)[2 * at]);
  }

  public List<Hit> first(int limit) {
    int shown = Math.max(0, Math.min(limit, size));
    if (shown > 0) {
      upTo(shown - 1);
    }
    return IntStream.range(0, shown).mapToObj(this::hit).toList();
  }

  private long[] upTo(int at) {
    if (2 * at >= best.length && at < size) {
      int more = Math.min(size, 2 * at + search.limit() + 1);
      best = finder.find(Search.of(search.query(), more)).best;
    }
    return best;
  }
}
