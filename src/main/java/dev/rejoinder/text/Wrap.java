package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: at line feeds, between words, inside a word that is too long. */
public final class Wrap {

  private final List<Line> lines = new ArrayList<>();
  private final int columns;
  private int start;
  private int used;

  /** Where the line can still be broken: the last blank after a word, and the columns up to it. */
  private int blank = -1;

  private int usedAtBlank;
  private boolean inWord;

  private Wrap(int columns) {
    this.columns = columns;
  }

  /**
   * A line of the text from {@code start} up to {@code end}, without the line feed or the one blank
   * it was broken at. So a line starts at the end of the one before, or one after it.
   */
  public record Line(int start, int end) {}

  /**
   * The lines of the text; an empty text has one, and so has what follows a last line feed.
   *
   * @param columns at least 1; a cluster of two columns gets a line even where there is only one
   */
  public static List<Line> lines(String text, int columns) {
    Wrap wrap = new Wrap(Math.max(1, columns));
    Graphemes graphemes = new Graphemes(text);
    while (graphemes.next()) {
      wrap.take(graphemes);
    }
    wrap.lines.add(new Line(wrap.start, text.length()));
    return List.copyOf(wrap.lines);
  }

  /**
   * Which line a cursor at this index stands in. At a break inside a word, where the index belongs
   * to both lines, it is the later one.
   */
  public static int lineAt(List<Line> lines, int index) {
    int at = lines.size() - 1;
    while (at > 0 && lines.get(at).start() > index) {
      at--;
    }
    return at;
  }

  private void take(Graphemes next) {
    if (next.is('\n')) {
      endLine(next.start(), next.end(), 0);
      return;
    }
    int width = Math.max(1, Math.min(2, next.measure()));
    boolean isBlank = next.is(' ');
    if (used + width > columns && used > 0) {
      if (isBlank) {
        endLine(next.start(), next.end(), 0);
        return;
      }
      if (blank >= 0) {
        endLine(blank, blank + 1, used - usedAtBlank - 1);
      }
      if (used + width > columns && used > 0) {
        endLine(next.start(), next.start(), 0);
      }
    }
    if (isBlank && inWord) {
      blank = next.start();
      usedAtBlank = used;
    }
    inWord |= !isBlank;
    used += width;
  }

  private void endLine(int end, int nextStart, int carried) {
    lines.add(new Line(start, end));
    start = nextStart;
    used = carried;
    blank = -1;
    inWord = carried > 0;
  }
}
