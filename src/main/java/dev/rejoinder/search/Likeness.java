package dev.rejoinder.search;

/** How well a few letters name a person: the starts of words, letters in order, a slip. */
public final class Likeness {
  private static final double SCATTERED = 0.4;
  private static final double TYPO = 0.3;

  private Likeness() {}

  /** For comparing names under one query; 0 where one of its words is not in the name. */
  public static double of(String typed, String name) {
    Text text = new Text(name, false);
    Text words = new Text(typed, false);
    double sum = words.words().isEmpty() ? 1 : 0;
    for (Range word : words.words()) {
      double likeness = likeness(text, words.word(word));
      if (likeness == 0) {
        return 0;
      }
      sum += likeness;
    }
    return sum;
  }

  private static double likeness(Text text, String term) {
    double best = SCATTERED * Subsequence.in(text, term, Field.TITLE).points();
    char[] wanted = term.toCharArray();
    char[] letters = text.text().toCharArray();
    Typo typo = new Typo();
    for (Range word : text.words()) {
      int grade = Grade.of(wanted, Term.Mode.ANY, letters, word.start(), word.end(), typo);
      int first = grade > 0 && word.start() == 0 ? Points.FIRST_WORD : 0;
      best = Math.max(best, grade < 0 ? TYPO * -grade : grade + first);
    }
    return best / Points.SCALE;
  }
}
