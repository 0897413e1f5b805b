package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Search;
import dev.rejoinder.search.Uses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Allowed responses made ready to be looked through. To make takes time where there are many, and
 * so does the first search: not for the UI's thread. One thread at a time.
 */
public final class Ready {
  /** Put in order at once: more than a screen shows. */
  private static final int SHOWN = 128;

  /** So many of the most used stand before the others. */
  private static final int MOST_USED = 20;

  private static final String ASKS_FOR_LANGUAGE = "lang:";

  private final Finder finder;
  private final List<String> libraries;
  private final List<Response> first;
  private final List<Integer> places;
  private final Function<Response, String> language;
  private Finder speaking;

  private Ready(
      Finder finder,
      List<String> libraries,
      Function<Response, String> language,
      List<String> top) {
    this.finder = finder;
    this.libraries = libraries;
    this.language = language;
    Map<String, Integer> wanted = new HashMap<>();
    top.forEach(id -> wanted.putIfAbsent(id, wanted.size()));
    Map<Integer, Response> found = new TreeMap<>();
    this.places = new ArrayList<>();
    List<Response> all = wanted.isEmpty() ? List.of() : finder.responses();
    for (int at = 0; at < all.size(); at++) {
      Integer rank = wanted.get(all.get(at).id());
      if (rank != null && found.putIfAbsent(rank, all.get(at)) == null) {
        places.add(at);
      }
    }
    this.first = List.copyOf(found.values());
  }

  /**
   * @param now decides how much former uses count
   * @param language of a response, ISO 639-1; empty where that is not known. Asked of all as soon
   *     as a language is asked for
   */
  public static Ready of(Allowed among, Instant now, Function<Response, String> language) {
    Finder library = among.library().finder();
    Finder all = among.mine().isEmpty() ? library : library.and(among.mine());
    Finder allowed = all.only(among::takes);
    Usage usage = among.usage();
    Within within = among.within();
    Finder narrowed = within.all() ? allowed : allowed.only(it -> takes(within, it, language));
    boolean unused = usage.used().isEmpty();
    Finder finder = unused ? narrowed : narrowed.used(id -> points(usage, id, now));
    return new Ready(finder, libraries(allowed), language, top(usage, now));
  }

  private static boolean takes(
      Within within, Response response, Function<Response, String> language) {
    return (within.library().isEmpty() || within.library().equals(response.library()))
        && (within.language().isEmpty() || within.language().equals(language.apply(response)));
  }

  /** A begun point counts: a single use breaks a tie until it is forgotten. */
  private static int points(Usage usage, String id, Instant now) {
    return (int) Math.min(Uses.MOST, Math.ceil(usage.weight(id, now)));
  }

  private static List<String> libraries(Finder allowed) {
    return allowed.responses().stream()
        .map(Response::library)
        .filter(name -> !name.isBlank())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** The pinned ones as they were pinned, then the most used. */
  private static List<String> top(Usage usage, Instant now) {
    Comparator<String> byUse = Comparator.comparingDouble(id -> -usage.weight(id, now));
    Stream<String> used =
        usage.used().keySet().stream()
            .filter(id -> usage.weight(id, now) > 0)
            .sorted(byUse.thenComparing(Comparator.naturalOrder()))
            .limit(MOST_USED);
    return Stream.concat(usage.pinned().stream(), used).toList();
  }

  /**
   * Searches.
   *
   * @param obsolete whether the answer has lost its use; then it is empty
   */
  public Optional<Msg.Found> find(Sought sought, BooleanSupplier obsolete) {
    Finder asked = sought.query().contains(ASKS_FOR_LANGUAGE) ? speaking() : finder;
    var found = asked.find(Search.of(sought.query(), SHOWN).until(obsolete));
    if (!found.complete()) {
      return Optional.empty();
    }
    Hits hits =
        sought.query().isBlank()
            ? new Hits(first, places, found)
            : new Hits(List.of(), List.of(), found);
    return Optional.of(new Msg.Found(sought, hits, finder.size(), libraries));
  }

  private Finder speaking() {
    if (speaking == null) {
      speaking = finder.speaking(language);
    }
    return speaking;
  }
}
