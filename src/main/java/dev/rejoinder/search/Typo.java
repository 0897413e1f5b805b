package dev.rejoinder.search;

/** Whether a term is a word, or the start of one, with a slip of the finger in it. */
final class Typo {
  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;

  private Typo() {}

  /** From 1 for one slip in the whole word down to 0 for another word. */
  static double likeness(String term, String word) {
    return likeness(term, word, 0, word.length());
  }

  /** The same for a word that stands in a text. Most are refused before anything is made of it. */
  static double likeness(String term, String text, int start, int end) {
    int allowed = allowed(term);
    int length = end - start;
    if (allowed == 0 || length < term.length() - allowed || !sameStart(term, text, start, end)) {
      return 0;
    }
    // What stands behind is too far away to count, whole or as the start of a longer word.
    int seen = Math.min(length, term.length() + 2);
    int[] edits = row(term, text, start, start + seen);
    int whole = length - term.length() > 2 ? 3 : edits[length];
    if (whole <= allowed) {
      return whole <= 1 ? 1 : 0.55;
    }
    int best = allowed + 1;
    for (int part = term.length() - 1; part <= term.length() + 1 && part < length; part++) {
      best = Math.min(best, edits[part]);
    }
    return best > allowed ? 0 : best <= 1 ? 0.75 : 0.35;
  }

  /** Slips that are let pass; none in a short term, whose neighbours are words of their own. */
  static int allowed(String term) {
    return term.length() >= TWO_EDITS_FROM ? 2 : term.length() >= ONE_EDIT_FROM ? 1 : 0;
  }

  /** The first letter is rarely wrong, and asking for it spares most of the words. */
  private static boolean sameStart(String term, String text, int start, int end) {
    return term.charAt(0) == text.charAt(start)
        || end - start > 1
            && term.charAt(0) == text.charAt(start + 1)
            && term.charAt(1) == text.charAt(start);
  }

  /** Letters put in, left out, changed, or swapped with the next. */
  static int edits(String a, String b) {
    return Math.abs(a.length() - b.length()) > 2 ? 3 : row(a, b, 0, b.length())[b.length()];
  }

  /** The edits from the term to each beginning of a stretch of the text, by its length. */
  private static int[] row(String term, String text, int start, int end) {
    int length = end - start;
    int[] beforeLast = new int[length + 1];
    int[] last = new int[length + 1];
    int[] row = new int[length + 1];
    for (int j = 0; j <= length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= term.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= length; j++) {
        boolean same = term.charAt(i - 1) == text.charAt(start + j - 1);
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && term.charAt(i - 1) == text.charAt(start + j - 2)
            && term.charAt(i - 2) == text.charAt(start + j - 1)) {
          least = Math.min(least, beforeLast[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last;
  }
}
