package dev.rejoinder.ui;

import java.util.Arrays;
import java.util.Optional;

/** What views draw on. Used for one frame, by one thread. */
public final class Canvas {
  private final Cell[][] cells;
  private final int columns;
  private final Glyphs glyphs;
  private Optional<Frame.Spot> cursor = Optional.empty();

  public Canvas(int columns, int rows) {
    this(columns, rows, Glyphs.UNICODE);
  }

  Canvas(int columns, int rows, Glyphs glyphs) {
    this.columns = columns;
    this.glyphs = glyphs;
    cells = new Cell[rows][columns];
    for (Cell[] row : cells) {
      Arrays.fill(row, Cell.BLANK);
    }
  }

  /**
   * Sets one cell; outside the canvas nothing happens. No half of a wide character is left over.
   */
  public void set(int column, int row, Cell cell) {
    if (row < 0 || row >= cells.length || column < 0 || column >= columns) {
      return;
    }
    Cell[] line = cells[row];
    if (line[column].text().isEmpty() && !cell.text().isEmpty() && column > 0) {
      line[column - 1] = new Cell(" ", line[column - 1].style());
    }
    line[column] = cell;
    if (column + 1 < columns && line[column + 1].text().isEmpty()) {
      line[column + 1] = new Cell(" ", line[column + 1].style());
    }
  }

  Glyphs glyphs() {
    return glyphs;
  }

  public void cursorAt(int column, int row) {
    cursor = Optional.of(new Frame.Spot(column, row));
  }

  public Frame frame() {
    return new Frame(cells, columns, cursor);
  }
}
