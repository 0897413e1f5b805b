package dev.rejoinder.search;

import java.util.Arrays;

/**
 * All words of all fields, each once, numbered as they come. Grows while responses load; what is
 * there never changes, so a {@link View} of it holds for good.
 */
final class Vocabulary {
  private char[] letters = new char[1 << 14];
  private int[] starts = new int[1 << 11];
  private long[] masks = new long[1 << 11];
  private int[] table = new int[1 << 12];
  private int count;

  /** The words up to some number, for any thread. */
  record View(char[] letters, int[] starts, long[] masks, int count) {}

  View view() {
    return new View(letters, starts, masks, count);
  }

  /** The number of this word, which is a new one where it is new. */
  int number(char[] word, int length) {
    int hash = hash(word, 0, length);
    int slot = hash & table.length - 1;
    while (table[slot] != 0) {
      int number = table[slot] - 1;
      if (is(number, word, length)) {
        return number;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = count + 1;
    add(word, length);
    return count - 1;
  }

  /** One bit for each kind of letter; others share some. */
  static long mask(char[] text, int start, int end) {
    long mask = 0;
    for (int i = start; i < end; i++) {
      mask |= bit(text[i]);
    }
    return mask;
  }

  static long bit(char c) {
    if (c >= 'a' && c <= 'z') {
      return 1L << c - 'a';
    }
    return c >= '0' && c <= '9' ? 1L << 26 + c - '0' : 1L << 36 + c % 28;
  }

  private boolean is(int number, char[] word, int length) {
    int start = starts[number];
    return starts[number + 1] - start == length
        && Arrays.equals(letters, start, start + length, word, 0, length);
  }

  private void add(char[] word, int length) {
    int start = starts[count];
    if (start + length > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(start + length, 2 * letters.length));
    }
    if (count + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      masks = Arrays.copyOf(masks, 2 * masks.length);
    }
    System.arraycopy(word, 0, letters, start, length);
    masks[count] = mask(word, 0, length);
    starts[++count] = start + length;
    if (2 * count > table.length) {
      rehash();
    }
  }

  private void rehash() {
    int[] wider = new int[2 * table.length];
    for (int number = 0; number < count; number++) {
      int slot = hash(letters, starts[number], starts[number + 1]) & wider.length - 1;
      while (wider[slot] != 0) {
        slot = slot + 1 & wider.length - 1;
      }
      wider[slot] = number + 1;
    }
    table = wider;
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ hash >>> 15;
  }
}
