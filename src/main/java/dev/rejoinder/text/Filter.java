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
  private final StringBuilder out;

  /** What the next mark would stand on; 0 at the start of a line. */
  private int base;

  private int last;
  private int marks;
  private int joins;
  private int leads;
  private boolean visible;

  /** Takes what each line end becomes; only after a line feed does the next mark stand alone. */
  Filter(String raw, int lineEnd) {
    this.raw = raw;
    this.lineEnd = lineEnd;
    this.out = new StringBuilder(raw.length() + 16);
  }

  String run() {
    for (int i = 0; i < raw.length(); ) {
      int codePoint = raw.codePointAt(i);
      i += Character.charCount(codePoint);
      int next = i < raw.length() ? raw.codePointAt(i) : 0;
      if (codePoint != '\r' || next != '\n') {
        take(codePoint, next);
      }
    }
    return out.toString();
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
      add(picture(codePoint));
    } else if (Points.reorders(codePoint)) {
      add("⟦" + hex(codePoint) + "⟧");
    } else if (joins(codePoint, next) || styles(codePoint, next)) {
      out.appendCodePoint(codePoint);
      last = codePoint;
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
      out.appendCodePoint(codePoint);
      last = codePoint;
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
    text.codePoints().forEach(this::add);
  }

  private void add(int codePoint) {
    out.appendCodePoint(codePoint);
    joins = last == Points.ZWJ ? joins : 0;
    // Emoji that are joined share the marks that a cluster may have.
    marks = last == Points.ZWJ && Emoji.pictograph(codePoint) ? marks : 0;
    leads = Points.leads(last) ? leads : 0;
    base = codePoint;
    last = codePoint;
    visible |= codePoint != ' ';
  }

  /** A skin tone colours what it follows; alone it is a swatch. */
  private boolean tints(int codePoint) {
    return Emoji.skinTone(codePoint) && base != 0 && base != ' ';
  }

  private static String hex(int codePoint) {
    return Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
  }

  private static String picture(int codePoint) {
    if (codePoint < ' ') {
      return String.valueOf((char) (0x2400 + codePoint));
    }
    return codePoint == 0x7F ? "\u2421" : "<" + hex(codePoint) + ">";
  }
}
