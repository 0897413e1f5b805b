package dev.rejoinder.ui;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Usage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the agent has of her own among the canned responses.
 *
 * @param mine of her own file; never the org's
 * @param languages that the responses are in, the commonest first; empty until that is known
 * @param drawn by conversation, what was used in it
 */
public record Shelf(
    Usage usage, List<Response> mine, List<String> languages, Map<String, Drawn> drawn) {
  public static final Shelf EMPTY = new Shelf(Usage.NONE, List.of(), List.of(), Map.of());

  public Shelf {
    mine = List.copyOf(mine);
    languages = List.copyOf(languages);
    drawn = Map.copyOf(drawn);
  }

  Drawn drawn(String conversationId) {
    return drawn.getOrDefault(conversationId, Drawn.NONE);
  }

  Shelf with(Usage newer) {
    return new Shelf(newer, mine, languages, drawn);
  }

  Shelf withMine(List<Response> newer) {
    return new Shelf(usage, newer, languages, drawn);
  }

  Shelf withLanguages(List<String> newer) {
    return new Shelf(usage, mine, newer, drawn);
  }

  Shelf with(String conversationId, Drawn newer) {
    Map<String, Drawn> next = new HashMap<>(drawn);
    next.put(conversationId, newer);
    return new Shelf(usage, mine, languages, next);
  }
}
