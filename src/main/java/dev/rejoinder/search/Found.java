package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.List;

/**
 * All that a query found, best first. What it marks in a hit is worked out when the hit is asked
 * for: of thousands a screen shows a few. Immutable, so any thread may ask.
 */
public final class Found {
  public static final Found NOTHING = new Found(List.of());

  private final List<Scored> best;

  Found(List<Scored> best) {
    this.best = List.copyOf(best);
  }

  public int size() {
    return best.size();
  }

  public Hit hit(int at) {
    return best.get(at).hit();
  }

  public Response response(int at) {
    return best.get(at).entry().response();
  }

  public List<Hit> first(int limit) {
    return best.stream().limit(Math.max(0, limit)).map(Scored::hit).toList();
  }
}
