package dev.rejoinder.search;

import java.util.List;

/**
 * What a response has to have, or not to have, whatever else the query asks for.
 *
 * @param words folded; at least one
 */
record Filter(Kind kind, List<String> words) {
  enum Kind {
    /** Each word stands nowhere in it. */
    NOT,
    /** Each word begins one of the library's name. */
    LIBRARY,
    /** Its language; where nobody has told, a word of the library's name. */
    LANGUAGE,
    /** The shortcut begins with it, or one of the shortcut's words does. */
    SHORTCUT,
    /** Title or shortcut begins with it. */
    START,
    /** Title or shortcut ends with it. */
    END
  }

  Filter {
    words = List.copyOf(words);
  }

  /** The words with one blank between them. */
  String joined() {
    return String.join(" ", words);
  }
}
