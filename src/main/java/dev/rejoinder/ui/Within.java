package dev.rejoinder.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the agent has narrowed the panel down to.
 *
 * @param library a library's name; empty for all
 * @param language ISO 639-1; empty for all
 */
record Within(String library, String language) {
  static final Within ALL = new Within("", "");

  boolean all() {
    return equals(ALL);
  }

  /** All of them, then each, then all again. */
  Within nextLibrary(List<String> libraries) {
    return new Within(next(library, libraries), language);
  }

  /**
   * @param theirs the customer's, which comes first; empty where it is not known
   */
  Within nextLanguage(String theirs, List<String> languages) {
    List<String> order =
        Stream.concat(Stream.of(theirs), languages.stream())
            .filter(each -> !each.isEmpty())
            .distinct()
            .toList();
    return new Within(library, next(language, order));
  }

  private static String next(String now, List<String> order) {
    int at = now.isEmpty() ? 0 : order.indexOf(now) + 1;
    boolean lost = !now.isEmpty() && at == 0;
    return lost || at >= order.size() ? "" : order.get(at);
  }

  String words() {
    return Stream.of(
            library.isEmpty() ? "" : "library " + library,
            language.isEmpty() ? "" : "language " + language)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
