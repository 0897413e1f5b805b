package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the terms of a query match one response, and where: what the index tells for all at once,
 * word for word and without an index. For the few that are shown; a test compares the two.
 */
final class Scorer {
  private final Query query;
  private final List<TermFacts> facts;
  private final Typo typo = new Typo();

  /**
   * @param facts by term
   */
  Scorer(Query query, List<TermFacts> facts) {
    this.query = query;
    this.facts = List.copyOf(facts);
  }

  /** How each term matches, in the query's order; a term without a match is not found. */
  List<Match> matches(Entry entry) {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < query.terms().size(); i++) {
      Term term = query.terms().get(i);
      Match match = match(entry, term, facts.get(i));
      matches.add(query.terms().size() == 1 ? match.or(initials(entry, term)) : match);
    }
    List<Optional<Term>> pairs = query.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).isPresent()) {
        Match pair = match(entry, pairs.get(i).get(), TermFacts.NONE);
        matches.set(i, matches.get(i).or(pair));
        matches.set(i + 1, matches.get(i + 1).or(pair));
      }
    }
    return matches;
  }

  /** How the whole query matches the whole shortcut. */
  Match shortcut(Entry entry) {
    char[] shortcut = entry.shortcut().squeezed().toCharArray();
    char[] wanted = query.squeezed().toCharArray();
    if (shortcut.length == 0 || wanted.length == 0) {
      return Match.NONE;
    }
    int points = ShortcutMatch.points(wanted, shortcut, shortcut.length, typo);
    boolean slip = points > 0 && points < Points.SHORTCUT_START;
    int end = slip ? shortcut.length : Math.min(wanted.length, shortcut.length);
    return points == 0
        ? Match.NONE
        : Match.of(points, Field.SHORTCUT, slip, 0, unsqueezed(entry.shortcut().text(), end));
  }

  private static int unsqueezed(String text, int letters) {
    int end = 0;
    for (int left = letters; left > 0; end++) {
      left -= text.charAt(end) == ' ' ? 0 : 1;
    }
    return end;
  }

  private Match match(Entry entry, Term term, TermFacts of) {
    Match best = Match.NONE;
    for (Field field : Field.values()) {
      best = best.or(word(entry.field(field), field, term, of.known()));
    }
    if (best.points() >= Points.SCATTERED_BELOW || !of.scattered()) {
      return best;
    }
    return best.or(scattered(entry, term, Field.TITLE, Points.SCATTERED_TITLE, of.known()))
        .or(scattered(entry, term, Field.SHORTCUT, Points.SCATTERED_SHORTCUT, of.known()));
  }

  private Match word(Text text, Field field, Term term, boolean known) {
    char[] letters = term.text().toCharArray();
    char[] in = text.text().toCharArray();
    Match best = Match.NONE;
    for (Range word : text.words()) {
      int grade = Grade.of(letters, term.mode(), in, word.start(), word.end(), typo);
      int points = Grade.points(field, grade, word.start() == 0, known);
      if (points > best.points()) {
        int at = grade < 0 ? word.start() : text.text().indexOf(term.text(), word.start());
        int end = grade < 0 ? word.end() : at + letters.length;
        best = Match.of(points, field, grade < 0, at, end);
      }
    }
    return best;
  }

  private static Match scattered(Entry entry, Term term, Field field, int band, boolean known) {
    Match match = Subsequence.in(entry.field(field), term.text(), field);
    return match.points() <= Points.LEAST_SCATTERED
        ? Match.NONE
        : new Match(
            Points.likely(band * match.points() / Points.SCALE, known),
            field,
            false,
            match.ranges());
  }

  private static Match initials(Entry entry, Term term) {
    if (term.mode() != Term.Mode.ANY) {
      return Match.NONE;
    }
    Text title = entry.title();
    char[] letters = title.text().toCharArray();
    int points = Initials.points(term.text().toCharArray(), letters, 0, letters.length);
    if (points == 0) {
      return Match.NONE;
    }
    List<Range> ranges =
        title.words().subList(0, term.text().length()).stream()
            .map(word -> new Range(word.start(), word.start() + 1))
            .toList();
    return new Match(points, Field.TITLE, false, ranges);
  }
}
