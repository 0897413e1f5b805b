package dev.rejoinder.search;

import java.util.Set;

/**
 * A word that is looked for.
 *
 * @param text folded; at least a letter
 */
record Term(String text, Mode mode) {
  /** What will do for it. */
  enum Mode {
    /** Words, their starts and insides, slips, and scattered letters. */
    ANY,
    /** Its very letters: words, their starts and insides. */
    EXACT,
    /** Words and their starts: two terms that may be one word. */
    JOINED
  }

  /** What people say around the thing they look for, in the languages that agents write most. */
  private static final Set<String> FILLERS =
      Set.of(
          ("a an the to of for in on at is are be my me i it its we you your this that how do does what"
                  + " which when where with and or about please say saying tell telling them him her"
                  + " reply answer response message text template canned find show need want send"
                  + " give write something some one can could should would if someone customer user"
                  + " el la los las de del un una para por que como y en der die das den ein eine"
                  + " und zu fur mit wie l d j c qu n s m t le les des du pour et au aux il lo gli di per e che")
              .split(" "));

  /** Whether a response may well lack it. */
  boolean filler() {
    return mode == Mode.ANY && FILLERS.contains(text);
  }
}
