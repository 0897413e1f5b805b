package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scattered letters in order, scored as fzf does: starts of words and runs count, gaps cost. For
 * titles only; in a long text almost everything is a subsequence.
 */
final class Subsequence {
  private static final int LETTER = 16;
  private static final int WORD_START = 8;
  private static final int RUN = 4;
  private static final int GAP = 3;
  private static final int LONGEST = 256;
  private static final int NEVER = -1_000_000;

  private final String term;
  private final Text text;
  private final int[][] best;

  private Subsequence(String term, Text text) {
    this.term = term;
    this.text = text;
    best = new int[term.length()][Math.min(LONGEST, text.text().length())];
  }

  /** The best way the term runs through the text, as a share of the best there could be. */
  static Match in(Text text, String term) {
    if (!runsThrough(text.text(), term)) {
      return Match.NONE;
    }
    Subsequence subsequence = new Subsequence(term, text);
    subsequence.fill();
    return subsequence.match();
  }

  private static boolean runsThrough(String text, String term) {
    int at = -1;
    for (int i = 0; i < term.length(); i++) {
      at = text.indexOf(term.charAt(i), at + 1);
      if (at < 0 || at >= LONGEST) {
        return false;
      }
    }
    return true;
  }

  private void fill() {
    for (int i = 0; i < best.length; i++) {
      Arrays.fill(best[i], NEVER);
      int afterGap = NEVER;
      for (int j = i; j < best[i].length; j++) {
        afterGap = i > 0 && j > 1 ? Math.max(afterGap - 1, best[i - 1][j - 2] - GAP) : NEVER;
        if (text.text().charAt(j) == term.charAt(i)) {
          int start = startBonus(j);
          best[i][j] =
              i == 0
                  ? LETTER + 2 * start
                  : Math.max(afterGap + LETTER + start, afterNeighbour(i, j));
        }
      }
    }
  }

  private int afterNeighbour(int i, int j) {
    return j == 0 ? NEVER : best[i - 1][j - 1] + LETTER + Math.max(startBonus(j), RUN);
  }

  private int startBonus(int j) {
    return j == 0 || !Text.wordCharacter(text.text().charAt(j - 1)) ? WORD_START : 0;
  }

  private Match match() {
    int[] last = best[best.length - 1];
    int end = 0;
    for (int j = 1; j < last.length; j++) {
      end = last[j] > last[end] ? j : end;
    }
    double most = term.length() * (LETTER + WORD_START) + WORD_START;
    return last[end] <= 0
        ? Match.NONE
        : new Match(Math.min(1, last[end] / most), Field.TITLE, path(end));
  }

  private List<Range> path(int end) {
    List<Range> path = new ArrayList<>();
    int j = end;
    for (int i = best.length - 1; i >= 0; i--) {
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
