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
  public static final Found NOTHING = new Found(Finder.EMPTY, Search.of("", 0), List.of(), 0, true);

  private final Finder finder;
  private final Search search;
  private final int size;
  private final boolean complete;
  private volatile List<Scored> best;

  Found(Finder finder, Search search, List<Scored> best, int size, boolean complete) {
    this.finder = finder;
    this.search = search;
    this.best = List.copyOf(best);
    this.size = size;
    this.complete = complete;
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
    return scored(at).hit();
  }

  public Response response(int at) {
    return scored(at).entry().response();
  }

  public List<Hit> first(int limit) {
    return IntStream.range(0, Math.max(0, Math.min(limit, size))).mapToObj(this::hit).toList();
  }

  private Scored scored(int at) {
    if (at >= best.size() && at < size) {
      best = finder.find(Search.of(search.query(), Math.max(2 * at, at + 64))).best;
    }
    return best.get(at);
  }
}
