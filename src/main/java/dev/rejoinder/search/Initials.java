package dev.rejoinder.search;

/** A title by the first letters of its words. */
final class Initials {
  private Initials() {}

  /** For a title in a row of them; 0 where the term is not the start of its initials. */
  static int points(char[] term, Part.Names titles, int at) {
    return points(term, titles.letters(), titles.start(at), titles.end(at));
  }

  static int points(char[] term, char[] title, int start, int end) {
    if (term.length < 2) {
      return 0;
    }
    int found = 0;
    for (int i = start; i < end; i++) {
      if (i == start || title[i - 1] == ' ') {
        if (found == term.length) {
          return term.length < Points.SCATTERED_FROM ? 0 : Points.INITIALS_START;
        }
        if (title[i] != term[found++]) {
          return 0;
        }
      }
    }
    return found == term.length ? Points.INITIALS : 0;
  }
}
