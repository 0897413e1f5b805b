package dev.rejoinder.search;

/** Whether a term is a word, or the start of one, with a slip of the finger in it. */
final class Typo {
  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;

  private Typo() {}

  /** From 1 for one slip in the whole word down to 0 for another word. */
  static double likeness(String term, String word) {
    int allowed = term.length() >= TWO_EDITS_FROM ? 2 : term.length() >= ONE_EDIT_FROM ? 1 : 0;
    if (allowed == 0 || word.length() < term.length() - allowed || !sameStart(term, word)) {
      return 0;
    }
    int edits = edits(term, word);
    if (edits <= allowed) {
      return edits <= 1 ? 1 : 0.55;
    }
    int best = allowed + 1;
    for (int length = term.length() - 1; length <= term.length() + 1; length++) {
      if (length < word.length()) {
        best = Math.min(best, edits(term, word.substring(0, length)));
      }
    }
    return best > allowed ? 0 : best <= 1 ? 0.75 : 0.35;
  }

  /** The first letter is rarely wrong, and asking for it spares most of the words. */
  private static boolean sameStart(String term, String word) {
    return term.charAt(0) == word.charAt(0)
        || word.length() > 1
            && term.charAt(0) == word.charAt(1)
            && term.charAt(1) == word.charAt(0);
  }

  /** Letters put in, left out, changed, or swapped with the next. */
  static int edits(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 2) {
      return 3;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, beforeLast[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[b.length()];
  }
}
