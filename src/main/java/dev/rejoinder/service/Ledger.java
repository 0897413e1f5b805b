package dev.rejoinder.service;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.LedgerRow.State;
import dev.rejoinder.model.OutboxItem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the entries of a journal come to: how each message stands, what the composers hold. Does not
 * change. Entries about a message whose acceptance is missing make no row.
 */
public final class Ledger {
  private final Map<String, LedgerRow> rows = new LinkedHashMap<>();
  private final Map<String, JournalEntry.Drafted> drafts = new LinkedHashMap<>();
  private final Set<String> claimed = new LinkedHashSet<>();

  private Ledger() {}

  /**
   * @param entries in the order in which they were written
   */
  public static Ledger of(List<JournalEntry> entries) {
    Ledger ledger = new Ledger();
    entries.forEach(ledger::add);
    return ledger;
  }

  /** In the order in which the agent confirmed them. */
  public List<LedgerRow> rows() {
    return List.copyOf(rows.values());
  }

  /** By conversation; none is empty. */
  public Map<String, JournalEntry.Drafted> drafts() {
    return Collections.unmodifiableMap(drafts);
  }

  /** The server's ids of messages that are known to be ours; those of former days too. */
  public Set<String> claimed() {
    return Collections.unmodifiableSet(claimed);
  }

  private void add(JournalEntry entry) {
    if (entry instanceof JournalEntry.Accepted it) {
      accept(it.item());
    } else if (entry instanceof JournalEntry.Drafted it) {
      draft(it);
    } else if (entry instanceof JournalEntry.Trying it) {
      rows.computeIfPresent(it.id(), (id, row) -> tried(row));
    } else if (entry instanceof JournalEntry.Sent it) {
      sent(it);
    } else {
      learn(entry);
    }
  }

  /** The address of the first one holds, should there ever be two. */
  private void accept(OutboxItem item) {
    LedgerRow row =
        new LedgerRow(
            item, sha256(item.text()), 0, State.ACCEPTED, List.of(), "", Optional.empty());
    rows.putIfAbsent(item.id(), row);
    // A crash can come between the two entries, and the text must not stand in the composer too.
    // What the message does not hold was typed for something else.
    drafts.computeIfPresent(
        item.conversationId(),
        (id, draft) -> item.text().contains(draft.text().strip()) ? null : draft);
  }

  private void draft(JournalEntry.Drafted draft) {
    drafts.remove(draft.conversationId());
    if (!draft.text().isEmpty()) {
      drafts.put(draft.conversationId(), draft);
    }
  }

  private static LedgerRow tried(LedgerRow row) {
    State state = row.state() == State.SENT ? State.SENT : State.IN_FLIGHT;
    return new LedgerRow(
        row.item(),
        row.sha256(),
        row.tries() + 1,
        state,
        row.outcomes(),
        row.messageId(),
        row.settled());
  }

  private void sent(JournalEntry.Sent sent) {
    if (!sent.messageId().isEmpty()) {
      claimed.add(sent.messageId());
    }
    String words =
        switch (sent.how()) {
          case ANSWER -> "taken by the server";
          case READ_BACK -> "taken: the conversation, read again, holds it";
          case ECHO -> "taken: the live feed told of it";
        };
    rows.computeIfPresent(
        sent.id(),
        (id, row) ->
            row.state() == State.SENT
                ? row
                : new LedgerRow(
                    row.item(),
                    row.sha256(),
                    row.tries(),
                    State.SENT,
                    with(row, sent.at(), words),
                    sent.messageId(),
                    Optional.of(sent.how())));
  }

  private void learn(JournalEntry entry) {
    if (entry instanceof JournalEntry.Rejected it) {
      learn(it.id(), it.at(), State.REJECTED, worded("not taken", it.why()));
    } else if (entry instanceof JournalEntry.Parked it) {
      learn(it.id(), it.at(), State.PARKED, worded("not taken yet", it.why()));
    } else if (entry instanceof JournalEntry.Doubted it) {
      learn(it.id(), it.at(), State.UNKNOWN, worded("not known whether taken", it.why()));
    } else if (entry instanceof JournalEntry.Unsettled it) {
      learn(it.id(), it.at(), State.NEEDS_AGENT, worded("reading back did not tell", it.why()));
    } else if (entry instanceof JournalEntry.Withdrawn it) {
      learn(it.id(), it.at(), State.WITHDRAWN, "withdrawn");
    }
  }

  /** What the server has it keeps, whatever comes after. */
  private void learn(String id, Instant at, State state, String words) {
    rows.computeIfPresent(
        id,
        (same, row) ->
            row.state() == State.SENT
                ? row
                : new LedgerRow(
                    row.item(),
                    row.sha256(),
                    row.tries(),
                    state,
                    with(row, at, words),
                    row.messageId(),
                    row.settled()));
  }

  private static String worded(String what, String why) {
    return why.isBlank() ? what : what + ": " + why;
  }

  private static List<LedgerRow.Outcome> with(LedgerRow row, Instant at, String words) {
    List<LedgerRow.Outcome> outcomes = new ArrayList<>(row.outcomes());
    outcomes.add(new LedgerRow.Outcome(at, words));
    return outcomes;
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
