package dev.rejoinder.search;

import java.util.ArrayList;
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

  /** By letter of the term: where it has a score in {@code best}, ascending. */
  private final int[][] places = new int[LONGEST_TERM][];

  private final int[] counts = new int[LONGEST_TERM];
  private char[] term;
  private char[] text;
  private int start;
  private int length;

  /** By letter of the term: the first place that it can have, and the last. */
  private final int[] earliest = new int[LONGEST_TERM];

  private final int[] latest = new int[LONGEST_TERM];

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
        earliest[found] = at - start;
        if (++found == term.length) {
          findLatest();
          return true;
        }
        wanted = term[found];
      }
    }
    return false;
  }

  private void findLatest() {
    int at = length - 1;
    for (int i = term.length - 1; i >= 0; i--) {
      while (text[start + at] != term[i]) {
        at--;
      }
      latest[i] = at--;
    }
  }

  /** Only where a letter stands there is something to score; most of a text is passed over. */
  private void fill() {
    for (int i = 0; i < term.length; i++) {
      if (best[i] == null) {
        best[i] = new int[LONGEST];
        places[i] = new int[LONGEST];
      }
      counts[i] = 0;
      char letter = term[i];
      int before = 0;
      int reach = NEVER;
      for (int j = i == 0 ? earliest[0] : earliest[i - 1] + 1; j <= latest[i]; j++) {
        if (text[start + j] != letter) {
          continue;
        }
        int bonus = startBonus(j);
        for (; i > 0 && before < counts[i - 1] && places[i - 1][before] <= j - 2; before++) {
          int place = places[i - 1][before];
          reach = Math.max(reach, best[i - 1][place] + place);
        }
        int points =
            i == 0
                ? bonus == 0 ? NEVER : LETTER + 2 * bonus
                : Math.max(reach - GAP + 2 - j + LETTER + bonus, afterNeighbour(i, j));
        best[i][j] = points;
        places[i][counts[i]++] = j;
      }
    }
  }

  private int afterNeighbour(int i, int j) {
    return stands(i - 1, j - 1)
        ? best[i - 1][j - 1] + LETTER + Math.max(startBonus(j), RUN)
        : NEVER;
  }

  /** Whether the term's letter has a score at this place. */
  private boolean stands(int i, int j) {
    return j >= (i == 0 ? earliest[0] : earliest[i - 1] + 1)
        && j <= latest[i]
        && text[start + j] == term[i];
  }

  private int startBonus(int j) {
    return j == 0 || text[start + j - 1] == ' ' ? WORD_START : 0;
  }

  private int last() {
    int[] row = best[term.length - 1];
    int end = -1;
    for (int p = 0; p < counts[term.length - 1]; p++) {
      int j = places[term.length - 1][p];
      end = end < 0 || row[j] > row[end] ? j : end;
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
    int found = -1;
    for (int p = 0; p < counts[i] && places[i][p] <= from; p++) {
      int k = places[i][p];
      found = found < 0 || best[i][k] + k >= best[i][found] + found ? k : found;
    }
    return found;
  }
}
