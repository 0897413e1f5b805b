package dev.rejoinder.search;

import java.util.List;

/**
 * How one term matched one response.
 *
 * @param ranges in the field's folded text
 */
record Match(double score, Field field, List<Range> ranges) {
  static final Match NONE = new Match(0, Field.BODY, List.of());

  boolean found() {
    return score > 0;
  }

  Match or(Match other) {
    return other.score > score ? other : this;
  }

  Match times(double band, Field in) {
    return found() ? new Match(score * band, in, ranges) : NONE;
  }

  static Match of(double score, int start, int end) {
    return new Match(score, Field.BODY, List.of(new Range(start, end)));
  }
}
