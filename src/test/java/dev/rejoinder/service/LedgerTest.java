package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.LedgerRow.State;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void aMessageThatWasInDoubtTellsHowItWasSettled() {
    Ledger ledger =
        Ledger.of(
            List.of(
                accepted("m-1", "c-1", "Hello"),
                trying("m-1", 1),
                new JournalEntry.Doubted("m-1", at(2), "no answer"),
                new JournalEntry.Unsettled("m-1", at(22), ""),
                new JournalEntry.Sent("m-1", at(30), "s-1", Settled.ECHO)));

    LedgerRow row = ledger.rows().get(0);
    assertEquals(State.SENT, row.state());
    assertEquals(1, row.tries());
    assertEquals("s-1", row.messageId());
    assertEquals(Optional.of(Settled.ECHO), row.settled());
    assertEquals(
        List.of(
            new LedgerRow.Outcome(at(2), "not known whether taken: no answer"),
            new LedgerRow.Outcome(at(22), "reading back did not tell"),
            new LedgerRow.Outcome(at(30), "taken: the live feed told of it")),
        row.outcomes());
    assertEquals("185f8db32271fe25f561a6fc938b2e264306ec304eda518007d1764826381969", row.sha256());
    assertEquals(Set.of("s-1"), ledger.claimed());
  }

  @Test
  void whatTheServerHasItKeepsWhateverIsWrittenLater() {
    Ledger ledger =
        Ledger.of(
            List.of(
                accepted("m-1", "c-1", "Hello"),
                trying("m-1", 1),
                new JournalEntry.Withdrawn("m-1", at(2)),
                new JournalEntry.Sent("m-1", at(3), "s-1", Settled.READ_BACK),
                trying("m-1", 2),
                new JournalEntry.Rejected("m-1", at(4), "late"),
                new JournalEntry.Sent("m-1", at(5), "s-2", Settled.ECHO)));

    LedgerRow row = ledger.rows().get(0);
    assertEquals(State.SENT, row.state());
    assertEquals("s-1", row.messageId());
    assertEquals(2, row.tries());
    assertEquals(Set.of("s-1", "s-2"), ledger.claimed());
  }

  @Test
  void aMessageSentAgainAfterARefusalIsOnItsWay() {
    Ledger ledger =
        Ledger.of(
            List.of(
                accepted("m-1", "c-1", "Hello"),
                trying("m-1", 1),
                new JournalEntry.Rejected("m-1", at(2), "not allowed"),
                trying("m-1", 2)));

    assertEquals(State.IN_FLIGHT, ledger.rows().get(0).state());
    assertEquals("not taken: not allowed", ledger.rows().get(0).outcomes().get(0).words());
  }

  @Test
  void withoutItsAcceptanceAMessageIsNoRowButItsClaimHolds() {
    Ledger ledger =
        Ledger.of(
            List.of(trying("m-1", 1), new JournalEntry.Sent("m-1", at(1), "s-1", Settled.ANSWER)));

    assertEquals(List.of(), ledger.rows());
    assertEquals(Set.of("s-1"), ledger.claimed());
  }

  @Test
  void theLatestDraftOfAConversationIsTheOne() {
    Ledger ledger =
        Ledger.of(
            List.of(
                drafted("c-1", "H"),
                drafted("c-2", "You"),
                drafted("c-1", "He"),
                drafted("c-2", "")));

    assertEquals(Map.of("c-1", drafted("c-1", "He")), ledger.drafts());
  }

  @Test
  void acceptingAMessageEmptiesTheDraftThatItWas() {
    Ledger ledger =
        Ledger.of(
            List.of(
                drafted("c-1", "Hello \n"),
                drafted("c-2", "Hello"),
                accepted("m-1", "c-1", "Hello"),
                accepted("m-2", "c-2", "Sent by a script meanwhile"),
                drafted("c-3", "after")));

    assertEquals(Set.of("c-2", "c-3"), ledger.drafts().keySet());
  }

  private static JournalEntry accepted(String id, String conversation, String text) {
    Outgoing outgoing = new Outgoing(conversation, "leg", "agent-1", new Content.Text(text));
    return new JournalEntry.Accepted(new OutboxItem(id, outgoing, "Ada", text, NOON));
  }

  private static JournalEntry trying(String id, int attempt) {
    return new JournalEntry.Trying(id, at(1), attempt, "leg", List.of());
  }

  private static JournalEntry.Drafted drafted(String conversation, String text) {
    return new JournalEntry.Drafted(conversation, NOON, "Ada", text);
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }
}
