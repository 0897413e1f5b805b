package dev.rejoinder.search;

/** What a whole query has in common with a whole title, beyond its single words. */
final class TitleMatch {
  /** More than any bonus, told without a look at the title. */
  static final int MOST = Points.COVERAGE * 2 + Points.TITLE_EQUAL;

  private final char[] query;
  private final boolean several;

  TitleMatch(Query of) {
    query = of.joined().toCharArray();
    several = of.terms().size() > 1;
  }

  /** No bonus is more than this, which costs less to tell. */
  int most(Part.Names titles, int at, int points) {
    int start = titles.start(at);
    boolean begins =
        query.length > 0 && start < titles.end(at) && titles.letters()[start] == query[0];
    return Points.coverage(points, 1, 1)
        + (begins ? Points.TITLE_EQUAL : several ? Points.TITLE_PHRASE : 0);
  }

  /**
   * @param points for the terms
   */
  int bonus(Part.Names titles, int at, int points) {
    return bonus(titles.letters(), titles.start(at), titles.end(at), points);
  }

  private int bonus(char[] title, int start, int end, int points) {
    int length = end - start;
    int bonus = Points.coverage(points, query.length, length);
    if (query.length == 0 || query.length > length) {
      return query.length == 0 ? 0 : bonus;
    }
    if (stands(title, start)) {
      return bonus + (query.length == length ? Points.TITLE_EQUAL : Points.TITLE_START);
    }
    return several && contains(title, start, end) ? bonus + Points.TITLE_PHRASE : bonus;
  }

  private boolean contains(char[] title, int start, int end) {
    for (int at = start + 1; at <= end - query.length; at++) {
      if (title[at - 1] == ' ' && stands(title, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(char[] title, int at) {
    for (int i = 0; i < query.length; i++) {
      if (title[at + i] != query[i]) {
        return false;
      }
    }
    return true;
  }
}
