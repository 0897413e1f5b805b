package dev.rejoinder.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Some of an org's responses.
 *
 * @param total how many there are in all pages, as far as the server has told by now; it counts
 *     those that a chat can't take
 * @param next what to ask for the page after it with; empty where this is the last one
 * @param markup what is wrong with the HTML of a response, by its id; empty where nobody asked
 */
public record ResponsePage(
    List<Response> responses, int total, Optional<String> next, Map<String, String> markup) {
  public ResponsePage {
    responses = List.copyOf(responses);
    markup = Map.copyOf(markup);
  }

  public ResponsePage(List<Response> responses, int total, Optional<String> next) {
    this(responses, total, next, Map.of());
  }

  public boolean last() {
    return next.isEmpty();
  }
}
