package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.List;

/**
 * How well a response answers a query. Each kind of match has a band of points of its own, so that
 * no number of weak signs outdoes a strong one; within a band, what covers more of a word wins.
 */
final class Scorer {
  private static final double SHORTCUT_WHOLE = 125;
  private static final double SHORTCUT_START = 92;
  private static final double SHORTCUT_WORD = 88;
  private static final double SHORTCUT_TYPO = 85;
  private static final double TITLE_WORD = 100;
  private static final double TITLE_SCATTERED = 70;
  private static final double TITLE_TYPO = 70;
  private static final double LIBRARY_WORD = 62;
  private static final double BODY_WORD = 40;
  private static final double BODY_TYPO = 18;
  private static final double INITIALS = 96;
  private static final double INITIALS_START = 76;
  private static final double LEAST_SCATTERED = 0.5;
  private static final int SCATTERED_FROM = 3;

  private final Query query;

  Scorer(Query query) {
    this.query = query;
  }

  /** How each term matches, in the query's order; a term without a match is not found. */
  List<Match> matches(Entry entry) {
    List<Match> matches = new ArrayList<>();
    for (String term : query.terms()) {
      matches.add(match(entry, term));
    }
    return initials(entry, matches);
  }

  /** The points for all terms together, for whose order and nearness there are some more. */
  double score(Entry entry, List<Match> matches) {
    double sum = 0;
    for (Match match : matches) {
      sum += match.score();
    }
    double coverage = query.joined().length() / (double) Math.max(1, entry.joined().length());
    return sum / matches.size()
        + titleBonus(entry)
        + shortcutBonus(entry.shortcut().text())
        + 8 * Math.min(1, coverage);
  }

  private Match match(Entry entry, String term) {
    Match best =
        shortcut(entry.shortcut(), term)
            .or(Occurrence.in(entry.title(), term).times(TITLE_WORD, Field.TITLE))
            .or(Occurrence.in(entry.library(), term).times(LIBRARY_WORD, Field.LIBRARY));
    if (best.score() < TITLE_TYPO) {
      best = best.or(typo(entry.title(), term).times(TITLE_TYPO, Field.TITLE));
    }
    if (best.score() < LIBRARY_WORD && term.length() >= SCATTERED_FROM) {
      Match scattered = Subsequence.in(entry.title(), term);
      if (scattered.score() > LEAST_SCATTERED) {
        best = best.or(scattered.times(TITLE_SCATTERED, Field.TITLE));
      }
    }
    if (best.score() < BODY_WORD) {
      best = best.or(Occurrence.in(entry.body(), term).times(BODY_WORD, Field.BODY));
    }
    return best.found() ? best : typo(entry.body(), term).times(BODY_TYPO, Field.BODY);
  }

  private static Match shortcut(Text shortcut, String term) {
    Match word = Occurrence.in(shortcut, term).times(SHORTCUT_WORD, Field.SHORTCUT);
    if (!shortcut.text().startsWith(term)) {
      double likeness = Typo.likeness(term, shortcut.text());
      return likeness < 0.5
          ? word
          : word.or(
              Match.of(likeness, 0, shortcut.text().length()).times(SHORTCUT_TYPO, Field.SHORTCUT));
    }
    double share = term.length() / (double) shortcut.text().length();
    double score = share == 1 ? SHORTCUT_WHOLE : SHORTCUT_START + 10 * share;
    return Match.of(score, 0, term.length()).times(1, Field.SHORTCUT);
  }

  private static Match typo(Text text, String term) {
    double best = 0;
    Range like = null;
    if (Typo.allowed(term) == 0) {
      return Match.NONE;
    }
    List<Range> words = text.words();
    for (int i = 0; i < words.size(); i++) {
      Range word = words.get(i);
      double likeness = Typo.likeness(term, text.text(), word.start(), word.end());
      if (likeness > best) {
        best = likeness;
        like = word;
      }
    }
    return like == null ? Match.NONE : Match.of(best, like.start(), like.end());
  }

  private List<Match> initials(Entry entry, List<Match> matches) {
    String term = query.terms().get(0);
    if (query.terms().size() > 1 || term.length() < 2 || !entry.initials().startsWith(term)) {
      return matches;
    }
    boolean all = entry.initials().length() == term.length();
    if (!all && term.length() < SCATTERED_FROM) {
      return matches;
    }
    List<Range> letters =
        entry.title().words().subList(0, term.length()).stream()
            .map(word -> new Range(word.start(), word.start() + 1))
            .toList();
    Match initials = new Match(all ? INITIALS : INITIALS_START, Field.TITLE, letters);
    return List.of(matches.get(0).or(initials));
  }

  private double titleBonus(Entry entry) {
    String title = entry.joined();
    if (title.equals(query.joined())) {
      return 45;
    }
    if (title.startsWith(query.joined()) || entry.title().text().startsWith(query.whole())) {
      return 28;
    }
    return query.terms().size() > 1 && title.contains(query.joined()) ? 14 : 0;
  }

  private double shortcutBonus(String shortcut) {
    if (shortcut.isEmpty() || !shortcut.startsWith(query.whole())) {
      return 0;
    }
    return shortcut.length() == query.whole().length() ? 50 : 24;
  }
}
