package dev.rejoinder.search;

/** How well a few letters name a person: the starts of words, letters in order, a slip. */
public final class Likeness {
  private static final double SCATTERED = 0.4;
  private static final double TYPO = 0.3;

  private Likeness() {}

  /** For comparing names under one query; 0 where one of its words is not in the name. */
  public static double of(String typed, String name) {
    Query query = Query.of(typed);
    Text text = new Text(name, false);
    double sum = query.isBlank() ? 1 : 0;
    for (String term : query.terms()) {
      double likeness = likeness(text, term);
      if (likeness == 0) {
        return 0;
      }
      sum += likeness;
    }
    return sum;
  }

  private static double likeness(Text text, String term) {
    double best = Occurrence.in(text, term).score();
    best = Math.max(best, SCATTERED * Subsequence.in(text, term).score());
    for (Range word : text.words()) {
      best = Math.max(best, TYPO * Typo.likeness(term, text.word(word)));
    }
    return best;
  }
}
