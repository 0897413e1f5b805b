package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.Arrays;
import java.util.List;

/** Reads some responses once, word by word. */
final class PartBuilder {
  private static final Field[] FIELDS = Field.values();

  private final Vocabulary vocabulary;
  private final Scan plain = new Scan(false);
  private final Scan camel = new Scan(true);

  /** Word and posting in turn, as they are met. */
  private int[] met;

  private int metCount;

  /** By word: the last posting it got, so that it gets none twice. */
  private int[] lastPosting = new int[1 << 11];

  PartBuilder(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Part build(List<Response> responses, int first) {
    met = new int[Math.max(64, responses.size() * 64)];
    NamesBuilder titles = new NamesBuilder(responses.size());
    NamesBuilder shortcuts = new NamesBuilder(responses.size());
    for (int at = 0; at < responses.size(); at++) {
      Response response = responses.get(at);
      read(camel.over(response.shortcut()), at, Field.SHORTCUT, shortcuts);
      read(plain.over(response.title()), at, Field.TITLE, titles);
      read(plain.over(response.library()), at, Field.LIBRARY, null);
      read(plain.over(response.body()), at, Field.BODY, null);
      titles.end();
      shortcuts.end();
    }
    int[] offsets = offsets();
    return new Part(
        first, List.copyOf(responses), offsets, postings(offsets), titles.made(), shortcuts.made());
  }

  private void read(Scan scan, int at, Field field, NamesBuilder names) {
    boolean first = field == Field.TITLE;
    while (scan.next()) {
      int kind = first ? Part.FIRST : field.ordinal();
      first = false;
      meet(vocabulary.number(scan.letters, scan.length), at << Part.PLACE_SHIFT | kind);
      if (names != null) {
        names.add(scan.letters, scan.length);
      }
    }
  }

  private void meet(int word, int posting) {
    if (word >= lastPosting.length) {
      lastPosting = Arrays.copyOf(lastPosting, Math.max(word + 1, 2 * lastPosting.length));
    }
    if (lastPosting[word] == posting + 1) {
      return;
    }
    lastPosting[word] = posting + 1;
    if (metCount == met.length) {
      met = Arrays.copyOf(met, met.length + met.length / 2 & ~1);
    }
    met[metCount++] = word;
    met[metCount++] = posting;
  }

  private int[] offsets() {
    int[] offsets = new int[vocabulary.view().count() + 1];
    for (int i = 0; i < metCount; i += 2) {
      offsets[met[i] + 1]++;
    }
    for (int word = 1; word < offsets.length; word++) {
      offsets[word] += offsets[word - 1];
    }
    return offsets;
  }

  private int[] postings(int[] offsets) {
    int[] next = offsets.clone();
    int[] postings = new int[metCount / 2];
    for (int i = 0; i < metCount; i += 2) {
      postings[next[met[i]]++] = met[i + 1];
    }
    return postings;
  }

  static Field field(int kind) {
    return kind == Part.FIRST ? Field.TITLE : FIELDS[kind];
  }
}
