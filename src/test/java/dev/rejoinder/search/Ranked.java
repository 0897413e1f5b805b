package dev.rejoinder.search;

import dev.rejoinder.search.Corpus.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well queries were answered: mean reciprocal rank among the first ten, over all and by kind.
 */
public final class Ranked {
  private static final int LOOKED_AT = 10;

  private final Map<String, List<Integer>> ranks = new LinkedHashMap<>();
  private final List<String> missed = new ArrayList<>();

  public static Ranked of(Finder finder, List<Wanted> queries) {
    Ranked ranked = new Ranked();
    for (Wanted wanted : queries) {
      List<Hit> hits = finder.find(wanted.query(), LOOKED_AT);
      int rank = 0;
      for (int i = hits.size() - 1; i >= 0; i--) {
        rank = wanted.accept().contains(hits.get(i).response().id()) ? i + 1 : rank;
      }
      ranked.ranks.computeIfAbsent(wanted.kind(), kind -> new ArrayList<>()).add(rank);
      if (rank != 1) {
        ranked.miss(wanted, rank, hits);
      }
    }
    return ranked;
  }

  /** Mean reciprocal rank. */
  public double mrr() {
    return mrr(all());
  }

  /** The share with the right one among the first so many. */
  public double top(int most) {
    return all().stream().filter(rank -> rank > 0 && rank <= most).count() / (double) all().size();
  }

  public Map<String, Double> byKind() {
    Map<String, Double> byKind = new LinkedHashMap<>();
    ranks.forEach((kind, of) -> byKind.put(kind, mrr(of)));
    return byKind;
  }

  /** A line for each that was not answered with the right one first. */
  public List<String> missed() {
    return missed;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "MRR %.4f  top-1 %.1f %%  top-5 %.1f %%", mrr(), 100 * top(1), 100 * top(5));
  }

  private List<Integer> all() {
    return ranks.values().stream().flatMap(List::stream).toList();
  }

  private static double mrr(List<Integer> ranks) {
    return ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0);
  }

  private void miss(Wanted wanted, int rank, List<Hit> hits) {
    StringBuilder line = new StringBuilder(wanted.kind() + " '" + wanted.query() + "' " + rank);
    for (Hit hit : hits.subList(0, Math.min(3, hits.size()))) {
      line.append(" | ").append(hit.score()).append(' ').append(hit.response().id());
      line.append(' ').append(hit.response().name());
    }
    missed.add(line + "  WANTED " + wanted.accept());
  }
}
