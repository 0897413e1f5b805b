package dev.rejoinder.text;

import java.util.Arrays;

/** Which code points can be emoji. Java 17 does not tell, and knows Unicode 13 only. */
final class Emoji {
  static final int TEXT_STYLE = 0xFE0E;
  static final int EMOJI_STYLE = 0xFE0F;
  static final int KEYCAP = 0x20E3;

  /** Of Emoji=Yes in emoji-data.txt, with U+2600..27BF rounded up to the whole blocks. */
  private static final int[] SINGLES = {
    0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139, 0x21A9, 0x21AA, 0x231A, 0x231B, 0x2328, 0x23CF,
    0x24C2, 0x25AA, 0x25AB, 0x25B6, 0x25C0, 0x25FB, 0x25FC, 0x25FD, 0x25FE, 0x2934, 0x2935, 0x2B05,
    0x2B06, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B55, 0x3030, 0x303D, 0x3297, 0x3299
  };

  private Emoji() {}

  /** Whether it is one, or can be with {@link #EMOJI_STYLE} after it; keycap bases included. */
  static boolean base(int codePoint) {
    return pictograph(codePoint) || keycapBase(codePoint);
  }

  static boolean pictograph(int codePoint) {
    return inBlocks(codePoint)
        || codePoint >= 0x2600 && codePoint <= 0x27BF
        || codePoint >= 0x2194 && codePoint <= 0x2199
        || codePoint >= 0x23E9 && codePoint <= 0x23FA
        || codePoint < 0x10000 && Arrays.binarySearch(SINGLES, codePoint) >= 0;
  }

  /** The blocks that Unicode still fills with emoji: fine whatever this Java thinks of them. */
  static boolean inBlocks(int codePoint) {
    return codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
  }

  static boolean keycapBase(int codePoint) {
    return codePoint >= '0' && codePoint <= '9' || codePoint == '#' || codePoint == '*';
  }

  static boolean skinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }
}
