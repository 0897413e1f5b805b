package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An entry that a query found.
 *
 * @param missing how many of the terms it lacks
 */
record Scored(Entry entry, List<Match> matches, double score, int missing) {

  static final Comparator<Scored> BEST_FIRST = Scored::compare;

  /** As an empty query finds it. */
  static Scored unasked(Entry entry) {
    return new Scored(entry, List.of(), 0, 0);
  }

  // By hand: a chain of comparators takes longer for 10,000 hits of one letter than to find them.
  private static int compare(Scored one, Scored other) {
    int by = Integer.compare(one.missing, other.missing);
    if (by == 0) {
      by = Double.compare(other.score, one.score);
    }
    if (by == 0) {
      by = Integer.compare(one.entry.joined().length(), other.entry.joined().length());
    }
    return by == 0 ? Integer.compare(one.entry.order(), other.entry.order()) : by;
  }

  Hit hit() {
    if (matches.isEmpty()) {
      return new Hit(entry.response(), Field.TITLE, 0, Map.of());
    }
    Map<Field, List<Range>> marks = new EnumMap<>(Field.class);
    Match best = Match.NONE;
    for (Match match : matches) {
      best = best.or(match);
      Text text = entry.field(match.field());
      for (Range range : match.ranges()) {
        marks
            .computeIfAbsent(match.field(), field -> new ArrayList<>())
            .add(text.origin(range.start(), range.end()));
      }
    }
    marks.replaceAll((field, ranges) -> merged(ranges));
    return new Hit(entry.response(), best.field(), score, marks);
  }

  private static List<Range> merged(List<Range> ranges) {
    List<Range> merged = new ArrayList<>();
    ranges.sort(Comparator.comparingInt(Range::start));
    for (Range range : ranges) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).end() >= range.start()) {
        Range before = merged.get(last);
        merged.set(last, new Range(before.start(), Math.max(before.end(), range.end())));
      } else {
        merged.add(range);
      }
    }
    return List.copyOf(merged);
  }
}
