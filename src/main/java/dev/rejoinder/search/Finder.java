package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds responses among a list that does not change. Built once for each list; immutable, so any
 * thread may ask.
 */
public final class Finder {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingInt(Scored::missing)
          .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
          .thenComparingInt(scored -> scored.entry().joined().length())
          .thenComparingInt(scored -> scored.entry().order());

  private final List<Entry> entries;

  private Finder(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Scored(Entry entry, List<Match> matches, double score, int missing) {}

  public static Finder over(List<Response> responses) {
    List<Entry> entries = new ArrayList<>(responses.size());
    for (Response response : responses) {
      entries.add(Entry.of(response, entries.size()));
    }
    return new Finder(entries);
  }

  /** All, in the order given. */
  public List<Response> responses() {
    return entries.stream().map(Entry::response).toList();
  }

  /** The same over some of them only; nothing is prepared anew. */
  public Finder only(Predicate<Response> allowed) {
    return new Finder(entries.stream().filter(entry -> allowed.test(entry.response())).toList());
  }

  public int size() {
    return entries.size();
  }

  /**
   * The responses that match all terms of the query, best first; where none does, those that match
   * the most of them. An empty query finds all, in the order given.
   */
  public List<Hit> find(String query, int limit) {
    Query asked = Query.of(query);
    if (asked.isBlank()) {
      return entries.stream()
          .limit(Math.max(0, limit))
          .map(entry -> new Hit(entry.response(), Field.TITLE, 0, Map.of()))
          .toList();
    }
    return scored(new Scorer(asked)).stream()
        .sorted(BEST_FIRST)
        .limit(Math.max(0, limit))
        .map(Finder::hit)
        .toList();
  }

  /** By its name, else by its title, else by its shortcut; the first where there are several. */
  public Optional<Response> byName(String nameOrTitleOrShortcut) {
    String wanted = nameOrTitleOrShortcut.strip();
    String shortcut = wanted.startsWith("/") ? wanted.substring(1) : wanted;
    return first(Response::name, wanted)
        .or(() -> first(Response::title, wanted))
        .or(() -> shortcut.isEmpty() ? Optional.empty() : first(Response::shortcut, shortcut));
  }

  private Optional<Response> first(Function<Response, String> key, String wanted) {
    return entries.stream()
        .map(Entry::response)
        .filter(response -> key.apply(response).strip().equalsIgnoreCase(wanted))
        .findFirst();
  }

  private List<Scored> scored(Scorer scorer) {
    List<Scored> found = new ArrayList<>();
    int least = Integer.MAX_VALUE;
    for (Entry entry : entries) {
      List<Match> matches = scorer.matches(entry);
      int missing = (int) matches.stream().filter(match -> !match.found()).count();
      if (missing < matches.size() && missing <= least) {
        least = missing;
        found.add(new Scored(entry, matches, scorer.score(entry, matches), missing));
      }
    }
    int fewest = least;
    found.removeIf(scored -> scored.missing() > fewest);
    return found;
  }

  private static Hit hit(Scored scored) {
    Map<Field, List<Range>> marks = new EnumMap<>(Field.class);
    Match best = Match.NONE;
    for (Match match : scored.matches()) {
      best = best.or(match);
      Text text = scored.entry().field(match.field());
      for (Range range : match.ranges()) {
        marks
            .computeIfAbsent(match.field(), field -> new ArrayList<>())
            .add(text.origin(range.start(), range.end()));
      }
    }
    marks.replaceAll((field, ranges) -> merged(ranges));
    return new Hit(scored.entry().response(), best.field(), scored.score(), marks);
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
