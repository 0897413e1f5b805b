package dev.rejoinder.store;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entries still matter. What is not settled does for ever; a text that reached nobody, in a
 * draft or refused, for a month; of what was sent all for a day, and then, for another week, the
 * server's id, so that no other message claims it.
 */
final class Retention {
  static final Duration TEXTS = Duration.ofDays(30);
  private static final Duration ENDED = Duration.ofHours(24);
  private static final Duration CLAIMS = Duration.ofDays(8);

  private final Map<String, LedgerRow> rows = new HashMap<>();
  private final Ledger ledger;
  private final Instant now;

  private Retention(Ledger ledger, Instant now) {
    this.ledger = ledger;
    this.now = now;
    ledger.rows().forEach(row -> rows.put(row.item().id(), row));
  }

  /** Those entries, in their order. */
  static List<JournalEntry> of(List<JournalEntry> entries, Instant now) {
    Retention retention = new Retention(Ledger.of(entries), now);
    List<JournalEntry> kept = new ArrayList<>();
    for (JournalEntry entry : entries) {
      if (retention.keeps(entry)) {
        kept.add(entry);
      }
    }
    return kept;
  }

  private boolean keeps(JournalEntry entry) {
    if (entry instanceof JournalEntry.Drafted draft) {
      // The very one, as a draft may come to be what it was before.
      return ledger.drafts().get(draft.conversationId()) == draft && within(TEXTS, draft.at());
    }
    boolean claims = entry instanceof JournalEntry.Sent sent && !sent.messageId().isEmpty();
    LedgerRow row = rows.get(((JournalEntry.OfMessage) entry).id());
    return row != null && keeps(row) || claims && within(CLAIMS, entry.at());
  }

  private boolean keeps(LedgerRow row) {
    if (!row.state().ended()) {
      return true;
    }
    Instant ended = row.outcomes().get(row.outcomes().size() - 1).at();
    return within(row.state() == LedgerRow.State.REJECTED ? TEXTS : ENDED, ended);
  }

  private boolean within(Duration time, Instant at) {
    return at.plus(time).isAfter(now);
  }
}
