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
    Reader reader = new Reader(terms, filters, new Scan(false));
    for (String part : typed.strip().split("\\s+")) {
      reader.read(part);
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

  private record Reader(List<Term> terms, List<Filter> filters, Scan scan) {
    void read(String part) {
      int colon = part.indexOf(':');
      String name = colon < 0 ? "" : Folded.text(part.substring(0, colon));
      if (name.equals("lib") || name.equals("lang")) {
        Filter.Kind kind = name.equals("lib") ? Filter.Kind.LIBRARY : Filter.Kind.LANGUAGE;
        filter(kind, part.substring(colon + 1));
        return;
      }
      String rest = part.isEmpty() ? "" : part.substring(1);
      switch (part.isEmpty() ? ' ' : part.charAt(0)) {
        case '\'' -> addTerms(rest, Term.Mode.EXACT);
        case '!' -> filter(Filter.Kind.NOT, rest);
        case '#' -> filterAndTerms(Filter.Kind.SHORTCUT, rest);
        case '^' -> filterAndTerms(Filter.Kind.START, rest);
        default -> plain(part);
      }
    }

    private void plain(String part) {
      if (part.length() > 1 && part.endsWith("$")) {
        filterAndTerms(Filter.Kind.END, part);
      } else {
        addTerms(part, Term.Mode.ANY);
      }
    }

    private void filterAndTerms(Filter.Kind kind, String part) {
      filter(kind, part);
      addTerms(part, Term.Mode.EXACT);
    }

    private void addTerms(String part, Term.Mode mode) {
      scan.over(part);
      while (scan.next()) {
        terms.add(new Term(new String(scan.letters, 0, scan.length), mode));
      }
    }

    private void filter(Filter.Kind kind, String part) {
      List<String> words = new ArrayList<>();
      scan.over(part);
      while (scan.next()) {
        words.add(new String(scan.letters, 0, scan.length));
      }
      if (!words.isEmpty()) {
        filters.add(new Filter(kind, words));
      }
    }
  }
}
