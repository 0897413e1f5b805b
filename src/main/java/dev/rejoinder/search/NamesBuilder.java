package dev.rejoinder.search;

import java.util.Arrays;

/** Puts short texts in a row, word by word, with one blank between their words. */
final class NamesBuilder {
  private final int[] starts;
  private final long[] masks;
  private final long[] firsts;
  private char[] letters;
  private int count;
  private int length;

  NamesBuilder(int count) {
    starts = new int[count + 1];
    masks = new long[count];
    firsts = new long[count];
    letters = new char[Math.max(16, count * 32)];
  }

  void add(char[] word, int wordLength) {
    if (length + wordLength + 1 > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + wordLength + 1));
    }
    if (length > starts[count]) {
      letters[length++] = ' ';
    }
    System.arraycopy(word, 0, letters, length, wordLength);
    length += wordLength;
    firsts[count] |= Vocabulary.bit(word[0]);
    masks[count] |= Vocabulary.mask(word, 0, wordLength);
  }

  /** Ends the text at hand; the next begins. */
  void end() {
    starts[++count] = length;
  }

  Part.Names made() {
    return new Part.Names(Arrays.copyOf(letters, length), starts, masks, firsts);
  }
}
