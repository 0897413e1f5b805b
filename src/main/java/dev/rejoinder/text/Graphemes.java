package dev.rejoinder.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks over a text by what a reader takes for one character. Regex {@code \X} and not {@code
 * BreakIterator}, which on Java 17 splits emoji sequences and flags. What takes no column by itself
 * goes with the cluster before it.
 */
final class Graphemes {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** Longer clusters, which no script has, are shown as unreadable; in {@code char}s. */
  static final int LONGEST = 64;

  /** In columns; beyond it, terminals agree on emoji alone. */
  static final int WIDEST = 2;

  private static final String[] ASCII = new String[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = c < ' ' || c == 0x7F ? "\uFFFD" : String.valueOf(c);
    }
  }

  private final String text;
  private Matcher matcher;
  private int start;
  private int end;
  private int measure;

  Graphemes(String text) {
    this.text = text;
  }

  /** Steps to the next cluster; false at the end of the text. */
  boolean next() {
    start = end;
    if (start == text.length()) {
      return false;
    }
    end = boundary(start);
    measure = measure(start, end);
    while (end < text.length() && text.charAt(end) >= 0x80) {
      int further = boundary(end);
      if (measure(end, further) > 0) {
        break;
      }
      end = further;
    }
    return true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The columns of all its characters together: none for lone marks, many for a family. */
  int measure() {
    return measure;
  }

  boolean is(char c) {
    return end == start + 1 && text.charAt(start) == c;
  }

  String shown() {
    char first = text.charAt(start);
    if (first < 0x80 && end == start + 1) {
      return ASCII[first];
    }
    if (end - start >= LONGEST) {
      return "\uFFFD";
    }
    String raw = text.substring(start, end);
    if (measure == 0) {
      return "\u25CC" + raw;
    }
    if (measure > WIDEST && !emoji(raw)) {
      return "?";
    }
    return Character.isISOControl(first) || Character.isSurrogate(first) && raw.length() == 1
        ? "\uFFFD"
        : raw;
  }

  private static boolean emoji(String cluster) {
    return cluster.codePoints().allMatch(c -> Emoji.pictograph(c) || Widths.of(c) == 0);
  }

  private int boundary(int from) {
    char c = text.charAt(from);
    if (c < 0x80 && c != '\r' && (from + 1 == text.length() || text.charAt(from + 1) < 0x80)) {
      return from + 1;
    }
    if (matcher == null) {
      matcher = CLUSTER.matcher(text);
    }
    matcher.region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from + 1;
  }

  private int measure(int from, int to) {
    int first = text.codePointAt(from);
    if (to - from == Character.charCount(first)) {
      return Widths.of(first);
    }
    int sum = 0;
    for (int i = from; i < to; ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      sum += codePoint == Emoji.EMOJI_STYLE && Emoji.base(first) ? 1 : Widths.of(codePoint);
    }
    return sum;
  }
}
