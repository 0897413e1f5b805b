package dev.rejoinder.search;

import dev.rejoinder.search.Workspace.TermPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the terms of one query together, for each response, and keeps the best. */
final class Ranking {
  private static final int CHECK = 0xFFF;

  private final Index index;
  private final Scope scope;
  private final Search search;
  private final Query query;
  private final Best best;
  private final Best partly;
  private final TitleMatch title;

  private short[][] points;
  private short[][] pairs;
  private int[] weights;
  private boolean[] needed;
  private boolean[] filler;

  /** The place of the filler that may be meant, as it is the only one and no article. */
  private int onlyFiller = -1;

  private final List<TermFacts> facts = new ArrayList<>();
  private int weight;
  private short[] whole;
  private int count;
  private int partCount;

  /**
   * What was found: numbers and ranks in turn, best first, and how many there are in all.
   *
   * @param facts by term
   */
  record Result(long[] best, int size, boolean complete, List<TermFacts> facts) {
    static final Result NOTHING = new Result(new long[0], 0, true, List.of());
  }

  Ranking(Index index, Scope scope, Search search, Query query) {
    this.index = index;
    this.scope = scope;
    this.search = search;
    this.query = query;
    best = new Best(index, search.limit());
    partly = new Best(index, search.limit());
    title = new TitleMatch(query);
  }

  Result run(Workspace space) {
    Matcher matcher = new Matcher(index, space, search.obsolete());
    long[] passing = new Filters(index, scope, space).passing(query.filters());
    prepare(matcher);
    boolean complete = !matcher.givenUp() && combineAll(passing);
    if (!complete) {
      return new Result(new long[0], 0, false, List.of());
    }
    return count > 0
        ? new Result(best.take(), count, true, facts)
        : new Result(partly.take(), partCount, true, facts);
  }

  private void prepare(Matcher matcher) {
    List<Term> terms = query.terms();
    int n = terms.size();
    points = new short[n][];
    weights = new int[n];
    needed = new boolean[n];
    filler = new boolean[n];
    int fillers = 0;
    boolean onlyFillers = terms.stream().allMatch(Term::filler);
    for (int i = 0; i < n; i++) {
      Term term = terms.get(i);
      TermPoints of = matcher.of(term, n == 1);
      points[i] = of.points;
      facts.add(of.facts);
      filler[i] = term.filler() && !onlyFillers;
      fillers += filler[i] ? 1 : 0;
      onlyFiller = filler[i] && term.text().length() >= Points.MEANT_FROM ? i : onlyFiller;
      needed[i] = term.mode() == Term.Mode.EXACT;
      weights[i] = Points.weight(of.matching, index.size, filler[i]);
      weight += weights[i];
    }
    onlyFiller = fillers == 1 ? onlyFiller : -1;
    List<short[]> joined = new ArrayList<>();
    for (Optional<Term> pair : query.pairs()) {
      joined.add(pair.isEmpty() ? null : matcher.of(pair.get(), false).points);
    }
    pairs = joined.toArray(short[][]::new);
    whole = matcher.shortcut(query.squeezed()).points;
  }

  private boolean combineAll(long[] passing) {
    for (Part part : index.parts) {
      for (int place = 0; place < part.size(); place++) {
        int at = part.first() + place;
        if ((at & CHECK) == 0 && search.obsolete().getAsBoolean()) {
          return false;
        }
        if (passing == null || (passing[at >> 6] >> (at & 63) & 1) != 0) {
          combine(part, place, at);
        }
      }
    }
    return true;
  }

  private void combine(Part part, int place, int at) {
    boolean lacks = false;
    boolean weak = false;
    boolean has = points.length == 0;
    long sum = 0;
    for (int i = 0; i < points.length; i++) {
      int each = points(i, at);
      sum += (long) weights[i] * each;
      has |= each > 0 && !filler[i];
      lacks |= each == 0 && !filler[i];
      weak |= facts.get(i).known() && each <= Points.WEAK && (!filler[i] || i == onlyFiller);
      if (each == 0 && needed[i]) {
        return;
      }
    }
    if (!has && whole[at] == 0) {
      return;
    }
    boolean all = !lacks || whole[at] > 0;
    if (!all && count > 0) {
      return;
    }
    Best among = all ? best : partly;
    int score = weight == 0 ? 0 : (int) (sum / weight);
    score = weak && !lacks ? Points.lacking(score) : score;
    int most = Math.max(score + title.most(part.titles(), place, score), whole[at]);
    if (all) {
      count++;
    } else {
      partCount++;
    }
    if (!among.mayTake(Rank.of(most, Uses.MOST, 0))) {
      return;
    }
    score += title.bonus(part.titles(), place, score);
    int length = part.titles().end(place) - part.titles().start(place);
    long rank = Rank.of(Math.max(score, whole[at]), scope.use(at), length);
    among.offer(rank, at);
  }

  private int points(int term, int at) {
    int each = points[term][at];
    if (term > 0 && pairs[term - 1] != null) {
      each = Math.max(each, pairs[term - 1][at]);
    }
    if (term < pairs.length && pairs[term] != null) {
      each = Math.max(each, pairs[term][at]);
    }
    return each;
  }
}
