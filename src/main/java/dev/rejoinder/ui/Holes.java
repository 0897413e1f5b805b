package dev.rejoinder.ui;

import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The substitutions that still stand unfilled in a draft. */
final class Holes {
  record Hole(int start, int end, String name) {
    /** The name as it may stand on the screen: anything may have been pasted. */
    String shown() {
      return Sanitiser.part(name);
    }
  }

  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}\\s]+)}}");

  private Holes() {}

  static List<Hole> in(String text) {
    List<Hole> holes = new ArrayList<>();
    if (text.indexOf("{{") < 0) {
      return holes;
    }
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      holes.add(new Hole(tokens.start(), tokens.end(), tokens.group(1)));
    }
    return holes;
  }

  /** For "3 places unfilled". */
  static String words(List<Hole> holes) {
    return holes.size() == 1
        ? "{{" + holes.get(0).shown() + "}} unfilled"
        : holes.size() + " places unfilled";
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

  /** A hole goes whole: a brace of it taken away would leave what nothing knows for a hole. */
  static Editor edited(Editor draft, Action action) {
    int at = draft.cursor();
    boolean back = action == Action.BACKSPACE;
    if (!back && action != Action.DELETE) {
      return Editing.apply(draft, action);
    }
    return in(draft.text()).stream()
        .filter(it -> back ? it.start() < at && at <= it.end() : it.start() <= at && at < it.end())
        .findFirst()
        .map(hole -> draft.delete(hole.start(), hole.end()))
        .orElseGet(() -> Editing.apply(draft, action));
  }
}
