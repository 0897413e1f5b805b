package dev.rejoinder.ui;

import java.util.Arrays;
import java.util.Optional;

/** What views draw on. Used for one frame, by one thread. */
public final class Canvas {
  private final Cell[][] cells;
  private final int columns;
  private Optional<Frame.Spot> cursor = Optional.empty();

  public Canvas(int columns, int rows) {
    this.columns = columns;
    cells = new Cell[rows][columns];
    for (Cell[] row : cells) {
      Arrays.fill(row, Cell.BLANK);
    }
  }

  /** Sets one cell; outside the canvas nothing happens. */
  public void set(int column, int row, Cell cell) {
    if (row >= 0 && row < cells.length && column >= 0 && column < columns) {
      cells[row][column] = cell;
    }
  }

  public void cursorAt(int column, int row) {
    cursor = Optional.of(new Frame.Spot(column, row));
  }

  public Frame frame() {
    return new Frame(cells, columns, cursor);
  }
}
