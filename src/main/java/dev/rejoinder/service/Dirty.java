package dev.rejoinder.service;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Conversations that have moved since they were read. One message makes the platform tell several
 * events in a row, so each is gathered for a moment: a burst costs a reading, not one per event.
 */
final class Dirty {
  private static final Duration GATHERED = Duration.ofMillis(150);

  /** By id when it is to be read; the first mark decides. */
  private final Map<String, Long> marks = new LinkedHashMap<>();

  void mark(String id, Moment now) {
    marks.putIfAbsent(id, now.after(GATHERED));
  }

  boolean has(String id) {
    return marks.containsKey(id);
  }

  /** One that is due, and is marked no more. */
  Optional<String> take(Moment now) {
    Optional<String> due =
        marks.entrySet().stream()
            .filter(mark -> mark.getValue() <= now.nanos())
            .map(Map.Entry::getKey)
            .findFirst();
    due.ifPresent(marks::remove);
    return due;
  }

  long due() {
    return marks.values().stream().mapToLong(Long::longValue).min().orElse(Moment.NEVER);
  }

  /** All is about to be read anyway. */
  void clear() {
    marks.clear();
  }
}
