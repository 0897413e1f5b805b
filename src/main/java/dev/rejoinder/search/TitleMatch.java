package dev.rejoinder.search;

/** What a whole query has in common with a whole title, beyond its single words. */
final class TitleMatch {
  static final int MOST = Points.TITLE_EQUAL + Points.COVERAGE;

  private final char[] query;
  private final boolean several;

  TitleMatch(Query of) {
    query = of.joined().toCharArray();
    several = of.terms().size() > 1;
  }

  int bonus(Part.Names titles, int at) {
    return bonus(titles.letters(), titles.start(at), titles.end(at));
  }

  int bonus(char[] title, int start, int end) {
    int length = end - start;
    int bonus = Points.COVERAGE * Math.min(query.length, length) / Math.max(1, length);
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
