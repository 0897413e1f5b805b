package dev.rejoinder.search;

/** Whether a term is a word, or the start of one, with a slip of the finger in it. */
final class Typo {
  static final int ONE_SLIP = 1000;

  /** Another letter makes another word sooner than a missing or a swapped one does. */
  static final int ONE_LETTER_CHANGED = 940;

  static final int TWO_SLIPS = 550;
  static final int ONE_SLIP_UNFINISHED = 750;
  static final int TWO_SLIPS_UNFINISHED = 350;
  private static final int ONE_EDIT_FROM = 4;
  private static final int TWO_EDITS_FROM = 8;

  /** Longer words are compared by so many letters. */
  private static final int LONGEST = 48;

  private int[] beforeLast = new int[LONGEST + 3];
  private int[] last = new int[LONGEST + 3];
  private int[] row = new int[LONGEST + 3];

  /** In thousandths, from 1,000 for one slip in the whole word down to 0 for another word. */
  static int likeness(String term, String word) {
    char[] letters = word.toCharArray();
    return new Typo().likeness(term.toCharArray(), letters, 0, letters.length);
  }

  /** The same for a word that stands in a text. Most are refused before anything is counted. */
  int likeness(char[] term, char[] text, int start, int end) {
    int allowed = allowed(term.length);
    int length = end - start;
    if (allowed == 0
        || term.length > LONGEST
        || length < term.length - allowed
        || !alikeAtFirst(term, text, start, length)) {
      return 0;
    }
    // What stands behind is too far away to count, whole or as the start of a longer word.
    int seen = Math.min(length, term.length + 2);
    int[] edits = row(term, text, start, seen);
    int whole = length - term.length > 2 ? 3 : edits[length];
    if (whole <= allowed) {
      return whole > 1 ? TWO_SLIPS : changed(term, text, start, length);
    }
    int best = allowed + 1;
    for (int part = term.length - 1; part <= term.length + 1 && part < length; part++) {
      best = Math.min(best, edits[part]);
    }
    return best > allowed ? 0 : best <= 1 ? ONE_SLIP_UNFINISHED : TWO_SLIPS_UNFINISHED;
  }

  private static int changed(char[] term, char[] text, int start, int length) {
    int other = 0;
    for (int i = 0; length == term.length && i < length; i++) {
      other += term[i] == text[start + i] ? 0 : 1;
    }
    return other == 1 ? ONE_LETTER_CHANGED : ONE_SLIP;
  }

  /** Slips that are let pass; none in a short term, whose neighbours are words of their own. */
  static int allowed(int length) {
    return length >= TWO_EDITS_FROM ? 2 : length >= ONE_EDIT_FROM ? 1 : 0;
  }

  /** One slip leaves one of the first two letters at its place, or moves it by one. */
  private static boolean alikeAtFirst(char[] term, char[] text, int start, int length) {
    return term[0] == text[start]
        || length > 1
            && (term[1] == text[start + 1] || term[0] == text[start + 1] || term[1] == text[start]);
  }

  /** Letters put in, left out, changed, or swapped with the next. */
  static int edits(String a, String b) {
    return Math.abs(a.length() - b.length()) > 2
        ? 3
        : new Typo().row(a.toCharArray(), b.toCharArray(), 0, b.length())[b.length()];
  }

  /** The edits from the term to each beginning of a stretch of the text, by its length. */
  private int[] row(char[] term, char[] text, int start, int length) {
    for (int j = 0; j <= length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= term.length; i++) {
      row[0] = i;
      char letter = term[i - 1];
      for (int j = 1; j <= length; j++) {
        int swap = letter == text[start + j - 1] ? 0 : 1;
        int least = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + swap);
        if (i > 1 && j > 1 && letter == text[start + j - 2] && term[i - 2] == text[start + j - 1]) {
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
