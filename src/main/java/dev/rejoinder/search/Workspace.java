package dev.rejoinder.search;

import java.util.Arrays;

/**
 * What a search works with and the next one finds again: the points of the last terms, so that a
 * key matches only the term that it changes, and Backspace none. One thread at a time.
 */
final class Workspace {
  private static final int KEPT = 24;

  private final int size;
  private final TermPoints[] kept = new TermPoints[KEPT];
  private long clock;

  /** For a shortcut's letters. */
  final char[] room = new char[Subsequence.LONGEST];

  final Typo typo = new Typo();
  final Subsequence subsequence = new Subsequence();

  Workspace(int size) {
    this.size = size;
  }

  /** The points of one term for each response. */
  static final class TermPoints {
    Object term;
    boolean filled;

    /** In how many fields it stands; where it stands nowhere, what is like it. */
    int matching;

    TermFacts facts = TermFacts.NONE;
    final short[] points;
    private long used;

    private TermPoints(int size) {
      points = new short[size];
    }

    void raise(int at, int to) {
      if (to > points[at]) {
        points[at] = (short) to;
      }
    }

    /** Whether fewer than so many have so many points. */
    boolean fewer(int most, int least) {
      int found = 0;
      for (short each : points) {
        found += each >= least ? 1 : 0;
      }
      return found < most;
    }
  }

  /** Those of this term; not filled yet where it is none of the last ones. */
  TermPoints of(Object term) {
    TermPoints oldest = null;
    for (int i = 0; i < KEPT; i++) {
      if (kept[i] == null) {
        kept[i] = new TermPoints(size);
        oldest = kept[i];
        break;
      }
      if (kept[i].filled && kept[i].term.equals(term)) {
        kept[i].used = ++clock;
        return kept[i];
      }
      if (oldest == null || kept[i].used < oldest.used) {
        oldest = kept[i];
      }
    }
    oldest.term = term;
    oldest.filled = false;
    oldest.matching = 0;
    oldest.facts = TermFacts.NONE;
    oldest.used = ++clock;
    Arrays.fill(oldest.points, (short) 0);
    return oldest;
  }
}
