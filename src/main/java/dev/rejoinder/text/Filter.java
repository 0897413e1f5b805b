package dev.rejoinder.text;

import java.util.Locale;

/**
 * Rewrites hostile text, one code point after the other. It knows no escape sequences, so broken,
 * nested and unfinished ones are no special cases: without its control characters, a sequence is
 * only odd text. What comes out passes a second time unchanged.
 */
final class Filter {
  private static final int MARKS = 4;
  private static final int JOINS = 7;
  private static final int LEADS = 4;
  private static final String DOTTED_CIRCLE = "\u25CC";

  private final String raw;
  private final int lineEnd;
  private final int enough;
  private final StringBuilder out;

  /** Where in the raw text it stopped. */
  private int at;

  /** How many code points came out. */
  private int points;

  /** What the next mark would stand on; 0 at the start of a line. */
  private int base;

  private int last;
  private int marks;
  private int joins;
  private int leads;
  private boolean visible;

  /**
   * @param lineEnd what each line end becomes; only after a line feed does the next mark stand
   *     alone
   * @param enough how many code points are enough, once anything is visible; the rest is left
   */
  Filter(String raw, int lineEnd, int enough) {
    this.raw = raw;
    this.lineEnd = lineEnd;
    this.enough = enough;
    this.out = new StringBuilder(Math.min(raw.length(), enough) + 16);
  }

  String run() {
    while (at < raw.length() && (!visible || points < enough)) {
      int codePoint = raw.codePointAt(at);
      at += Character.charCount(codePoint);
      int next = at < raw.length() ? raw.codePointAt(at) : 0;
      if (codePoint != '\r' || next != '\n') {
        take(codePoint, next);
      }
    }
    return out.toString();
  }

  /** What it left; empty for most. */
  String rest() {
    return raw.substring(at);
  }

  /** Whether anything but blanks came out. */
  boolean visible() {
    return visible;
  }

  private void take(int codePoint, int next) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      add(codePoint);
    } else if (Points.lineEnd(codePoint)) {
      endLine();
    } else if (codePoint == '\t') {
      add("    ");
    } else if (Points.control(codePoint)) {
      picture(codePoint);
    } else if (Points.reorders(codePoint)) {
      add("⟦" + hex(codePoint) + "⟧");
    } else if (joins(codePoint, next) || styles(codePoint, next)) {
      put(codePoint);
    } else if (!Points.invisible(codePoint)) {
      takeVisible(codePoint);
    }
  }

  private void endLine() {
    boolean visibleBefore = visible;
    add(lineEnd);
    visible = visibleBefore;
    base = lineEnd == '\n' ? 0 : lineEnd;
  }

  private void takeVisible(int codePoint) {
    if (Points.meaningless(codePoint)) {
      add(0xFFFD);
    } else if (Points.mark(codePoint) || tints(codePoint)) {
      mark(codePoint);
    } else if (Character.getType(codePoint) == Character.SPACE_SEPARATOR) {
      add(codePoint == 0x3000 ? "  " : " ");
    } else if (!Points.leads(codePoint) || !Points.leads(last) || ++leads < LEADS) {
      add(codePoint);
    }
  }

  private void mark(int codePoint) {
    if (base == 0) {
      add(DOTTED_CIRCLE);
    }
    if (marks < MARKS) {
      marks++;
      put(codePoint);
    }
  }

  /** ZWJ holds emoji sequences together; both joiners shape the letters of some scripts. */
  private boolean joins(int codePoint, int next) {
    if (codePoint != Points.ZWJ && codePoint != Points.ZWNJ) {
      return false;
    }
    if (Points.joinableLetter(base) && Points.joinableLetter(next) && !Points.mark(next)) {
      return true;
    }
    return codePoint == Points.ZWJ
        && Emoji.pictograph(base)
        && Emoji.pictograph(next)
        && !Emoji.skinTone(next)
        && joins++ < JOINS;
  }

  private boolean styles(int codePoint, int next) {
    if (codePoint != Emoji.TEXT_STYLE && codePoint != Emoji.EMOJI_STYLE || last != base) {
      return false;
    }
    return Emoji.pictograph(base) || Emoji.keycapBase(base) && next == Emoji.KEYCAP;
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private void add(int codePoint) {
    joins = last == Points.ZWJ ? joins : 0;
    // Emoji that are joined share the marks that a cluster may have.
    marks = last == Points.ZWJ && Emoji.pictograph(codePoint) ? marks : 0;
    leads = Points.leads(last) ? leads : 0;
    base = codePoint;
    put(codePoint);
    visible |= codePoint != ' ';
  }

  private void put(int codePoint) {
    out.appendCodePoint(codePoint);
    points++;
    last = codePoint;
  }

  /** A skin tone colours what it follows; alone it is a swatch. */
  private boolean tints(int codePoint) {
    return Emoji.skinTone(codePoint) && base != 0 && base != ' ';
  }

  private static String hex(int codePoint) {
    return Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
  }

  private void picture(int control) {
    if (control < ' ') {
      add(0x2400 + control);
    } else if (control == 0x7F) {
      add(0x2421);
    } else {
      add("<" + hex(control) + ">");
    }
  }
}
