package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The canned responses, as far as they have come.
 *
 * @param total how many the org has; what has come while that is not known
 * @param complete whether all have come
 * @param failure why loading stopped before the end
 * @param read when they were read, where that was not now
 * @param hosts that any of them links to; empty while that is not known
 */
public record Library(
    Finder finder,
    int total,
    boolean complete,
    Optional<Failure> failure,
    Optional<Instant> read,
    Optional<Set<String>> hosts) {
  public static final Library EMPTY =
      new Library(
          Finder.over(List.<Response>of()),
          0,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  Library linkingTo(Set<String> known) {
    return new Library(finder, total, complete, failure, read, Optional.of(known));
  }
}
