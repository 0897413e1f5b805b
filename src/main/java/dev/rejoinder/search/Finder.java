package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds responses among a list that does not change. Built once for each list; immutable, so any
 * thread may ask.
 */
public final class Finder {
  private final List<Entry> entries;

  private Finder(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

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
    List<Entry> kept = entries.stream().filter(entry -> allowed.test(entry.response())).toList();
    return kept.size() == entries.size() ? this : new Finder(kept);
  }

  public int size() {
    return entries.size();
  }

  /**
   * The responses that match all terms of the query, best first; where none does, those that match
   * the most of them. An empty query finds all, in the order given.
   */
  public List<Hit> find(String query, int limit) {
    return find(query).first(limit);
  }

  /** The same without an end, for who shows but a few of them and wants to know how many. */
  public Found find(String query) {
    Query asked = Query.of(query);
    if (asked.isBlank()) {
      return new Found(entries.stream().map(Scored::unasked).toList());
    }
    List<Scored> found = scored(new Scorer(asked));
    found.sort(Scored.BEST_FIRST);
    return new Found(found);
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
      int missing = missing(matches);
      if (missing < matches.size() && missing <= least) {
        least = missing;
        found.add(new Scored(entry, matches, scorer.score(entry, matches), missing));
      }
    }
    int fewest = least;
    found.removeIf(scored -> scored.missing() > fewest);
    return found;
  }

  private static int missing(List<Match> matches) {
    int missing = 0;
    for (Match match : matches) {
      missing += match.found() ? 0 : 1;
    }
    return missing;
  }
}
