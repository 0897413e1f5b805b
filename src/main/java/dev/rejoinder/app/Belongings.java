package dev.rejoinder.app;

import dev.rejoinder.config.PersonalResponses;
import dev.rejoinder.model.Usage;
import dev.rejoinder.service.ResponseStore;
import dev.rejoinder.service.UsageStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What of the canned responses lies on this machine.
 *
 * @param cache of the org's; empty to keep none between runs
 * @param usage what the agent uses and pins
 * @param mine the file of her own, see {@link PersonalResponses}; empty for none
 */
record Belongings(Optional<ResponseStore> cache, UsageStore usage, Optional<Path> mine) {

  /** For who keeps nothing. */
  static final Belongings NONE =
      new Belongings(
          Optional.empty(),
          new UsageStore() {
            @Override
            public Usage read() {
              return Usage.NONE;
            }

            @Override
            public void keep(Usage usage) {}
          },
          Optional.empty());
}
