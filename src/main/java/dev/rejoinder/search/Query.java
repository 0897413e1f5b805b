package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the agent typed, folded. Capitals never count: a phone's or a name's would hide hits.
 *
 * @param joined its words with one blank between them
 * @param terms that are looked for, in any order
 * @param filters all of which a response has to pass
 */
record Query(String joined, List<Term> terms, List<Filter> filters) {
  private static final int MOST_TERMS = 12;

  static Query of(String typed) {
    List<Term> terms = new ArrayList<>();
    List<Filter> filters = new ArrayList<>();
    for (String part : typed.strip().split("\\s+")) {
      read(part, terms, filters);
    }
    List<Term> some = terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
    List<String> words = some.stream().map(Term::text).toList();
    return new Query(String.join(" ", words), List.copyOf(some), List.copyOf(filters));
  }

  boolean isBlank() {
    return terms.isEmpty() && filters.isEmpty();
  }

  /** Without the blanks, as shortcuts are compared. */
  String squeezed() {
    return joined.replace(" ", "");
  }

  /** Each two neighbours as one word, by the place of the first; empty where one is exact. */
  List<Optional<Term>> pairs() {
    List<Optional<Term>> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < terms.size(); i++) {
      Term one = terms.get(i);
      Term next = terms.get(i + 1);
      boolean may = one.mode() == Term.Mode.ANY && next.mode() == Term.Mode.ANY;
      Term pair = new Term(one.text() + next.text(), Term.Mode.JOINED);
      pairs.add(may ? Optional.of(pair) : Optional.empty());
    }
    return pairs;
  }

  private static void read(String part, List<Term> terms, List<Filter> filters) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? "" : Folded.text(part.substring(0, colon));
    if (name.equals("lib") || name.equals("lang")) {
      Filter.Kind kind = name.equals("lib") ? Filter.Kind.LIBRARY : Filter.Kind.LANGUAGE;
      filter(kind, part.substring(colon + 1), filters);
      return;
    }
    char first = part.isEmpty() ? ' ' : part.charAt(0);
    String rest = part.isEmpty() ? "" : part.substring(1);
    switch (first) {
      case '\'' -> addTerms(rest, Term.Mode.EXACT, terms);
      case '!' -> filter(Filter.Kind.NOT, rest, filters);
      case '#' -> {
        filter(Filter.Kind.SHORTCUT, rest, filters);
        addTerms(rest, Term.Mode.EXACT, terms);
      }
      case '^' -> {
        filter(Filter.Kind.START, rest, filters);
        addTerms(rest, Term.Mode.EXACT, terms);
      }
      default -> plain(part, terms, filters);
    }
  }

  private static void plain(String part, List<Term> terms, List<Filter> filters) {
    boolean end = part.length() > 1 && part.endsWith("$");
    if (end) {
      filter(Filter.Kind.END, part, filters);
    }
    addTerms(part, end ? Term.Mode.EXACT : Term.Mode.ANY, terms);
  }

  private static void addTerms(String part, Term.Mode mode, List<Term> terms) {
    for (String word : words(part)) {
      terms.add(new Term(word, mode));
    }
  }

  private static void filter(Filter.Kind kind, String part, List<Filter> filters) {
    List<String> words = words(part);
    if (!words.isEmpty()) {
      filters.add(new Filter(kind, words));
    }
  }

  private static List<String> words(String part) {
    Text text = new Text(part, false);
    return text.words().stream().map(text::word).toList();
  }
}
