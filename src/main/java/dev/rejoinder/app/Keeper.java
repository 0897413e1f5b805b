package dev.rejoinder.app;

import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Ledger;
import dev.rejoinder.service.Outboxes;
import dev.rejoinder.service.Outboxes.Owner;
import java.util.List;
import java.util.Optional;

/**
 * Where the outbox of whoever signs in to an org is.
 *
 * @param place the API's address
 * @param elsewhere the place to take where another process has the first; empty for none
 */
record Keeper(Outboxes outboxes, String place, Optional<String> elsewhere) {

  /** Opens it for the console. */
  Journal open(String userId) throws Outboxes.Busy, Journal.Trouble {
    try {
      return outboxes.open(new Owner(place, userId), "console");
    } catch (Outboxes.Busy busy) {
      if (elsewhere.isEmpty()) {
        throw busy;
      }
      return outboxes.open(new Owner(elsewhere.get(), userId), "console");
    }
  }

  /** What it holds, for who only looks. */
  List<LedgerRow> look(String userId) throws Journal.Trouble {
    Owner owner = new Owner(place, userId);
    return outboxes.all().stream()
        .filter(kept -> kept.owner().equals(owner))
        .flatMap(kept -> Ledger.of(kept.entries()).rows().stream())
        .toList();
  }
}
