package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.List;

/**
 * Some responses that came together, ready for matching: which of them hold each word, and their
 * titles and shortcuts, folded, one behind the other. Immutable.
 *
 * @param first the number of the first of them
 * @param offsets where in the postings each word's begin; as many words as there were then
 * @param postings a response's place here, {@link #PLACE_SHIFT} left, and in which field the word
 *     stands: {@link #FIRST} for a title's first word, else a {@link Field}'s number
 */
record Part(
    int first,
    List<Response> responses,
    int[] offsets,
    int[] postings,
    Names titles,
    Names shortcuts) {
  static final int PLACE_SHIFT = 3;
  static final int FIRST = 4;

  int size() {
    return responses.size();
  }

  int words() {
    return offsets.length - 1;
  }

  /**
   * Short texts in a row.
   *
   * @param masks of their letters
   * @param firsts of their words' first letters
   */
  record Names(char[] letters, int[] starts, long[] masks, long[] firsts) {
    int start(int at) {
      return starts[at];
    }

    int end(int at) {
      return starts[at + 1];
    }
  }
}
