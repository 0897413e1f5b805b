package dev.rejoinder.search;

/** The best place where a term stands in a text letter by letter. */
final class Occurrence {
  static final double WHOLE_WORD = 1;
  private static final double INSIDE = 0.45;
  private static final double FIRST_WORD = 0.04;
  private static final int INSIDE_FROM = 3;
  private static final int TRIES = 64;

  /** From here on scripts write without blanks, and two characters are a word. */
  private static final char UNSPACED = '\u2E80';

  private Occurrence() {}

  /** From 1 for a whole word over {@code 0.8} and more for its start down to its inside. */
  static Match in(Text text, String term) {
    Match best = Match.NONE;
    int tries = 0;
    int at = text.text().indexOf(term);
    while (at >= 0 && tries++ < TRIES && best.score() < WHOLE_WORD) {
      double score = score(text, term, at);
      if (score > best.score()) {
        best = Match.of(score, at, at + term.length());
      }
      at = text.text().indexOf(term, at + 1);
    }
    return best;
  }

  private static double score(Text text, String term, int at) {
    int end = at + term.length();
    double first = !text.words().isEmpty() && at <= text.words().get(0).start() ? FIRST_WORD : 0;
    if (!text.startsWord(at)) {
      boolean enough = term.length() >= INSIDE_FROM || term.charAt(0) >= UNSPACED;
      return enough ? INSIDE + first : 0;
    }
    if (text.endsWord(end)) {
      return WHOLE_WORD + first;
    }
    return 0.8 + 0.15 * term.length() / (text.wordEnd(end) - at) + first;
  }
}
