package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How many columns a text takes. The only place that decides it: views, wrapping and the screen all
 * ask here, so they cannot disagree. A terminal may still differ on rare clusters; who writes to it
 * moves the cursor absolutely after each.
 */
public final class Cells {
  private Cells() {}

  /**
   * What goes into one cell, or two.
   *
   * @param text what to write: the characters of the text, but U+FFFD for a control character, a
   *     dotted circle before marks that have nothing to stand on, and {@code ?} for what a terminal
   *     could take for wider than two columns
   * @param width 1 or 2
   * @param start index in the text that was split; it ends where the next one starts
   */
  public record Cluster(String text, int width, int start) {}

  public static List<Cluster> clusters(String text) {
    List<Cluster> clusters = new ArrayList<>(text.length());
    Graphemes graphemes = new Graphemes(text);
    while (graphemes.next()) {
      clusters.add(new Cluster(graphemes.shown(), columns(graphemes.measure()), graphemes.start()));
    }
    return clusters;
  }

  public static int width(String text) {
    int width = 0;
    Graphemes graphemes = new Graphemes(text);
    while (graphemes.next()) {
      width += columns(graphemes.measure());
    }
    return width;
  }

  /** The longest start of the text that takes at most so many columns. */
  public static String cut(String text, int columns) {
    int width = 0;
    Graphemes graphemes = new Graphemes(text);
    while (graphemes.next()) {
      width += columns(graphemes.measure());
      if (width > columns) {
        return text.substring(0, graphemes.start());
      }
    }
    return text;
  }

  /** The text where it fits, else its start and the mark, in at most so many columns together. */
  public static String ellipsis(String text, int columns, String mark) {
    String whole = cut(text, columns);
    if (whole.length() == text.length()) {
      return text;
    }
    int room = columns - width(mark);
    return room < 0 ? cut(mark, columns) : cut(text, room) + mark;
  }

  /** The text cut or followed by blanks, so that it takes exactly so many columns. */
  public static String pad(String text, int columns) {
    String cut = cut(text, columns);
    return cut + " ".repeat(Math.max(0, columns - width(cut)));
  }

  private static int columns(int measured) {
    return Math.max(1, Math.min(Graphemes.WIDEST, measured));
  }
}
