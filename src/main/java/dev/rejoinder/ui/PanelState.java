package dev.rejoinder.ui;

import dev.rejoinder.search.Finder;
import dev.rejoinder.search.Found;
import dev.rejoinder.search.Hit;
import java.util.Optional;

/**
 * The canned-response panel over the composer.
 *
 * @param allowed what the hits are of
 * @param finder over those alone; kept, as to tell them from 10,000 takes longer than a key may
 * @param hits all that match, best first
 * @param scroll lines that the preview is scrolled down
 */
record PanelState(
    Allowed allowed, Finder finder, Editor query, Found hits, int selected, int scroll) {

  /** The hits for a query, in what the open conversation can take by now. */
  static PanelState of(Allowed allowed, Optional<PanelState> before, Editor query) {
    Finder finder =
        before
            .filter(panel -> panel.allowed().equals(allowed))
            .map(PanelState::finder)
            .orElseGet(allowed::finder);
    return new PanelState(allowed, finder, query, finder.find(query.text()), 0, 0);
  }

  Optional<Hit> selection() {
    return selected < hits.size() ? Optional.of(hits.hit(selected)) : Optional.empty();
  }

  PanelState select(int index) {
    return new PanelState(
        allowed, finder, query, hits, Math.max(0, Math.min(index, hits.size() - 1)), 0);
  }

  PanelState scrolled(int lines) {
    return new PanelState(allowed, finder, query, hits, selected, Math.max(0, lines));
  }

  PanelState with(Editor same) {
    return new PanelState(allowed, finder, same, hits, selected, scroll);
  }
}
