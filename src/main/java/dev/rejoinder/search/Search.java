package dev.rejoinder.search;

import java.util.function.BooleanSupplier;

/**
 * What is looked for.
 *
 * @param query as the agent typed it
 * @param limit so many of the best are put in order at once; the rest is only counted
 * @param obsolete whether the answer has lost its use, for a newer key. Asked every few hundred
 *     responses, on the thread that searches
 */
public record Search(String query, int limit, BooleanSupplier obsolete) {
  public static Search of(String query, int limit) {
    return new Search(query, limit, () -> false);
  }

  /** The same, to be given up as soon as this tells so. */
  public Search until(BooleanSupplier newer) {
    return new Search(query, limit, newer);
  }

  Search limit(int other) {
    return new Search(query, other, obsolete);
  }
}
