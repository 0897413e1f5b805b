package dev.rejoinder.search;

import java.util.Arrays;

/**
 * Reads a text word by word, folded: lower case, without accents, apostrophes and the marks between
 * words. Made once and used for many texts, as it keeps its room. One thread at a time.
 */
final class Scan {
  private static final String ELIDED = "cdjlmnst";

  private final boolean camel;
  private String text = "";
  private int at;
  private int upper = -1;
  private String folded = "";
  private int foldedAt;
  private int from;

  /** The word at hand, and where in the original each of its letters begins and ends. */
  char[] letters = new char[64];

  int[] starts = new int[64];
  int[] ends = new int[64];
  int length;

  /**
   * @param camel whether a capital inside a word starts another, as in shortcuts
   */
  Scan(boolean camel) {
    this.camel = camel;
  }

  Scan over(String original) {
    text = original;
    at = 0;
    upper = -1;
    folded = "";
    foldedAt = 0;
    return this;
  }

  /** Moves on to the next word; false at the end. */
  boolean next() {
    length = 0;
    while (true) {
      while (foldedAt < folded.length()) {
        if (!take(folded.charAt(foldedAt), from, at)) {
          return true;
        }
        foldedAt++;
      }
      if (at == text.length()) {
        return length > 0;
      }
      char c = text.charAt(at);
      if (camel && humps(c)) {
        return true;
      }
      if (c >= 0x80) {
        decompose();
      } else if (!take(Folded.lower(c), at, at + 1)) {
        return true;
      } else {
        at++;
      }
    }
  }

  private void decompose() {
    from = at;
    int codePoint = text.codePointAt(at);
    folded = Folded.decomposed(codePoint);
    foldedAt = 0;
    at += Character.charCount(codePoint);
  }

  /** Whether a new word begins at this capital, for which the one before must be given first. */
  private boolean humps(char c) {
    if (!Character.isUpperCase(c) || upper == at) {
      return false;
    }
    upper = at;
    return length > 0 && !Character.isUpperCase(text.charAt(at - 1));
  }

  /** Whether the word so far is an article or the like that lost its vowel: l'adresse, qu'on. */
  private boolean elided() {
    return length == 1 && ELIDED.indexOf(letters[0]) >= 0
        || length == 2 && letters[0] == 'q' && letters[1] == 'u';
  }

  /** Returns false where this ends a word. */
  private boolean take(char raw, int start, int end) {
    if (Folded.isApostrophe(raw) && elided()) {
      return false;
    }
    if (Folded.isDropped(raw)) {
      if (length > 0 && ends[length - 1] == start && !Folded.isApostrophe(raw)) {
        ends[length - 1] = end;
      }
      return true;
    }
    char c = raw < 0x80 ? Folded.lower(raw) : Character.toLowerCase(raw);
    if (!Text.wordCharacter(c)) {
      return length == 0;
    }
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, 2 * length);
      starts = Arrays.copyOf(starts, 2 * length);
      ends = Arrays.copyOf(ends, 2 * length);
    }
    letters[length] = c;
    starts[length] = start;
    ends[length++] = end;
    return true;
  }
}
