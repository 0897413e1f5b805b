package dev.rejoinder.ui;

/**
 * One column of one row.
 *
 * @param text a grapheme cluster of one or two columns; empty for the right half of a wide one
 */
public record Cell(String text, Style style) {
  public static final Cell BLANK = new Cell(" ", Style.PLAIN);
}
