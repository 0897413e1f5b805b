package dev.rejoinder.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Text as it is compared: lower case, without accents and apostrophes. Remembers where each of its
 * characters came from, as one may stand for several of the original's, or several for one.
 */
public final class Folded {
  private static final String[] DECOMPOSED = new String[0x10000];

  private final StringBuilder text = new StringBuilder();
  private int[] starts;
  private int[] ends;

  private Folded(String original) {
    starts = new int[original.length() + 8];
    ends = new int[original.length() + 8];
    for (int i = 0; i < original.length(); ) {
      int codePoint = original.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (codePoint < 0x80) {
        take((char) codePoint, i, end);
      } else {
        takeAll(decomposed(codePoint), i, end);
      }
      i = end;
    }
  }

  static Folded of(String original) {
    return new Folded(original);
  }

  /** The folded text alone, for who asks only whether something is there. */
  public static String text(String original) {
    return new Folded(original).text();
  }

  /** Where one text stands in another, folded both: stretches of the other as it is, ascending. */
  public static List<Range> occurrences(String wanted, String original) {
    String term = text(wanted);
    if (term.isBlank()) {
      return List.of();
    }
    Folded folded = of(original);
    String text = folded.text();
    List<Range> found = new ArrayList<>();
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
      found.add(folded.origin(at, at + term.length()));
    }
    return found;
  }

  String text() {
    return text.toString();
  }

  /** The original's characters that these came from, with the accents that were dropped. */
  Range origin(int start, int end) {
    return new Range(starts[start], ends[end - 1]);
  }

  private void takeAll(String folded, int start, int end) {
    for (int i = 0; i < folded.length(); i++) {
      take(folded.charAt(i), start, end);
    }
  }

  private void take(char c, int start, int end) {
    if (isDropped(c)) {
      if (!isApostrophe(c) && text.length() > 0 && ends[text.length() - 1] == start) {
        ends[text.length() - 1] = end;
      }
      return;
    }
    int at = text.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    text.append(
        Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c));
  }

  static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  /** What two spellings of a word may differ by. */
  static boolean isDropped(char c) {
    return isApostrophe(c) || c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * In small parts, with the plain letters for those that Unicode takes for their own, but whose
   * writers look for the plain one; full-width forms and ligatures too, and katakana as hiragana.
   */
  static String decomposed(int codePoint) {
    if (codePoint >= DECOMPOSED.length) {
      return decompose(codePoint);
    }
    // Racing threads write the same.
    String known = DECOMPOSED[codePoint];
    if (known == null) {
      known = decompose(codePoint);
      DECOMPOSED[codePoint] = known;
    }
    return known;
  }

  private static String decompose(int codePoint) {
    return switch (Character.toLowerCase(codePoint)) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ' -> "d";
      case 'ı' -> "i";
      default ->
          hiragana(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD));
    };
  }

  private static String hiragana(String text) {
    char first = text.charAt(0);
    boolean katakana = text.length() == 1 && first >= 'ァ' && first <= 'ヶ';
    return katakana ? String.valueOf((char) (first - 'ァ' + 'ぁ')) : text;
  }
}
