package dev.rejoinder.ui;

import dev.rejoinder.model.Content;
import java.util.Map;

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

  boolean is(String draft) {
    return text.equals(draft.strip());
  }

  Content content() {
    return new Content.ByReference(responseId, values);
  }
}
