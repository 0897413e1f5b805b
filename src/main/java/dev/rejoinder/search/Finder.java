package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds responses among a list that does not change. Built once for each list, or grown part by
 * part; immutable, so any thread may ask.
 */
public final class Finder {
  public static final Finder EMPTY = new Finder(List.of(), Uses.NONE, response -> "");
  private static final int SHOWN = 64;

  private final List<Entry> entries;
  private final Uses uses;
  private final Function<Response, String> language;

  private Finder(List<Entry> entries, Uses uses, Function<Response, String> language) {
    this.entries = List.copyOf(entries);
    this.uses = uses;
    this.language = language;
  }

  public static Finder over(List<Response> responses) {
    return EMPTY.and(responses);
  }

  /**
   * Over more, which come behind: a list can be searched while it still loads. This one stays as it
   * is. Ids are not compared.
   */
  public Finder and(List<Response> more) {
    List<Entry> all = new ArrayList<>(entries);
    for (Response response : more) {
      all.add(Entry.of(response, all.size()));
    }
    return new Finder(all, uses, language);
  }

  /** All, in the order given. */
  public List<Response> responses() {
    return entries.stream().map(Entry::response).toList();
  }

  /** The same over some of them only; nothing is prepared anew, and a key costs no more. */
  public Finder only(Predicate<Response> allowed) {
    List<Entry> kept = entries.stream().filter(entry -> allowed.test(entry.response())).toList();
    return kept.size() == entries.size() ? this : new Finder(kept, uses, language);
  }

  /** The same, with equal matches in the order of use. Asks for every response once, now. */
  public Finder used(Uses points) {
    return new Finder(entries, points, language);
  }

  /**
   * The same for {@code lang:} in a query. Asks for every response once, now.
   *
   * @param tag such as {@code de} or {@code pt-BR}; empty where it is not known
   */
  public Finder speaking(Function<Response, String> tag) {
    return new Finder(entries, uses, tag);
  }

  /** How many there are to be found. */
  public int size() {
    return entries.size();
  }

  /**
   * Searches as an agent would, so that her first key finds the search compiled. Takes a second or
   * so of a processor; not for the UI's thread.
   */
  public void warm() {
    for (int i = 0; i < 40 && !entries.isEmpty(); i++) {
      String title = entries.get((int) (i * (long) entries.size() / 40)).response().title();
      find(title.substring(0, Math.min(title.length(), 1 + i % 6)), SHOWN);
    }
  }

  /** The best of what {@link #find(Search)} finds. */
  public List<Hit> find(String query, int limit) {
    return find(Search.of(query, limit)).first(limit);
  }

  /** The same, for who shows but a few of them. */
  public Found find(String query) {
    return find(Search.of(query, SHOWN));
  }

  /**
   * The responses that match all terms of the query, best first; where none does, those that match
   * the most of them. An empty query finds all, in the order given.
   */
  public Found find(Search search) {
    Query asked = Query.of(search.query());
    if (asked.isBlank()) {
      List<Scored> all = entries.stream().map(Scored::unasked).toList();
      return new Found(this, search, all, all.size(), true);
    }
    List<Scored> found = scored(new Scorer(asked));
    found.sort(Scored.BEST_FIRST);
    return new Found(this, search, found, found.size(), true);
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
