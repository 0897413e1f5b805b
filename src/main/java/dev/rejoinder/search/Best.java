package dev.rejoinder.search;

import java.util.Arrays;

/**
 * The best few of many, without putting the many in order: a heap with the weakest on top. What is
 * equal by its key goes by the response's id.
 */
final class Best {
  private final Index index;
  private final int limit;
  private long[] keys;
  private int[] at;
  private int count;

  Best(Index index, int limit) {
    this.index = index;
    this.limit = limit;
    keys = new long[0];
    at = new int[0];
  }

  /** False where nothing of this rank or a lower one comes in any more. */
  boolean mayTake(long key) {
    return count < limit || limit > 0 && key >= keys[0];
  }

  void offer(long key, int response) {
    if (count < limit) {
      if (count == keys.length) {
        int room = (int) Math.min(limit, Math.max(64, 2L * count));
        keys = Arrays.copyOf(keys, room);
        at = Arrays.copyOf(at, room);
      }
      rise(count++, key, response);
    } else if (limit > 0 && key >= keys[0] && weaker(keys[0], at[0], key, response)) {
      sink(key, response, count);
    }
  }

  /** Empties it; the responses' numbers, best first, with the key of each behind. */
  long[] take() {
    long[] ordered = new long[2 * count];
    for (int left = count; left > 0; left--) {
      ordered[2 * left - 2] = at[0];
      ordered[2 * left - 1] = keys[0];
      sink(keys[left - 1], at[left - 1], left - 1);
    }
    count = 0;
    return ordered;
  }

  private boolean weaker(long key, int response, long otherKey, int other) {
    if (key != otherKey) {
      return key < otherKey;
    }
    int byId = index.response(response).id().compareTo(index.response(other).id());
    return byId == 0 ? response > other : byId > 0;
  }

  private void rise(int hole, long key, int response) {
    int place = hole;
    while (place > 0) {
      int above = (place - 1) / 2;
      if (!weaker(key, response, keys[above], at[above])) {
        break;
      }
      keys[place] = keys[above];
      at[place] = at[above];
      place = above;
    }
    keys[place] = key;
    at[place] = response;
  }

  /** Puts this one in from the top, among the first so many. */
  private void sink(long key, int response, int among) {
    int place = 0;
    while (2 * place + 1 < among) {
      int below = 2 * place + 1;
      if (below + 1 < among && weaker(keys[below + 1], at[below + 1], keys[below], at[below])) {
        below++;
      }
      if (!weaker(keys[below], at[below], key, response)) {
        break;
      }
      keys[place] = keys[below];
      at[place] = at[below];
      place = below;
    }
    keys[place] = key;
    at[place] = response;
  }
}
