package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A response that a query found, with what it marks still to be worked out. */
record Scored(Response response, double score) {

  Hit hit(Query query, boolean[] scattered) {
    if (query.terms().isEmpty()) {
      return new Hit(response, Field.TITLE, score, false, Map.of());
    }
    Entry entry = Entry.of(response);
    Scorer scorer = new Scorer(query, scattered);
    List<Match> matches = scorer.matches(entry);
    Match shortcut = scorer.shortcut(entry);
    boolean byShortcut = shortcut.points() > average(matches);
    return hit(entry, byShortcut ? List.of(shortcut) : matches);
  }

  private static int average(List<Match> matches) {
    return matches.stream().mapToInt(Match::points).sum() / matches.size();
  }

  private Hit hit(Entry entry, List<Match> matches) {
    Map<Field, List<Range>> marks = new EnumMap<>(Field.class);
    Match best = Match.NONE;
    boolean slip = false;
    for (Match match : matches) {
      best = best.or(match);
      slip |= match.slip();
      Text text = entry.field(match.field());
      for (Range range : match.ranges()) {
        marks
            .computeIfAbsent(match.field(), field -> new ArrayList<>())
            .add(text.origin(range.start(), range.end()));
      }
    }
    marks.replaceAll((field, ranges) -> merged(ranges));
    return new Hit(response, best.field(), score, slip, marks);
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
