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
  public static final Finder EMPTY = new Finder(Index.empty(), Scope.all(0));
  private static final int SHOWN = 64;
  private static final int WARM_AMONG = 500;
  private static final int WARM_UP = 400;
  private static final int WARM_WHOLE = 16;

  private final Index index;
  private final Scope scope;

  private Finder(Index index, Scope scope) {
    this.index = index;
    this.scope = scope;
  }

  public static Finder over(List<Response> responses) {
    Index index = Index.empty().and(responses);
    return new Finder(index, Scope.all(index.size));
  }

  /**
   * Over more, which come behind: a list can be searched while it still loads. This one stays as it
   * is. Ids are not compared, and what {@link #only}, {@link #used} and {@link #speaking} have set
   * is to be set anew.
   */
  public Finder and(List<Response> more) {
    Index grown = (index.size == 0 ? Index.empty() : index).and(more);
    return new Finder(grown, Scope.all(grown.size));
  }

  /** All that may be found, in the order given. */
  public List<Response> responses() {
    return scope.allowed() == null ? index.responses() : allowed();
  }

  private List<Response> allowed() {
    List<Response> allowed = new ArrayList<>(scope.size());
    for (int at = 0; at < index.size; at++) {
      if (scope.allows(at)) {
        allowed.add(index.response(at));
      }
    }
    return List.copyOf(allowed);
  }

  /** The same over some of them only; nothing is prepared anew, and a key costs no more. */
  public Finder only(Predicate<Response> allowed) {
    Scope fewer = scope.only(index.responses(), allowed);
    return fewer == scope ? this : new Finder(index, fewer);
  }

  /** The same, with equal matches in the order of use. Asks for every response once, now. */
  public Finder used(Uses points) {
    return new Finder(index, scope.used(index.responses(), points));
  }

  /**
   * The same for {@code lang:} in a query. Asks for every response once, now.
   *
   * @param tag such as {@code de} or {@code pt-BR}; empty where it is not known
   */
  public Finder speaking(Function<Response, String> tag) {
    return new Finder(index, scope.speaking(index.responses(), tag));
  }

  /** How many there are to be found. */
  public int size() {
    return scope.size();
  }

  /**
   * Searches as an agent would, so that her first key finds the search compiled: among a few, where
   * a search is short and so is the wait until it is, and then among all. Takes half a second or so
   * of a processor; not for the UI's thread.
   */
  public void warm() {
    int few = Math.min(WARM_AMONG, index.size);
    Finder small = Finder.over(index.responses().subList(0, few));
    for (int i = 0; i < WARM_UP && few > 0; i++) {
      small.find(warming(small.index.response(i % few).title(), i));
    }
    for (int i = 0; i < WARM_WHOLE && few > 0; i++) {
      find(warming(index.response((int) (i * (long) index.size / WARM_WHOLE)).title(), i));
    }
  }

  /** What begins as the title does; every third time with a slip, so that all paths are taken. */
  private static String warming(String title, int turn) {
    String start = title.substring(0, Math.min(title.length(), 1 + turn % 16));
    return turn % 3 == 1 && start.length() > 4
        ? start.substring(0, 2) + start.substring(3) + " " + start.charAt(0)
        : start;
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
   * some of them. An empty query finds all, in the order given.
   */
  public Found find(Search search) {
    Query query = Query.of(search.query());
    if (query.isBlank()) {
      return new Found(this, query, search, unasked(search.limit()));
    }
    Workspace space = index.borrow();
    Ranking.Result result = new Ranking(index, scope, search, query).run(space);
    index.giveBack(space);
    return new Found(this, query, search, result);
  }

  private Ranking.Result unasked(int limit) {
    int count = Math.min(limit, scope.size());
    long[] first = new long[2 * Math.max(0, count)];
    int at = 0;
    for (int i = 0; i < count; at++) {
      if (scope.allows(at)) {
        first[2 * i++] = at;
      }
    }
    return new Ranking.Result(first, scope.size(), true, List.of());
  }

  Response response(int at) {
    return index.response(at);
  }

  /** By its name, else by its title, else by its shortcut; the first where there are several. */
  public Optional<Response> byName(String nameOrTitleOrShortcut) {
    return named(nameOrTitleOrShortcut).stream().findFirst();
  }

  /** All of that name, else of that title, else of that shortcut; capitals do not count. */
  public List<Response> named(String nameOrTitleOrShortcut) {
    String wanted = nameOrTitleOrShortcut.strip();
    String shortcut = wanted.startsWith("/") ? wanted.substring(1) : wanted;
    List<Response> named = all(Response::name, wanted);
    if (named.isEmpty()) {
      named = all(Response::title, wanted);
    }
    return named.isEmpty() && !shortcut.isEmpty() ? all(Response::shortcut, shortcut) : named;
  }

  private List<Response> all(Function<Response, String> key, String wanted) {
    return responses().stream()
        .filter(response -> key.apply(response).strip().equalsIgnoreCase(wanted))
        .toList();
  }
}
