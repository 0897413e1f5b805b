package dev.rejoinder.ui;

import java.util.Optional;

/** A drawn screen: what a view makes and the terminal shows. Not to be changed once handed over. */
public final class Frame {

  /** A place on the screen, from the top left, from 0. */
  public record Spot(int column, int row) {}

  private final Cell[][] rows;
  private final int columns;
  private final Optional<Spot> cursor;

  Frame(Cell[][] rows, int columns, Optional<Spot> cursor) {
    this.rows = rows;
    this.columns = columns;
    this.cursor = cursor;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows.length;
  }

  public Cell at(int column, int row) {
    return rows[row][column];
  }

  /** Where the terminal's own cursor belongs; empty hides it. */
  public Optional<Spot> cursor() {
    return cursor;
  }

  /** The characters of a row, without trailing blanks. */
  public String line(int row) {
    StringBuilder line = new StringBuilder();
    for (Cell cell : rows[row]) {
      line.append(cell.text());
    }
    return line.toString().stripTrailing();
  }
}
