package dev.rejoinder.ui;

import dev.rejoinder.model.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template that was put into a draft: unchanged it goes out by reference, as it was approved.
 *
 * @param text as it was inserted
 * @param values by the ids of its substitutions
 */
public record Approved(String responseId, String text, Map<String, String> values) {
  public Approved {
    values = Map.copyOf(values);
  }

  /** With what a draft has in the place of its holes; itself where anything else was changed. */
  Approved filledAs(String draft) {
    List<Holes.Hole> holes = Holes.in(text);
    String said = draft.strip();
    Optional<List<String>> written = Said.of(text).between(said);
    if (holes.isEmpty() || written.isEmpty()) {
      return this;
    }
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < holes.size(); i++) {
      String value = written.get().get(i);
      if (!value.equals(typed.computeIfAbsent(holes.get(i).name(), first -> value))) {
        return this;
      }
    }
    Map<String, String> filled = new HashMap<>(values);
    filled.putAll(typed);
    return new Approved(responseId, said, filled);
  }

  boolean is(String draft) {
    return text.equals(draft.strip());
  }

  Content content() {
    return new Content.ByReference(responseId, values);
  }
}
