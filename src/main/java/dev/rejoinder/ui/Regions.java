package dev.rejoinder.ui;

import java.util.Optional;

/**
 * Where things are. Left the inbox, right the conversation: title, transcript, panel when it is
 * open, composer; one row of state above all and one of hints below.
 */
record Regions(
    Rect header,
    Rect inbox,
    Rect title,
    Rect transcript,
    Optional<Rect> panel,
    Rect composer,
    Rect hint) {

  static Regions of(Model model) {
    int columns = model.screen().columns();
    int rows = model.screen().rows();
    int top = rows >= 20 ? 2 : 1;
    int left = columns >= 100 ? 30 : columns >= 80 ? 25 : 21;
    int right = columns - left - 1;
    int body = rows - top - 1;
    int titleRows = rows >= 20 ? 2 : 1;
    int composer = composerRows(model, right, rows);
    int panel =
        model.attention().panel().isPresent()
            ? panelRows(rows, body - titleRows - composer - (rows >= 20 ? 3 : 2))
            : 0;
    int transcript = body - titleRows - composer - panel;
    int x = left + 1;
    int y = top + titleRows;
    return new Regions(
        new Rect(0, 0, columns, top),
        new Rect(0, top, left, body),
        new Rect(x, top, right, titleRows),
        new Rect(x, y, right, transcript),
        panel == 0 ? Optional.empty() : Optional.of(new Rect(x, y + transcript, right, panel)),
        new Rect(x, y + transcript + panel, right, composer),
        new Rect(0, rows - 1, columns, 1));
  }

  /** Columns of text in the composer. */
  int composerText() {
    return textWidth(composer.width());
  }

  private static int textWidth(int width) {
    return Math.max(1, width - 4);
  }

  private static int composerRows(Model model, int width, int rows) {
    int lines = DraftLines.of(ComposerUpdate.draft(model), textWidth(width)).lines().size();
    return 2 + Math.max(1, Math.min(lines, rows >= 24 ? 6 : rows >= 20 ? 4 : 2));
  }

  private static int panelRows(int rows, int room) {
    int wanted = rows >= 40 ? rows * 2 / 5 : rows >= 24 ? 11 : 8;
    return Math.max(5, Math.min(wanted, room));
  }
}
