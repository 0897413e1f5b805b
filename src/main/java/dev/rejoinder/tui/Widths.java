package dev.rejoinder.tui;

/**
 * About which text do terminals agree how wide it is? Only to know when to trust the cursor: how
 * wide a thing is meant to be, the frame's cells say.
 */
final class Widths {
  private Widths() {}

  /** One column everywhere: ASCII, Latin, box drawing and blocks. */
  static boolean plain(char c) {
    return c >= 0x20 && c <= 0x7e
        || c >= 0xa1 && c <= 0x24f && c != 0xad
        || c >= 0x2500 && c <= 0x259f;
  }

  /** Two columns everywhere: a single ideograph, kana or Hangul syllable. */
  static boolean wide(String text) {
    int c = text.codePointAt(0);
    return Character.charCount(c) == text.length()
        && (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f
            || c >= 0xac00 && c <= 0xd7a3
            || c >= 0xf900 && c <= 0xfaff
            || c >= 0xff01 && c <= 0xff60
            || c >= 0x20000 && c <= 0x3fffd);
  }

  /** How many columns a terminal could take at most: each code point by itself, and wide. */
  static int most(String text) {
    return 2 * text.codePointCount(0, text.length());
  }
}
