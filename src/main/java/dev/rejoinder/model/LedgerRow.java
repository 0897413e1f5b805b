package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one message of the outbox.
 *
 * @param sha256 of the text in UTF-8, in hex
 * @param tries requests that left, or may have
 * @param state as of the last entry
 * @param outcomes what was learned, in order, in words that are ours
 * @param messageId the server's; empty while it is not known to have it
 * @param settled how that became known; empty while it is not
 */
public record LedgerRow(
    OutboxItem item,
    String sha256,
    int tries,
    State state,
    List<Outcome> outcomes,
    String messageId,
    Optional<JournalEntry.Settled> settled) {
  public LedgerRow {
    outcomes = List.copyOf(outcomes);
  }

  /** What was learned, and when. */
  public record Outcome(Instant at, String words) {}

  /** As reliability rules name them. */
  public enum State {
    ACCEPTED,
    IN_FLIGHT,
    SENT,
    REJECTED,
    PARKED,
    UNKNOWN,
    NEEDS_AGENT,
    WITHDRAWN;

    /** Whether nothing more will happen to it. */
    public boolean ended() {
      return this == SENT || this == REJECTED || this == WITHDRAWN;
    }
  }
}
