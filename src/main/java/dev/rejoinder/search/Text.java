package dev.rejoinder.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A field made ready for matching: folded, with its words. */
final class Text {
  private final String original;
  private final String text;
  private final List<Range> words = new ArrayList<>();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();

  /**
   * @param camel whether a capital inside a word starts another, as in shortcuts
   */
  Text(String original, boolean camel) {
    Folded folded = Folded.of(original);
    this.original = original;
    text = folded.text();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && wordCharacter(text.charAt(i));
      if (start >= 0 && (!inside || camel && capital(original, folded.origin(i)))) {
        addWord(start, i);
        start = -1;
      }
      if (inside && start < 0) {
        start = i;
      }
    }
  }

  String text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** In the folded text. */
  List<Range> words() {
    return words;
  }

  String word(Range word) {
    return text.substring(word.start(), word.end());
  }

  /** The words with one blank between them. */
  String joined() {
    return String.join(" ", words.stream().map(this::word).toList());
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

  /**
   * Translates a stretch of the folded text to the field as the response has it. Folds once more,
   * for the few that are shown: to remember all origins would take more room than the texts.
   */
  Range origin(int start, int end) {
    return Folded.of(original).origin(start, end);
  }

  static String joined(String folded) {
    return new Text(folded, false).joined();
  }

  static boolean wordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '+' || c == '#' || Character.isSurrogate(c);
  }

  private void addWord(int start, int end) {
    words.add(new Range(start, end));
    starts.set(start);
    ends.set(end);
  }

  private static boolean capital(String original, int at) {
    return at > 0
        && Character.isUpperCase(original.charAt(at))
        && !Character.isUpperCase(original.charAt(at - 1));
  }
}
