package dev.rejoinder.search;

import dev.rejoinder.search.Workspace.TermPoints;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** Gives each response its points for one term, by the index. */
final class Matcher {
  private static final int CHECK = 0x7FF;
  private static final Field[] FIELDS = Field.values();

  /** How a term that is the whole query is told from one of several: initials count then. */
  record Alone(Term term) {}

  /** The whole query as a shortcut, without blanks. */
  record Shortcut(String squeezed) {}

  private final Index index;
  private final Workspace space;
  private final BooleanSupplier obsolete;
  private boolean givenUp;

  Matcher(Index index, Workspace space, BooleanSupplier obsolete) {
    this.index = index;
    this.space = space;
    this.obsolete = obsolete;
  }

  boolean givenUp() {
    return givenUp;
  }

  TermPoints of(Term term, boolean alone) {
    TermPoints points = space.of(alone ? new Alone(term) : term);
    if (!points.filled && !givenUp) {
      char[] letters = term.text().toCharArray();
      boolean any = term.mode() == Term.Mode.ANY;
      boolean known = any && known(letters);
      words(letters, term.mode(), known, points);
      if (any) {
        boolean scattered =
            letters.length >= Points.SCATTERED_FROM
                && points.fewer(Points.DIRECT_ENOUGH, Points.DIRECT);
        points.facts = new TermFacts(known, scattered);
        if (scattered) {
          scattered(letters, points);
        }
        if (alone && letters.length > 1) {
          initials(letters, points);
        }
      }
      end(points);
    }
    return points;
  }

  /** Of the whole query as a shortcut, a shortcut's start, or one with a slip. */
  TermPoints shortcut(String squeezed) {
    TermPoints points = space.of(new Shortcut(squeezed));
    if (!points.filled && !givenUp && !squeezed.isEmpty()) {
      char[] letters = squeezed.toCharArray();
      long mask = Vocabulary.mask(letters, 0, letters.length);
      int allowed = Typo.allowed(letters.length);
      for (Part part : index.parts) {
        Part.Names names = part.shortcuts();
        for (int at = 0; at < part.size() && goesOn(at); at++) {
          if (Long.bitCount(mask & ~names.masks()[at]) <= allowed) {
            points.raise(
                part.first() + at,
                ShortcutMatch.points(letters, names, at, space.room, space.typo));
          }
        }
      }
    }
    end(points);
    return points;
  }

  private void end(TermPoints points) {
    points.filled |= !givenUp;
  }

  private boolean goesOn(int turn) {
    if ((turn & CHECK) == 0 && obsolete.getAsBoolean()) {
      givenUp = true;
    }
    return !givenUp;
  }

  private void words(char[] term, Term.Mode mode, boolean known, TermPoints points) {
    Vocabulary.View words = index.words;
    long mask = Vocabulary.mask(term, 0, term.length);
    int allowed = mode == Term.Mode.ANY ? Typo.allowed(term.length) : 0;
    int[] byKind = new int[Part.FIRST + 1];
    int direct = 0;
    int others = 0;
    for (int word = 0; word < words.count() && goesOn(word); word++) {
      int start = words.starts()[word];
      int end = words.starts()[word + 1];
      if (end - start < term.length - allowed
          || Long.bitCount(mask & ~words.masks()[word]) > allowed) {
        continue;
      }
      int grade = Grade.of(term, mode, words.letters(), start, end, space.typo);
      if (grade != 0) {
        for (Field field : FIELDS) {
          byKind[field.ordinal()] = Grade.points(field, grade, false, known);
        }
        byKind[Part.FIRST] = Grade.points(Field.TITLE, grade, true, known);
        spread(word, byKind, points);
        if (grade >= Points.START) {
          direct += index.postings(word);
        } else {
          others += index.postings(word);
        }
      }
    }
    points.matching = direct > 0 ? direct : others;
  }

  /** Whether it is a word of any response here. */
  private boolean known(char[] term) {
    Vocabulary.View words = index.words;
    long mask = Vocabulary.mask(term, 0, term.length);
    for (int word = 0; word < words.count(); word++) {
      int start = words.starts()[word];
      int end = words.starts()[word + 1];
      if (words.masks()[word] == mask
          && Arrays.equals(words.letters(), start, end, term, 0, term.length)) {
        return index.postings(word) > 0;
      }
    }
    return false;
  }

  private void spread(int word, int[] byKind, TermPoints points) {
    for (Part part : index.parts) {
      if (word < part.words()) {
        int[] postings = part.postings();
        int first = part.first();
        int end = part.offsets()[word + 1];
        for (int i = part.offsets()[word]; i < end; i++) {
          int posting = postings[i];
          points.raise(
              first + (posting >> Part.PLACE_SHIFT), byKind[posting & (1 << Part.PLACE_SHIFT) - 1]);
        }
      }
    }
  }

  private void scattered(char[] term, TermPoints points) {
    long mask = Vocabulary.mask(term, 0, term.length);
    for (Part part : index.parts) {
      for (int at = 0; at < part.size() && goesOn(at); at++) {
        if (points.points[part.first() + at] < Points.SCATTERED_BELOW) {
          scattered(term, mask, part.titles(), at, Points.SCATTERED_TITLE, part.first(), points);
          scattered(
              term, mask, part.shortcuts(), at, Points.SCATTERED_SHORTCUT, part.first(), points);
        }
      }
    }
  }

  private void scattered(
      char[] term, long mask, Part.Names names, int at, int band, int first, TermPoints points) {
    if ((mask & ~names.masks()[at]) != 0 || (Vocabulary.bit(term[0]) & names.firsts()[at]) == 0) {
      return;
    }
    int share = space.subsequence.share(term, names.letters(), names.start(at), names.end(at));
    if (share > Points.LEAST_SCATTERED) {
      points.raise(first + at, Points.likely(band * share / Points.SCALE, points.facts.known()));
    }
  }

  private void initials(char[] term, TermPoints points) {
    for (Part part : index.parts) {
      for (int at = 0; at < part.size(); at++) {
        points.raise(part.first() + at, Initials.points(term, part.titles(), at));
      }
    }
  }
}
