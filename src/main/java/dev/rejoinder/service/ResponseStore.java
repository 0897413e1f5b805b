package dev.rejoinder.service;

import dev.rejoinder.model.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The port to the responses of the last time, for the moments before the org has answered, and for
 * an org that does not. Blocks. A store that fails has nothing: it is only a cache.
 */
public interface ResponseStore {

  /**
   * All responses of an org.
   *
   * @param at when they were read from it
   */
  record Kept(Instant at, List<Response> responses) {
    public Kept {
      responses = List.copyOf(responses);
    }
  }

  /** Empty for none, or none that can be read. What it holds is as hostile as the wire. */
  Optional<Kept> read();

  void keep(Kept kept);
}
