package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A field made ready for matching: its words, folded, with one blank between them. */
final class Text {
  private final String text;
  private final List<Range> words = new ArrayList<>();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private int[] originStarts = new int[32];
  private int[] originEnds = new int[32];

  /**
   * @param camel whether a capital inside a word starts another, as in shortcuts
   */
  Text(String original, boolean camel) {
    StringBuilder joined = new StringBuilder();
    Scan scan = new Scan(camel).over(original);
    while (scan.next()) {
      add(joined, scan);
    }
    text = joined.toString();
  }

  String text() {
    return text;
  }

  /** Without the blanks. */
  String squeezed() {
    return text.replace(" ", "");
  }

  /** In the folded text. */
  List<Range> words() {
    return words;
  }

  String word(Range word) {
    return text.substring(word.start(), word.end());
  }

  boolean startsWord(int at) {
    return starts.get(at);
  }

  boolean endsWord(int at) {
    return ends.get(at);
  }

  /** The end of the word that goes on at this index. */
  int wordEnd(int at) {
    int end = ends.nextSetBit(at);
    return end < 0 ? text.length() : end;
  }

  /** Translates a stretch of the folded text to the field as the response has it. */
  Range origin(int start, int end) {
    return new Range(originStarts[start], originEnds[end - 1]);
  }

  static boolean wordCharacter(char c) {
    return c < 0x80
        ? c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '#'
        : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private void add(StringBuilder joined, Scan scan) {
    if (joined.length() > 0) {
      joined.append(' ');
    }
    int start = joined.length();
    int end = start + scan.length;
    joined.append(scan.letters, 0, scan.length);
    if (end > originStarts.length) {
      originStarts = Arrays.copyOf(originStarts, 2 * end);
      originEnds = Arrays.copyOf(originEnds, 2 * end);
    }
    System.arraycopy(scan.starts, 0, originStarts, start, scan.length);
    System.arraycopy(scan.ends, 0, originEnds, start, scan.length);
    words.add(new Range(start, end));
    starts.set(start);
    ends.set(end);
  }
}
