package dev.rejoinder.ui;

import dev.rejoinder.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The canned-response panel over the composer.
 *
 * @param allowed what is to be looked through
 * @param query as it is typed by now
 * @param shown what was found last, which may be for an older query
 * @param held keys that act on what the newest query finds, and those behind them, in order
 * @param scroll lines that the preview is scrolled down
 */
record PanelState(
    Allowed allowed, Editor query, Shown shown, List<Msg> held, int selected, int scroll) {

  /**
   * An answer.
   *
   * @param sought empty before the first
   * @param total of all responses that were looked through
   * @param libraries the names of those that may be looked through
   */
  record Shown(Optional<Sought> sought, Hits hits, int total, List<String> libraries) {
    static final Shown NOTHING = new Shown(Optional.empty(), Hits.NONE, 0, List.of());
  }

  PanelState {
    held = List.copyOf(held);
  }

  static PanelState opening(Allowed allowed) {
    return new PanelState(allowed, Editor.EMPTY, Shown.NOTHING, List.of(), 0, 0);
  }

  Sought sought() {
    return new Sought(allowed, query.text());
  }

  /** Whether what is shown does not answer what is asked. */
  boolean awaits() {
    return !shown.sought().equals(Optional.of(sought()));
  }

  Within within() {
    return allowed.within();
  }

  Hits hits() {
    return shown.hits();
  }

  Optional<Hit> selection() {
    return selected < hits().size() ? Optional.of(hits().hit(selected)) : Optional.empty();
  }

  PanelState select(int index) {
    int last = hits().size() - 1;
    return new PanelState(allowed, query, shown, held, Math.max(0, Math.min(index, last)), 0);
  }

  PanelState scrolled(int lines) {
    return new PanelState(allowed, query, shown, held, selected, Math.max(0, lines));
  }

  PanelState with(Editor newer) {
    return new PanelState(allowed, newer, shown, held, selected, scroll);
  }

  PanelState among(Allowed newer) {
    return new PanelState(newer, query, shown, held, selected, scroll);
  }

  PanelState holding(Msg key) {
    List<Msg> more = new ArrayList<>(held);
    more.add(key);
    return new PanelState(allowed, query, shown, more, selected, scroll);
  }

  /** With what was found; the pointer on the best, and nothing held any more. */
  PanelState answered(Shown answer) {
    return new PanelState(allowed, query, answer, List.of(), 0, 0);
  }
}
