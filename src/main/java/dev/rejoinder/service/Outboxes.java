package dev.rejoinder.service;

import dev.rejoinder.model.JournalEntry;
import java.time.Instant;
import java.util.List;

/** The port to the outboxes of this machine's user: one for each org and user of an org. */
public interface Outboxes {

  /**
   * Whose an outbox is.
   *
   * @param place the API's address, as {@code https://api.mypurecloud.com}
   * @param userId the platform's
   */
  record Owner(String place, String userId) {}

  /** Who has it open, for the message to the second one. */
  record Holder(String program, long pid, String host, Instant since) {}

  /** Another process has it open. */
  final class Busy extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Holder holder;

    public Busy(Holder holder) {
      super("another rejoinder holds this outbox");
      this.holder = holder;
    }

    public Holder holder() {
      return holder;
    }
  }

  /** What one outbox holds, as far as it can be read. */
  record Kept(Owner owner, List<JournalEntry> entries) {
    public Kept {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Opens one for writing; does not wait.
   *
   * @param program what the next one is told, as {@code console} or {@code send}
   */
  Journal open(Owner owner, String program) throws Busy, Journal.Trouble;

  /** All of them, without a lock; what another process writes meanwhile may be missing. */
  List<Kept> all() throws Journal.Trouble;
}
