package dev.rejoinder.search;

/**
 * What all responses together say about a term.
 *
 * @param known whether one of them has it as a word: then it is hardly another word misspelled
 * @param scattered whether its letters are looked for one by one, as few have it in one piece
 */
record TermFacts(boolean known, boolean scattered) {
  static final TermFacts NONE = new TermFacts(false, false);
}
