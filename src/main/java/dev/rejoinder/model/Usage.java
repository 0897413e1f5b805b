package dev.rejoinder.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an agent has used and pinned of the canned responses, by their ids.
 *
 * @param pinned in the order in which they were pinned
 * @param used by response; what was last used more than thirty days ago may be missing
 */
public record Usage(List<String> pinned, Map<String, Used> used) {
  public static final Usage NONE = new Usage(List.of(), Map.of());

  /** A use counts half after this long. */
  private static final Duration HALF_LIFE = Duration.ofDays(7);

  private static final Duration REMEMBERED = Duration.ofDays(30);

  /**
   * All uses of one response in one number: each counted one when it happened.
   *
   * @param weight what they counted at the last of them
   */
  public record Used(double weight, Instant last) {

    /** What they count by then; never more than at the last use, whatever the clock does. */
    double at(Instant now) {
      Duration since = Duration.between(last, now);
      if (since.compareTo(REMEMBERED) > 0) {
        return 0;
      }
      double halvings = (double) since.toMillis() / HALF_LIFE.toMillis();
      return halvings <= 0 ? weight : weight * Math.pow(0.5, halvings);
    }
  }

  public Usage {
    pinned = List.copyOf(pinned);
    used = Map.copyOf(used);
  }

  /** What its uses count by then: 0 for one that is not used, 1 for one just used once. */
  public double weight(String id, Instant now) {
    Used uses = used.get(id);
    return uses == null ? 0 : uses.at(now);
  }

  public boolean isPinned(String id) {
    return pinned.contains(id);
  }

  /** After a response was sent; forgets those that no longer count. */
  public Usage after(String id, Instant now) {
    Map<String, Used> next = new HashMap<>(used);
    next.values().removeIf(uses -> uses.at(now) == 0);
    next.put(id, new Used(weight(id, now) + 1, now));
    return new Usage(pinned, next);
  }

  /** Pins it behind the others, or takes it off. */
  public Usage pin(String id, boolean on) {
    List<String> next = new ArrayList<>(pinned);
    next.remove(id);
    if (on) {
      next.add(id);
    }
    return new Usage(next, used);
  }
}
