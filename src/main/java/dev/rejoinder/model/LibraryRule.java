package dev.rejoinder.model;

import java.util.List;

/**
 * Which response libraries a queue allows ({@code cannedResponseLibraries} of the queue).
 *
 * @param all whether every library is allowed; else those listed, and none where none is
 */
public record LibraryRule(boolean all, List<String> libraryIds) {
  /** Where the queue or the server says nothing. */
  public static final LibraryRule ALL = new LibraryRule(true, List.of());

  public LibraryRule {
    libraryIds = List.copyOf(libraryIds);
  }

  /** Whether a response may be used here; one that names no library may. */
  public boolean allows(Response response) {
    return all
        || response.libraryIds().isEmpty()
        || response.libraryIds().stream().anyMatch(libraryIds::contains);
  }
}
