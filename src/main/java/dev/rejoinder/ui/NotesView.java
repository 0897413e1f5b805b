package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Pen.Span;
import java.util.List;

/** The notes of a wrap-up: one line, below the code that they go with. */
final class NotesView {
  private static final int WIDEST = 72;

  private NotesView() {}

  static void draw(Model model, Overlay.Notes notes, Pen screen) {
    Glyphs glyphs = model.setting().glyphs();
    int width = Math.min(screen.width() - 4, WIDEST);
    int y = Math.max(0, (screen.height() - 5) / 2);
    Pen pen = screen.inside((screen.width() - width) / 2, y, width, 5);
    boolean over = WrapUpUpdate.isOver(model, notes.conversationId());
    String left = over ? "over" : WrapUpUpdate.left(model, notes.conversationId());
    String whom = "Wrap-up " + ChoiceWords.customer(model, notes.conversationId());
    String title = Cells.ellipsis(whom, width - Cells.width(left) - 9, glyphs.more);
    pen.clear();
    pen.box(glyphs, Theme.PLAIN, List.of(new Span(title, Theme.TITLE)), left);
    Pen inner = pen.inside(2, 1, width - 4, 3);
    String code = Cells.ellipsis(notes.code().name(), inner.width(), glyphs.more);
    inner.put(0, 0, code, Theme.TITLE);
    LineView.draw("Notes: ", notes.text(), inner.inside(0, 1, inner.width(), 1), glyphs, true);
    inner.put(
        0,
        2,
        over
            ? "Over, by its time or from another device; Esc closes"
            : "Enter completes, with or without notes; Esc closes",
        over ? Theme.TROUBLE : Theme.QUIET);
  }
}
