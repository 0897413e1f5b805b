package dev.rejoinder.service;

import dev.rejoinder.model.Response;
import dev.rejoinder.search.Finder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The canned responses for as long as the console runs: those that were kept from the last time at
 * once, and the org's as soon as they are there. One thread at a time.
 */
public final class KeptResponses {

  /**
   * What is to be shown.
   *
   * @param complete false while the org's are being read for the first time
   * @param read when those that were kept were read from the org; empty for now
   */
  public record Shown(Finder finder, int total, boolean complete, Optional<Instant> read) {}

  private final Responses awaited;
  private final Responses background;
  private final Optional<ResponseStore> store;
  private final Clock clock;
  private Optional<ResponseStore.Kept> kept = Optional.empty();
  private boolean loaded;

  /**
   * @param awaited for a first reading with nothing kept, which an agent may be waiting for
   * @param background for all others
   */
  public KeptResponses(
      Responses awaited, Responses background, Optional<ResponseStore> store, Clock clock) {
    this.awaited = awaited;
    this.background = background;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reads all from the org, and keeps them. What was kept goes only when all that the org has is
   * there: to put each part among 10,000 that were kept would get ready to find among them anew
   * five times, just when the agent starts to type.
   *
   * @throws GatewayException then what was told last stays true for as long as nothing is better
   */
  public void load(Consumer<Shown> progress) throws GatewayException {
    Responses from = loaded || kept.isPresent() ? background : awaited;
    Finder all =
        from.load(
            part -> {
              if (!loaded && kept.isEmpty() && !part.complete()) {
                progress.accept(new Shown(part.finder(), part.total(), false, Optional.empty()));
              }
            });
    loaded = true;
    kept = Optional.empty();
    progress.accept(new Shown(all, all.size(), true, Optional.empty()));
    store.ifPresent(place -> place.keep(new ResponseStore.Kept(clock.instant(), all.responses())));
  }

  /**
   * Shows what was kept from the last time; makes no call.
   *
   * @return whether there was anything
   */
  public boolean showKept(Consumer<Shown> progress) {
    kept = store.flatMap(ResponseStore::read).map(KeptResponses::cleaned);
    kept.ifPresent(
        found -> {
          Finder finder = Finder.over(found.responses());
          progress.accept(new Shown(finder, finder.size(), false, Optional.of(found.at())));
        });
    return kept.isPresent();
  }

  private static ResponseStore.Kept cleaned(ResponseStore.Kept raw) {
    List<Response> clean = raw.responses().stream().map(Responses::clean).toList();
    return new ResponseStore.Kept(raw.at(), clean);
  }
}
