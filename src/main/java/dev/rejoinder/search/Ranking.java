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
  private boolean[] known;

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
    known = new boolean[n];
    int fillers = 0;
    boolean onlyFillers = terms.stream().allMatch(Term::filler);
    for (int i = 0; i < n; i++) {
      Term term = terms.get(i);
      TermPoints of = matcher.of(term, n == 1);
      points[i] = of.points;
      facts.add(of.facts);
      known[i] = of.facts.known();
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

  /** False where it was given up. Those that lack a term count only where none has all. */
  private boolean combineAll(long[] passing) {
    return combineAll(passing, true) && (count > 0 || combineAll(passing, false));
  }

  private boolean combineAll(long[] passing, boolean all) {
    Lead lead = all && points.length > 0 ? lead() : null;
    for (Part part : index.parts) {
      for (int place = 0; place < part.size(); place++) {
        int at = part.first() + place;
        if ((at & CHECK) == 0 && search.obsolete().getAsBoolean()) {
          return false;
        }
        if ((lead == null || lead.has(at))
            && (passing == null || (passing[at >> 6] >> (at & 63) & 1) != 0)) {
          combine(part, place, at, all);
        }
      }
    }
    return true;
  }

  /** What all that have every term have: most responses are passed over by this alone. */
  private record Lead(short[] points, short[] pairBefore, short[] pairBehind, short[] whole) {
    boolean has(int at) {
      return (points[at] | pairBefore[at] | pairBehind[at] | whole[at]) != 0;
    }
  }

  private Lead lead() {
    int rarest = -1;
    for (int i = 0; i < points.length; i++) {
      if (!filler[i] && (rarest < 0 || weights[i] > weights[rarest])) {
        rarest = i;
      }
    }
    short[] its = points[rarest];
    short[] before = rarest > 0 && pairs[rarest - 1] != null ? pairs[rarest - 1] : its;
    short[] behind = rarest < pairs.length && pairs[rarest] != null ? pairs[rarest] : its;
    return new Lead(its, before, behind, whole);
  }

  private void combine(Part part, int place, int at, boolean wantAll) {
    boolean lacks = false;
    boolean weak = false;
    boolean has = points.length == 0;
    int sum = 0;
    for (int i = 0; i < points.length; i++) {
      int each = points(i, at);
      sum += weights[i] * each;
      has |= each > 0 && !filler[i];
      lacks |= each == 0 && !filler[i];
      weak |= known[i] && each <= Points.WEAK && (!filler[i] || i == onlyFiller);
      if (each == 0 && needed[i]) {
        return;
      }
    }
    if (!has && whole[at] == 0 || wantAll && lacks && whole[at] == 0) {
      return;
    }
    if (wantAll) {
      count++;
    } else {
      partCount++;
    }
    int score = weight == 0 ? 0 : sum / weight;
    offer(wantAll ? best : partly, part, place, at, weak && !lacks ? Points.lacking(score) : score);
  }

  private void offer(Best among, Part part, int place, int at, int score) {
    if (mayTake(among, Math.max(score + TitleMatch.MOST, whole[at]))
        && mayTake(among, Math.max(score + title.most(part.titles(), place, score), whole[at]))) {
      int length = part.titles().end(place) - part.titles().start(place);
      int points = Math.max(score + title.bonus(part.titles(), place, score), whole[at]);
      among.offer(Rank.of(points, scope.use(at), length), at);
    }
  }

  private static boolean mayTake(Best among, int points) {
    return among.mayTake(Rank.of(points, Uses.MOST, 0));
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
