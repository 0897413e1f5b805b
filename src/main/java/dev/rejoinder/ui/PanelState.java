package dev.rejoinder.ui;

import dev.rejoinder.search.Hit;
import java.util.List;
import java.util.Optional;

/**
 * The canned-response panel over the composer.
 *
 * @param hits all that match, best first
 * @param scroll lines that the preview is scrolled down
 */
public record PanelState(Editor query, List<Hit> hits, int selected, int scroll) {

  public PanelState {
    hits = List.copyOf(hits);
  }

  Optional<Hit> selection() {
    return selected < hits.size() ? Optional.of(hits.get(selected)) : Optional.empty();
  }

  PanelState select(int index) {
    return new PanelState(query, hits, Math.max(0, Math.min(index, hits.size() - 1)), 0);
  }

  PanelState scrolled(int lines) {
    return new PanelState(query, hits, selected, Math.max(0, lines));
  }
}
