package dev.rejoinder.store;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Entries for tests, at noon unless told otherwise. */
final class Entries {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  /** Holds all that has ever ended a line, moved a cursor or posed as another record. */
  static final String HOSTILE =
      "one\ntwo\r\u2028\u0085\0\u001b[2J\u009b2J\ud83d\ude00\ud83d lone \u202e\"\\"
          + "{\"v\":1,\"seq\":7,\"t\":\"withdraw\"} 00000000\n";

  private Entries() {}

  static JournalEntry accepted(String id, String text) {
    Outgoing outgoing = new Outgoing("c-1", "leg-1", "agent-1", new Content.Text(text));
    return new JournalEntry.Accepted(new OutboxItem(id, outgoing, "Ada", text, NOON));
  }

  static JournalEntry trying(String id) {
    return new JournalEntry.Trying(id, NOON, 1, "leg-1", List.of("s-1", "s-2"));
  }

  static JournalEntry sent(String id) {
    return new JournalEntry.Sent(id, NOON, "server-" + id, Settled.ANSWER);
  }

  static JournalEntry.Drafted drafted(String conversation, String text) {
    return new JournalEntry.Drafted(conversation, NOON, "Ada", text);
  }

  /** One of each kind, none of which stops another from mattering. */
  static List<JournalEntry> ofEachKind() {
    Outgoing template =
        new Outgoing(
            "c-2", "", "agent-1", new Content.ByReference("r-1", Map.of("A", HOSTILE, "B", "")));
    return List.of(
        accepted("m-1", HOSTILE),
        trying("m-1"),
        new JournalEntry.Doubted("m-1", NOON, "no answer"),
        new JournalEntry.Unsettled("m-1", NOON, ""),
        new JournalEntry.Accepted(new OutboxItem("m-2", template, HOSTILE, "Filled in", NOON)),
        new JournalEntry.Parked("m-2", NOON, "held back behind the message above it"),
        accepted("m-3", "Hello"),
        trying("m-3"),
        sent("m-3"),
        accepted("m-4", "Grüße 名前"),
        new JournalEntry.Rejected("m-4", NOON, "not allowed"),
        accepted("m-5", "Never mind"),
        new JournalEntry.Withdrawn("m-5", NOON.plusMillis(1)),
        drafted("c-9", "Half a sent"));
  }
}
