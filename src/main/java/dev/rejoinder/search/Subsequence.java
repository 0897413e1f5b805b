package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scattered letters in order, the first at the start of a word, scored as fzf does: starts of words
 * and runs count, gaps cost. For titles and shortcuts only; in a long text almost everything is a
 * subsequence. Keeps its room; one thread at a time.
 */
final class Subsequence {
  private static final int LETTER = 16;
  private static final int WORD_START = 8;
  private static final int RUN = 4;
  private static final int GAP = 3;
  static final int LONGEST = 256;
  private static final int LONGEST_TERM = 48;
  private static final int NEVER = -1_000_000;

  private final int[][] best = new int[LONGEST_TERM][];
  private char[] term;
  private char[] text;
  private int start;
  private int length;

  /** The best way the term runs through the text; its score as a share in thousandths. */
  static Match in(Text text, String term, Field field) {
    char[] letters = text.text().toCharArray();
    Subsequence subsequence = new Subsequence();
    int share = subsequence.share(term.toCharArray(), letters, 0, letters.length);
    return share == 0 ? Match.NONE : new Match(share, field, false, subsequence.path());
  }

  /** The same as a number alone, for a text in a longer array; 0 where it does not run through. */
  int share(char[] of, char[] in, int from, int end) {
    term = of;
    text = in;
    start = from;
    length = Math.min(LONGEST, end - from);
    if (term.length > LONGEST_TERM || !runsThrough()) {
      return 0;
    }
    fill();
    int most = term.length * (LETTER + WORD_START) + WORD_START;
    int points = best[term.length - 1][last()];
    return points <= 0 ? 0 : Math.min(Points.SCALE, points * Points.SCALE / most);
  }

  private boolean runsThrough() {
    int found = 0;
    char wanted = term[0];
    for (int at = start; at < start + length; at++) {
      if (text[at] == wanted && (found > 0 || startBonus(at - start) > 0)) {
        if (++found == term.length) {
          return true;
        }
        wanted = term[found];
      }
    }
    return false;
  }

  private void fill() {
    for (int i = 0; i < term.length; i++) {
      if (best[i] == null) {
        best[i] = new int[LONGEST];
      }
      Arrays.fill(best[i], 0, length, NEVER);
      int afterGap = NEVER;
      for (int j = i; j < length; j++) {
        afterGap = i > 0 && j > 1 ? Math.max(afterGap - 1, best[i - 1][j - 2] - GAP) : NEVER;
        if (text[start + j] == term[i]) {
          int bonus = startBonus(j);
          best[i][j] =
              i == 0
                  ? bonus == 0 ? NEVER : LETTER + 2 * bonus
                  : Math.max(afterGap + LETTER + bonus, afterNeighbour(i, j));
        }
      }
    }
  }

  private int afterNeighbour(int i, int j) {
    return j == 0 ? NEVER : best[i - 1][j - 1] + LETTER + Math.max(startBonus(j), RUN);
  }

  private int startBonus(int j) {
    return j == 0 || text[start + j - 1] == ' ' ? WORD_START : 0;
  }

  private int last() {
    int[] row = best[term.length - 1];
    int end = 0;
    for (int j = 1; j < length; j++) {
      end = row[j] > row[end] ? j : end;
    }
    return end;
  }

  private List<Range> path() {
    List<Range> path = new ArrayList<>();
    int j = last();
    for (int i = term.length - 1; i >= 0; i--) {
      path.add(0, new Range(j, j + 1));
      if (i > 0) {
        j = best[i][j] == afterNeighbour(i, j) ? j - 1 : bestBefore(i - 1, j - 2);
      }
    }
    return path;
  }

  private int bestBefore(int i, int from) {
    int found = from;
    for (int k = from; k >= 0; k--) {
      if (best[i][k] - (from - k) > best[i][found] - (from - found)) {
        found = k;
      }
    }
    return found;
  }
}
