package dev.rejoinder.tui;

import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;

/**
 * Collects one frame's bytes, and knows between frames where the terminal's cursor is and how it
 * writes, so that it says only what changes.
 */
final class Pen {
  private static final int BOLD = 1;
  private static final int UNDERLINE = 2;
  private static final int REVERSE = 4;
  private static final int UNKNOWN = -1;

  /** Not a blank: {@link #style} passes over what can't be seen on one. */
  private static final TextCharacter PLAIN = TextCharacter.fromCharacter('x')[0];

  private final StringBuilder bytes = new StringBuilder(8192);
  private TextColor color = TextColor.ANSI.DEFAULT;
  private int attributes;
  private int column = UNKNOWN;
  private int row = UNKNOWN;
  private boolean cursor = true;

  /** Blank screen, plain pen, cursor at the top left but hidden: whatever was before. */
  void clear() {
    bytes.append("\u001b[m\u001b[?25l\u001b[H\u001b[2J");
    color = TextColor.ANSI.DEFAULT;
    attributes = 0;
    column = 0;
    row = 0;
    cursor = false;
  }

  void move(int toColumn, int toRow) {
    int right = toColumn - column;
    if (column == UNKNOWN || toRow != row) {
      bytes.append("\u001b[").append(toRow + 1);
      if (toColumn > 0) {
        bytes.append(';').append(toColumn + 1);
      }
      bytes.append('H');
    } else if (toColumn == 0 && right < 0) {
      bytes.append('\r');
    } else if (right == -1) {
      bytes.append('\b');
    } else if (right != 0) {
      bytes.append("\u001b[").append(Math.abs(right) == 1 ? "" : Math.abs(right));
      bytes.append(right > 0 ? 'C' : 'D');
    }
    column = toColumn;
    row = toRow;
  }

  /** How far right of the cursor, in its row; negative when it isn't. */
  int ahead(int toColumn, int toRow) {
    return column == UNKNOWN || toRow != row ? UNKNOWN : toColumn - column;
  }

  /** Would this character be written in the style in use? */
  boolean writes(TextCharacter like) {
    return invisible(like) || attributes(like) == attributes && like.getForegroundColor() == color;
  }

  /** Writes text that all terminals give this many columns. */
  void write(String text, int columns) {
    bytes.append(text);
    column += columns;
  }

  /** Writes text after which the cursor may be anywhere. */
  void writeDisputed(String text) {
    bytes.append(text);
    lose();
  }

  /** The next move is to be absolute. */
  void lose() {
    column = UNKNOWN;
  }

  /**
   * Moves the rows of a region up (down when negative) and leaves blank ones: by deleting and
   * inserting lines, which consoles know that have no scroll sequence.
   */
  void scroll(int top, int bottom, int by) {
    style(PLAIN);
    bytes.append("\u001b[").append(top + 1).append(';').append(bottom + 1).append('r');
    bytes.append("\u001b[").append(top + 1).append('H');
    bytes.append("\u001b[").append(Math.abs(by)).append(by > 0 ? 'M' : 'L');
    // Ends the region; where the cursor is after that, terminals differ.
    bytes.append("\u001b[r");
    lose();
  }

  void eraseLine() {
    if ((attributes & (UNDERLINE | REVERSE)) != 0) {
      style(PLAIN);
    }
    bytes.append("\u001b[K");
  }

  /** Writes from now on as this character is to look. */
  void style(TextCharacter like) {
    if (!writes(like)) {
      change(attributes(like), like.getForegroundColor());
    }
  }

  /** Of a blank, colour and bold can't be seen. */
  private boolean invisible(TextCharacter like) {
    return like.is(' ') && ((attributes(like) | attributes) & ~BOLD) == 0;
  }

  private static int attributes(TextCharacter like) {
    return (like.isBold() ? BOLD : 0)
        | (like.isUnderlined() ? UNDERLINE : 0)
        | (like.isReversed() ? REVERSE : 0);
  }

  private void change(int wanted, TextColor wantedColor) {
    bytes.append("\u001b[");
    int start = bytes.length();
    if ((attributes & ~wanted) != 0 || wanted == 0 && wantedColor == TextColor.ANSI.DEFAULT) {
      attributes = 0;
      color = TextColor.ANSI.DEFAULT;
      code(start, wanted == 0 && wantedColor == color ? "" : "0");
    }
    int added = wanted & ~attributes;
    if ((added & BOLD) != 0) {
      code(start, "1");
    }
    if ((added & UNDERLINE) != 0) {
      code(start, "4");
    }
    if ((added & REVERSE) != 0) {
      code(start, "7");
    }
    if (wantedColor != color) {
      code(start, new String(wantedColor.getForegroundSGRSequence(), StandardCharsets.US_ASCII));
    }
    bytes.append('m');
    attributes = wanted;
    color = wantedColor;
  }

  private void code(int start, String code) {
    if (bytes.length() > start) {
      bytes.append(';');
    }
    bytes.append(code);
  }

  void showCursor(boolean shown) {
    if (shown != cursor) {
      bytes.append(shown ? "\u001b[?25h" : "\u001b[?25l");
      cursor = shown;
    }
  }

  /** Gives out what was collected; empty when the terminal already shows it all. */
  byte[] take() {
    byte[] taken = bytes.toString().getBytes(StandardCharsets.UTF_8);
    bytes.setLength(0);
    return taken;
  }
}
