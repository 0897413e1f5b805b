package dev.rejoinder.service;

import dev.rejoinder.model.Usage;

/**
 * The port to what an agent has used and pinned, on this machine alone. Blocks; any thread. Losing
 * it costs an order of the list, so a store that fails has nothing and says so in the log.
 */
public interface UsageStore {
  Usage read();

  /** Replaces it whole: the old or the new, never a part. The last of two consoles wins. */
  void keep(Usage usage);
}
