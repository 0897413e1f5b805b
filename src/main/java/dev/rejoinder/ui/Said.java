package dev.rejoinder.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a response says, whatever stands where its holes were.
 *
 * @param parts between the holes
 */
record Said(List<String> parts) {
  /** So long a text is not said twice by chance; a shorter one must be all of a message. */
  private static final int TELLING = 20;

  Said {
    parts = List.copyOf(parts);
  }

  static Said of(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Holes.Hole hole : Holes.in(text)) {
      parts.add(text.substring(from, hole.start()));
      from = hole.end();
    }
    parts.add(text.substring(from));
    return new Said(parts);
  }

  /** Where it begins in a text; -1 where it is not in it. */
  int in(String text) {
    int first = text.indexOf(parts.get(0));
    int at = first;
    for (int i = 0; i < parts.size() && at >= 0; i++) {
      at = text.indexOf(parts.get(i), at);
      at = at < 0 ? -1 : at + parts.get(i).length();
    }
    return at < 0 ? -1 : first;
  }

  /** What a message has where the holes were; empty where it is not just this with them filled. */
  Optional<List<String>> between(String message) {
    List<String> found = new ArrayList<>();
    int last = parts.size() - 1;
    int end = message.length() - parts.get(last).length();
    int at = parts.get(0).length();
    if (at > end || !message.startsWith(parts.get(0)) || !message.endsWith(parts.get(last))) {
      return Optional.empty();
    }
    for (int i = 1; i <= last; i++) {
      int next = i == last ? end : message.indexOf(parts.get(i), at);
      if (next < at || next > end || message.substring(at, next).isBlank()) {
        return Optional.empty();
      }
      found.add(message.substring(at, next));
      at = next + parts.get(i).length();
    }
    return Optional.of(found);
  }

  /** Whether a message says it. */
  boolean by(String message) {
    if (in(message) < 0) {
      return false;
    }
    int length = parts.stream().mapToInt(part -> part.strip().length()).sum();
    String last = parts.get(parts.size() - 1);
    boolean all = message.startsWith(parts.get(0)) && message.endsWith(last);
    return length > 0 && (all || length >= TELLING);
  }
}
