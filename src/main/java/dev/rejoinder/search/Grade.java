package dev.rejoinder.search;

/**
 * How a term lies in a word, in one number: thousandths, from {@link Points#WHOLE} down; negative
 * where it takes a slip; 0 where it does not.
 */
final class Grade {
  private Grade() {}

  /** Keeps its room; one thread at a time. */
  static int of(char[] term, Term.Mode mode, char[] text, int start, int end, Typo typo) {
    int at = indexOf(term, text, start, end);
    int length = end - start;
    if (at == start) {
      return length == term.length ? Points.WHOLE : Points.start(term.length, length);
    }
    if (mode == Term.Mode.JOINED) {
      return 0;
    }
    if (at >= 0 && Points.mayStandInside(term[0], term.length)) {
      return Points.INSIDE;
    }
    return mode == Term.Mode.ANY ? -typo.likeness(term, text, start, end) : 0;
  }

  private static int indexOf(char[] term, char[] text, int start, int end) {
    char first = term[0];
    for (int at = start; at <= end - term.length; at++) {
      if (text[at] == first && matches(term, text, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(char[] term, char[] text, int at) {
    for (int i = 1; i < term.length; i++) {
      if (text[at + i] != term[i]) {
        return false;
      }
    }
    return true;
  }

  static int points(Field field, int grade, boolean first) {
    if (grade == 0) {
      return 0;
    }
    return grade > 0 ? Points.of(field, grade, first) : Points.ofSlip(field, -grade);
  }
}
