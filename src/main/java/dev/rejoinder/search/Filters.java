package dev.rejoinder.search;

import java.util.Arrays;
import java.util.List;

/** Which responses pass a query's filters. */
final class Filters {
  private final Index index;
  private final Scope scope;
  private final Workspace space;

  Filters(Index index, Scope scope, Workspace space) {
    this.index = index;
    this.scope = scope;
    this.space = space;
  }

  /** A bit each; null where all pass. Not to be changed. */
  long[] passing(List<Filter> filters) {
    long[] passing = scope.allowed();
    for (Filter filter : filters) {
      long[] bits = filter.kind() == Filter.Kind.NOT ? without(filter) : with(filter);
      passing = passing == null ? bits : both(passing, bits);
    }
    return passing;
  }

  private static long[] both(long[] one, long[] other) {
    for (int i = 0; i < other.length; i++) {
      other[i] &= one[i];
    }
    return other;
  }

  private long[] none() {
    return new long[index.size + 63 >> 6];
  }

  private long[] without(Filter filter) {
    long[] bits = none();
    Arrays.fill(bits, -1);
    for (String word : filter.words()) {
      long[] holding = none();
      hold(word, Points.INSIDE, 0x1F, holding);
      for (int i = 0; i < bits.length; i++) {
        bits[i] &= ~holding[i];
      }
    }
    return bits;
  }

  private long[] with(Filter filter) {
    return switch (filter.kind()) {
      case SHORTCUT -> named(filter, true);
      case START -> named(filter, false);
      case END -> ending(filter);
      case LANGUAGE -> scope.languages() == null ? library(filter) : speaking(filter);
      case LIBRARY, NOT -> library(filter);
    };
  }

  private long[] library(Filter filter) {
    long[] bits = none();
    Arrays.fill(bits, -1);
    for (String word : filter.words()) {
      long[] holding = none();
      hold(word, Points.START, 1 << Field.LIBRARY.ordinal(), holding);
      bits = both(bits, holding);
    }
    return bits;
  }

  private long[] speaking(Filter filter) {
    long[] bits = none();
    String wanted = filter.words().get(0);
    for (int at = 0; at < index.size; at++) {
      if (scope.languages()[at].startsWith(wanted)) {
        set(bits, at);
      }
    }
    return bits;
  }

  private long[] named(Filter filter, boolean shortcutAlone) {
    long[] bits = none();
    char[] start = filter.joined().toCharArray();
    for (Part part : index.parts) {
      for (int at = 0; at < part.size(); at++) {
        if (stands(start, part.shortcuts(), at, false)
            || !shortcutAlone && stands(start, part.titles(), at, false)) {
          set(bits, part.first() + at);
        }
      }
    }
    if (shortcutAlone && filter.words().size() == 1) {
      hold(filter.words().get(0), Points.START, 1 << Field.SHORTCUT.ordinal(), bits);
    }
    return bits;
  }

  private long[] ending(Filter filter) {
    long[] bits = none();
    char[] end = filter.joined().toCharArray();
    for (Part part : index.parts) {
      for (int at = 0; at < part.size(); at++) {
        if (stands(end, part.shortcuts(), at, true) || stands(end, part.titles(), at, true)) {
          set(bits, part.first() + at);
        }
      }
    }
    return bits;
  }

  private static boolean stands(char[] wanted, Part.Names names, int at, boolean atEnd) {
    int start = atEnd ? names.end(at) - wanted.length : names.start(at);
    return names.end(at) - names.start(at) >= wanted.length
        && Arrays.equals(names.letters(), start, start + wanted.length, wanted, 0, wanted.length);
  }

  /**
   * Sets the bits of those that hold the word.
   *
   * @param least the grade it takes
   * @param kinds of postings that count, a bit each
   */
  private void hold(String word, int least, int kinds, long[] bits) {
    char[] term = word.toCharArray();
    Vocabulary.View words = index.words;
    long mask = Vocabulary.mask(term, 0, term.length);
    for (int i = 0; i < words.count(); i++) {
      if ((mask & ~words.masks()[i]) == 0
          && Grade.of(
                  term,
                  Term.Mode.EXACT,
                  words.letters(),
                  words.starts()[i],
                  words.starts()[i + 1],
                  space.typo)
              >= least) {
        spread(i, kinds, bits);
      }
    }
  }

  private void spread(int word, int kinds, long[] bits) {
    for (Part part : index.parts) {
      if (word < part.words()) {
        for (int i = part.offsets()[word]; i < part.offsets()[word + 1]; i++) {
          int posting = part.postings()[i];
          if ((kinds >> (posting & (1 << Part.PLACE_SHIFT) - 1) & 1) != 0) {
            set(bits, part.first() + (posting >> Part.PLACE_SHIFT));
          }
        }
      }
    }
  }

  private static void set(long[] bits, int at) {
    bits[at >> 6] |= 1L << (at & 63);
  }
}
