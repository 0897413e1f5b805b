package dev.rejoinder.search;

/**
 * What each kind of match is worth, in tenths of a point. Each has a band of its own, so that no
 * number of weak signs outdoes a strong one: exact before the start of a word before a slip before
 * letters inside; within a band, what covers more of a word wins. Whole numbers, so that the index
 * and the plain scorer can't differ by a rounding.
 */
final class Points {
  static final int SCALE = 1000;

  static final int WHOLE = 1000;
  static final int START = 800;
  private static final int START_SHARE = 150;
  static final int INSIDE = 450;
  static final int FIRST_WORD = 10;

  static final int SCATTERED_TITLE = 700;
  static final int SCATTERED_SHORTCUT = 620;
  static final int LEAST_SCATTERED = 500;

  /** Scattered letters are looked for only where nothing better than a library's word is found. */
  static final int SCATTERED_BELOW = 620;

  static final int SCATTERED_FROM = 3;

  /** What a word of the shortcut that begins with a term is worth at least, and no slip is. */
  static final int DIRECT = 704;

  /** Where so many hold a term in so many letters, nobody looks for it scattered. */
  static final int DIRECT_ENOUGH = 64;

  static final int INITIALS = 960;
  static final int INITIALS_START = 760;

  static final int TITLE_EQUAL = 450;
  static final int TITLE_START = 280;
  static final int TITLE_PHRASE = 140;
  static final int COVERAGE = 80;

  static final int SHORTCUT_EQUAL = 1750;
  static final int SHORTCUT_START = 1220;
  static final int SHORTCUT_SHARE = 100;
  static final int SHORTCUT_SLIP = 1000;
  private static final int SHORTCUT_SLIP_START = 500;
  private static final int SHORTCUT_SLIP_SHARE = 250;

  /** Scores nearer than this are the same to the eye; use and length decide. */
  static final int GRAIN = 20;

  /** From here on scripts write without blanks, and two characters are a word. */
  private static final char UNSPACED = '\u2E80';

  private static final int INSIDE_FROM = 3;

  /**
   * A term that some response has as a word is hardly another one misspelled: what is like it gets
   * this or less, and below every response that has the very words.
   */
  static final int WEAK = 70;

  /** A filler of fewer letters is never meant. */
  static final int MEANT_FROM = 4;

  private static final int WEAK_SHARE = 10;
  private static final int LACKING = 375;

  private static final int LEAST_WEIGHT = 25;
  private static final int FILLER_WEIGHT = 5;

  private Points() {}

  static int start(int term, int word) {
    return START + START_SHARE * term / word;
  }

  /** For the start of a shortcut with a slip. */
  static int shortcutSlipStart(int query, int shortcut) {
    return SHORTCUT_SLIP_START + SHORTCUT_SLIP_SHARE * query / shortcut;
  }

  static boolean mayStandInside(char first, int length) {
    return length >= INSIDE_FROM || first >= UNSPACED;
  }

  /** For the word of a field that holds a term letter by letter. */
  static int of(Field field, int grade, boolean first) {
    int points = grade * band(field) / SCALE;
    return first && field == Field.TITLE ? points + FIRST_WORD : points;
  }

  /** How much of the whole score is up to a term that so many of all responses match. */
  static int weight(int matching, int all, boolean filler) {
    if (filler) {
      return FILLER_WEIGHT;
    }
    double rarity = Math.log((all + 1.0) / (matching + 0.5)) / Math.log(all + 1.0);
    return (int) (LEAST_WEIGHT + (100 - LEAST_WEIGHT) * Math.max(0, Math.min(1, rarity)));
  }

  /**
   * For the word of a field that holds it with a slip.
   *
   * @param known whether the term is a word itself
   */
  static int ofSlip(Field field, int likeness, boolean known) {
    return likely(likeness * slipBand(field) / SCALE, known);
  }

  /** For what is like a term without having it. */
  static int likely(int points, boolean known) {
    return known ? points / WEAK_SHARE : points;
  }

  /** What is left to a response that has one of the terms weakly, or not at all. */
  static int lacking(int points) {
    return points * LACKING / SCALE;
  }

  /** For how much of its title the query covers: more where the title is what matches. */
  static int coverage(int points, int query, int title) {
    return title == 0 ? 0 : points * COVERAGE / SCALE * Math.min(query, title) / title;
  }

  private static int band(Field field) {
    return switch (field) {
      case SHORTCUT -> 880;
      case TITLE -> 1000;
      case LIBRARY -> 620;
      case BODY -> 400;
    };
  }

  private static int slipBand(Field field) {
    return switch (field) {
      case SHORTCUT -> 616;
      case TITLE -> 700;
      case LIBRARY -> 434;
      case BODY -> 180;
    };
  }
}
