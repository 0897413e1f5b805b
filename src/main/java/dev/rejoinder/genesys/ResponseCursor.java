package dev.rejoinder.genesys;

import java.util.List;
import java.util.Optional;

/**
 * Where a reading of all responses stands, as text between two pages. A page of another size can be
 * gone on with where the one before it ended, since each size divides those above it.
 *
 * @param library whose responses are read; empty where all are queried
 * @param before how many the libraries that are through had
 */
record ResponseCursor(int size, int page, String library, int before) {

  private static final List<Integer> SIZES = List.of(500, 100, 25);

  /** More than any org has; a server whose pages never end is left there. */
  private static final int MOST = 50_000;

  /** The first page of a query, of the most that one takes. */
  static final ResponseCursor QUERY = new ResponseCursor(SIZES.get(0), 1, "", 0);

  /** The first page of a library, whose size has another bound. */
  static ResponseCursor ofLibrary(String id, int before) {
    return new ResponseCursor(SIZES.get(1), 1, id, before);
  }

  static ResponseCursor parse(String text) {
    String[] parts = text.split(" ", 4);
    return new ResponseCursor(
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        parts[3],
        Integer.parseInt(parts[2]));
  }

  String text() {
    return size + " " + page + " " + before + " " + library;
  }

  ResponseCursor next() {
    return new ResponseCursor(size, page + 1, library, before);
  }

  /** The same place in smaller pages; empty where there are no smaller ones. */
  Optional<ResponseCursor> smaller() {
    return SIZES.stream()
        .filter(other -> other < size)
        .findFirst()
        .map(other -> new ResponseCursor(other, (page - 1) * (size / other) + 1, library, before));
  }

  /** How many pages are read before it is too many. */
  int mostPages() {
    return MOST / size;
  }
}
