package dev.rejoinder.text;

/** What a code point may do to a terminal and to its reader. */
final class Points {
  static final int ZWNJ = 0x200C;
  static final int ZWJ = 0x200D;

  private Points() {}

  static boolean lineEnd(int codePoint) {
    return switch (codePoint) {
      case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  static boolean control(int codePoint) {
    return Character.isISOControl(codePoint);
  }

  /** Embeddings, overrides and isolates: they change the order in which a reader sees the rest. */
  static boolean reorders(int codePoint) {
    return codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
  }

  /** Lone surrogates, what is private, and what this Java knows no character for. */
  static boolean meaningless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE, Character.PRIVATE_USE -> true;
      case Character.UNASSIGNED -> !Emoji.inBlocks(codePoint);
      default -> false;
    };
  }

  /** Takes no room, or room that looks empty, and means nothing to a reader. */
  static boolean invisible(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          codePoint >= 0x180B && codePoint <= 0x180F
              || codePoint >= 0xFE00 && codePoint <= 0xFE0F
              || codePoint >= 0xE0000 && codePoint <= 0xE0FFF
              || Character.getType(codePoint) == Character.FORMAT;
    };
  }

  /** Whether it goes into the cell of what stands before it. */
  static boolean mark(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Widths.joiningJamo(codePoint) || spacingVowel(codePoint);
    };
  }

  /**
   * Whether what follows goes into its cell: the first consonants of Hangul syllables, and the
   * letters that Indic scripts write before others (Grapheme_Cluster_Break=Prepend). Any number of
   * them in a row is one cluster.
   */
  static boolean leads(int codePoint) {
    return switch (codePoint) {
      case 0x0D4E, 0x111C2, 0x111C3, 0x1193F, 0x11941, 0x11A3A, 0x11D46 -> true;
      default ->
          codePoint >= 0x1100 && codePoint <= 0x115F
              || codePoint >= 0xA960 && codePoint <= 0xA97C
              || codePoint >= 0x11A84 && codePoint <= 0x11A89;
    };
  }

  /** Letters that clusters count as marks: Thai and Lao AM, halfwidth voiced sound marks. */
  private static boolean spacingVowel(int codePoint) {
    return codePoint == 0x0E33 || codePoint == 0x0EB3 || codePoint == 0xFF9E || codePoint == 0xFF9F;
  }

  /** Scripts that shape letters by joiners; Latin has no use for them but to hide things. */
  static boolean joinableLetter(int codePoint) {
    return Character.isLetter(codePoint)
        && !invisible(codePoint)
        && Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN;
  }

  /** Whether a text can be cut before it without changing what stands before. */
  static boolean startsCluster(int codePoint) {
    return !mark(codePoint) && !Emoji.skinTone(codePoint) && codePoint != ZWJ && codePoint != ZWNJ;
  }
}
