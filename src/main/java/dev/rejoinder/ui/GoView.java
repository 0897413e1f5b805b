package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Pen.Span;
import java.util.List;

/** The conversations by name, in a box over the middle of the screen. */
final class GoView {
  private static final int WIDEST = 56;
  private static final int ROWS = 8;

  private GoView() {}

  static void draw(Model model, Overlay.Go go, Pen screen) {
    int width = Math.min(screen.width() - 4, WIDEST);
    int y = Math.max(0, (screen.height() - ROWS - 3) / 2);
    Pen pen = screen.inside((screen.width() - width) / 2, y, width, ROWS + 3);
    Glyphs glyphs = model.setting().glyphs();
    List<Contact> hits = GoUpdate.hits(model, go.query().text());
    pen.clear();
    pen.box(glyphs, Theme.PLAIN, List.of(new Span("Go to", Theme.TITLE)), "Enter opens");
    Pen inner = pen.inside(2, 1, width - 4, ROWS + 1);
    LineView.draw("> ", go.query(), inner.inside(0, 0, inner.width(), 1), glyphs, true);
    if (hits.isEmpty()) {
      inner.put(0, 1, "No such customer: Esc closes", Theme.QUIET);
    }
    int here = hits.stream().map(Contact::id).toList().indexOf(go.selected().orElse(""));
    int first = Math.max(0, here) / ROWS * ROWS;
    for (int i = first; i < Math.min(hits.size(), first + ROWS); i++) {
      drawRow(
          hits.get(i).conversation(),
          i == here,
          glyphs,
          inner.inside(0, 1 + i - first, inner.width(), 1));
    }
  }

  private static void drawRow(Conversation hit, boolean selected, Glyphs glyphs, Pen pen) {
    Style style = selected ? Theme.SELECTED : Theme.PLAIN;
    pen.fill(0, " ", style);
    String where =
        hit.channel().label() + " " + Cells.ellipsis(hit.queue().name(), 16, glyphs.more);
    int room = pen.width() - Cells.width(where) - 3;
    pen.put(0, 0, selected ? glyphs.pointer : " ", style);
    pen.put(2, 0, Cells.ellipsis(hit.customer(), room, glyphs.more), style);
    pen.putRight(0, where, selected ? style : Theme.QUIET);
  }
}
