package dev.rejoinder.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The substitutions that still stand unfilled in a draft. */
final class Holes {
  record Hole(int start, int end) {}

  private static final Pattern TOKEN = Pattern.compile("\\{\\{[^{}\\s]+}}");

  private Holes() {}

  static List<Hole> in(String text) {
    List<Hole> holes = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      holes.add(new Hole(tokens.start(), tokens.end()));
    }
    return holes;
  }

  static Optional<Hole> startingAt(String text, int index) {
    return in(text).stream().filter(hole -> hole.start() == index).findFirst();
  }

  /** The nearest hole after, or before, a place; beyond the last one Tab leaves the composer. */
  static Optional<Hole> next(String text, int index, boolean forward) {
    return forward
        ? in(text).stream().filter(hole -> hole.start() > index).findFirst()
        : in(text).stream().filter(hole -> hole.start() < index).reduce((a, b) -> b);
  }
}
