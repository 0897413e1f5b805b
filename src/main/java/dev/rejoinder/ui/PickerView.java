package dev.rejoinder.ui;

import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Pen.Span;
import dev.rejoinder.ui.Picker.Row;
import java.util.List;

/** A list to choose from, in a box over the middle of the screen. */
final class PickerView {
  private static final int WIDEST = 56;
  private static final int ROWS = 8;

  private PickerView() {}

  static void draw(Model model, Overlay.Choosing it, Pen screen) {
    int width = Math.min(screen.width() - 4, WIDEST);
    int y = Math.max(0, (screen.height() - ROWS - 3) / 2);
    Pen pen = screen.inside((screen.width() - width) / 2, y, width, ROWS + 3);
    Glyphs glyphs = model.setting().glyphs();
    String query = it.picker().query().text();
    List<Row> rows = PickerUpdate.rows(model, it.choice(), query);
    String hint = ChoiceWords.hint(model, it.choice());
    String title =
        Cells.ellipsis(
            ChoiceWords.title(model, it.choice()), width - Cells.width(hint) - 9, glyphs.more);
    pen.clear();
    pen.box(glyphs, Theme.PLAIN, List.of(new Span(title, Theme.TITLE)), hint);
    Pen inner = pen.inside(2, 1, width - 4, ROWS + 1);
    LineView.draw("> ", it.picker().query(), inner.inside(0, 0, inner.width(), 1), glyphs, true);
    if (rows.isEmpty()) {
      Paragraph.draw(inner, 1, ChoiceWords.nothing(model, it.choice(), query), Theme.QUIET);
    }
    int here = it.picker().index(rows);
    int first = Math.max(0, here) / ROWS * ROWS;
    for (int i = first; i < Math.min(rows.size(), first + ROWS); i++) {
      drawRow(rows.get(i), i == here, glyphs, inner.inside(0, 1 + i - first, inner.width(), 1));
    }
    int more = rows.size() - first - ROWS;
    if (more > 0) {
      pen.inside(0, 0, width - 2, ROWS + 3)
          .putRight(ROWS + 2, " " + glyphs.down + " " + more + " more ", Theme.QUIET);
    }
  }

  private static void drawRow(Row row, boolean selected, Glyphs glyphs, Pen pen) {
    Style style = selected ? Theme.SELECTED : Theme.PLAIN;
    pen.fill(0, " ", style);
    String note = Cells.ellipsis(row.note(), pen.width() / 2, glyphs.more);
    int room = pen.width() - Cells.width(note) - 3;
    pen.put(0, 0, selected ? glyphs.pointer : " ", style);
    pen.put(2, 0, Cells.ellipsis(row.name(), room, glyphs.more), style);
    pen.putRight(0, note, selected ? style : Theme.QUIET);
  }
}
