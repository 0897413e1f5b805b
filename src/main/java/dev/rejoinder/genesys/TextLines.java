package dev.rejoinder.genesys;

/** Lays text out in lines, as a browser does: blanks run together, blocks begin lines. */
final class TextLines {

  static final char NBSP = '\u00a0';

  private final StringBuilder out = new StringBuilder();
  private int nesting;
  private int cells;

  /** Where the line began for its text: behind the mark of a list's item. */
  private int start;

  int length() {
    return out.length();
  }

  String since(int position) {
    return out.substring(Math.min(position, out.length()));
  }

  /** A blank before what is replaced stays. */
  void replaceSince(int position, String text) {
    boolean blank = since(position).startsWith(" ") && position > start;
    out.setLength(Math.min(position, out.length()));
    add((blank ? " " : "") + text, true);
  }

  /**
   * @param verbatim whether blanks and line ends are the text's own
   */
  void add(String text, boolean verbatim) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (verbatim && c == '\n' && cells == 0) {
        breakLine();
      } else if (!verbatim && isBlank(c) || c == '\n') {
        blank();
      } else if (c != '\r') {
        put(c);
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  private void blank() {
    if (out.length() > start && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private void put(char c) {
    if (isAtLineStart() && nesting > 0) {
      out.append("  ".repeat(nesting));
      start = out.length();
    }
    out.append(c);
  }

  private boolean isAtLineStart() {
    return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
  }

  /** Ends the line even if nothing is in it. */
  void breakLine() {
    if (cells > 0) {
      blank();
      return;
    }
    out.append('\n');
    start = out.length();
  }

  /** Begins a line unless one has just begun. */
  void freshLine() {
    if (cells > 0) {
      blank();
    } else if (out.length() > start) {
      breakLine();
    }
  }

  void nest(int by) {
    nesting += by;
  }

  /** Begins an item of a list. */
  void mark(String mark) {
    if (!isAtLineStart()) {
      // Even one with nothing in it: the next item is no part of it.
      start = 0;
    }
    freshLine();
    out.append("  ".repeat(Math.max(0, nesting - 1))).append(mark);
    start = out.length();
  }

  void openCell(boolean first) {
    if (!first && cells == 0) {
      while (out.length() > start && out.charAt(out.length() - 1) == ' ') {
        out.setLength(out.length() - 1);
      }
      out.append(" | ");
    }
    cells++;
  }

  void closeCell() {
    cells--;
  }

  /** Without blanks at the ends of lines, and with one empty line at most between two. */
  String text() {
    var text = new StringBuilder();
    int empty = 0;
    for (String line : out.toString().replace(NBSP, ' ').split("\n", -1)) {
      String kept = line.stripTrailing();
      empty = kept.isEmpty() ? empty + 1 : 0;
      if (empty < 2) {
        text.append(kept).append('\n');
      }
    }
    return text.toString().strip();
  }
}
