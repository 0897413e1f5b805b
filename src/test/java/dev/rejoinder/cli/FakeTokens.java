package dev.rejoinder.cli;

import dev.rejoinder.model.Grant;
import dev.rejoinder.service.TokenStore;
import java.util.Optional;

/** Keeps a grant in memory; with trouble, can't read it. */
final class FakeTokens implements TokenStore {
  Optional<Grant> kept = Optional.empty();
  Optional<String> trouble = Optional.empty();

  @Override
  public Optional<Grant> read() throws Trouble {
    if (trouble.isPresent()) {
      throw new Trouble(trouble.get());
    }
    return kept;
  }

  @Override
  public void keep(Grant grant) {
    kept = Optional.of(grant);
  }

  @Override
  public Grant instead(String refused, Renewal renewal) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove() {
    kept = Optional.empty();
    trouble = Optional.empty();
  }
}
