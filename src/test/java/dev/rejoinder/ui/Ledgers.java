package dev.rejoinder.ui;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.LedgerRow.State;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import java.util.List;
import java.util.Optional;

/** A ledger with something of everything. */
final class Ledgers {
  static final List<LedgerRow> ROWS =
      List.of(
          row(90_000, "Torsten Behrens", "Guten Tag", State.SENT, 1, Settled.ANSWER),
          row(
              700,
              "Maria Gonzalez Hernandez de la Cruz",
              "One\nmoment",
              State.SENT,
              1,
              Settled.ECHO),
          row(300, "陳偉", "好的", State.REJECTED, 0, null),
          row(200, "Maria Gonzalez", "It is on its way.", State.SENT, 2, Settled.READ_BACK),
          row(60, "Jürgen Lindqvist", "Gerne!", State.NEEDS_AGENT, 1, null),
          row(50, "Jürgen Lindqvist", "Noch etwas?", State.ACCEPTED, 0, null));

  private Ledgers() {}

  static Robot shown(Robot robot) {
    return robot
        .inbox(Chat.connected("a", "Maria").says("Hi", 9))
        .press("Ctrl-X", "o")
        .told(new Msg.LedgerRead(ROWS))
        .press("Down", "Down");
  }

  private static LedgerRow row(
      int secondsAgo, String to, String text, State state, int tries, Settled how) {
    Outgoing outgoing = new Outgoing("conversation-7", "leg", "agent-1", new Content.Text(text));
    OutboxItem item =
        new OutboxItem(to + secondsAgo, outgoing, to, text, Robot.NOW.minusSeconds(secondsAgo));
    return new LedgerRow(
        item,
        "0123456789abcdef".repeat(4),
        tries,
        state,
        List.of(
            new LedgerRow.Outcome(item.at(), "try 1"),
            new LedgerRow.Outcome(item.at().plusSeconds(9), "no answer: connection reset"),
            new LedgerRow.Outcome(item.at().plusSeconds(12), "found by reading back")),
        "m-1",
        Optional.ofNullable(how));
  }
}
