package dev.rejoinder.search;

import java.util.List;

/**
 * How one term matched one response.
 *
 * @param slip whether it is a word that is spelled otherwise
 * @param ranges in the field's folded text
 */
record Match(int points, Field field, boolean slip, List<Range> ranges) {
  static final Match NONE = new Match(0, Field.BODY, false, List.of());

  boolean found() {
    return points > 0;
  }

  Match or(Match other) {
    return other.points > points ? other : this;
  }

  static Match of(int points, Field field, boolean slip, int start, int end) {
    return new Match(points, field, slip, List.of(new Range(start, end)));
  }
}
