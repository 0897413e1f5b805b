package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Responses ready for matching. Immutable but for the room that searches leave to the next one, so
 * any thread may ask.
 */
final class Index {
  /** More at once would take room for nothing while it is built. */
  private static final int PART = 1 << 14;

  private final Vocabulary vocabulary;
  private final AtomicReference<Workspace> free = new AtomicReference<>();
  final Part[] parts;
  final Vocabulary.View words;
  final int size;

  private Index(Vocabulary vocabulary, Part[] parts, int size) {
    this.vocabulary = vocabulary;
    this.parts = parts;
    this.words = vocabulary.view();
    this.size = size;
  }

  static Index empty() {
    return new Index(new Vocabulary(), new Part[0], 0);
  }

  /** With more behind. Words that another index over the same ones has added do no harm. */
  Index and(List<Response> more) {
    synchronized (vocabulary) {
      List<Part> all = new ArrayList<>(List.of(parts));
      int total = size;
      for (int from = 0; from < more.size(); from += PART) {
        List<Response> some = more.subList(from, Math.min(more.size(), from + PART));
        all.add(new PartBuilder(vocabulary).build(some, total));
        total += some.size();
      }
      return new Index(vocabulary, all.toArray(Part[]::new), total);
    }
  }

  Response response(int at) {
    int low = 0;
    int high = parts.length - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (parts[middle].first() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    Part part = parts[low];
    return part.responses().get(at - part.first());
  }

  /** All, in the order given; nothing is copied. */
  List<Response> responses() {
    return new AbstractList<>() {
      @Override
      public Response get(int at) {
        return response(Objects.checkIndex(at, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /** In how many fields of responses here this word stands. */
  int postings(int word) {
    int found = 0;
    for (Part part : parts) {
      found += word < part.words() ? part.offsets()[word + 1] - part.offsets()[word] : 0;
    }
    return found;
  }

  /** What the last search left, for this thread alone until it is given back. */
  Workspace borrow() {
    Workspace left = free.getAndSet(null);
    return left == null ? new Workspace(size) : left;
  }

  void giveBack(Workspace space) {
    free.set(space);
  }
}
