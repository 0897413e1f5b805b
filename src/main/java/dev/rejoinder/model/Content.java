package dev.rejoinder.model;

import java.util.Map;

/** What a message says: text as it will be read, or a response that the server fills in. */
public sealed interface Content {

  record Text(String text) implements Content {}

  record ByReference(String responseId, Map<String, String> variables) implements Content {
    public ByReference {
      variables = Map.copyOf(variables);
    }
  }
}
