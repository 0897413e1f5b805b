package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what was accepted, what the server took and what the agent was told. */
final class OutboxHistory {
  private final OutboxScene scene;
  private final Set<String> doubted = new HashSet<>();

  OutboxHistory(OutboxScene scene) {
    this.scene = scene;
    scene.server.onRequest = this::checkRequest;
  }

  /** At the moment of each request. */
  private void checkRequest() {
    Outgoing outgoing = scene.server.requests.get(scene.server.requests.size() - 1);
    String id = scene.server.underway(outgoing.conversationId());
    LedgerRow row = scene.row(id);
    assertEquals(LedgerRow.State.IN_FLIGHT, row.state(), "written down before it is made");
    OutboxItem item = row.item();
    assertEquals(item.outgoing(), outgoing, "its address is the one that was confirmed");
    Instant word = scene.words.getOrDefault(id, item.at());
    assertFalse(
        Duration.between(word, scene.now()).compareTo(Duration.ofMinutes(5)) > 0, "not late");
    for (LedgerRow other : Ledger.of(scene.disk).rows()) {
      boolean before =
          other.item().conversationId().equals(item.conversationId())
              && !scene.asked.contains(id)
              && number(other.item()) < number(item);
      assertTrue(!before || other.state().ended(), "nothing before it is open");
    }
  }

  private static int number(OutboxItem item) {
    return Integer.parseInt(item.id().substring("run-".length()));
  }

  /** At the end. */
  void check() {
    scene.disk.forEach(this::note);
    Map<String, Integer> taken = new HashMap<>();
    scene.server.entries.stream()
        .filter(entry -> !entry.item().isEmpty())
        .forEach(entry -> taken.merge(entry.item(), 1, Integer::sum));
    List<LedgerRow> rows = Ledger.of(scene.disk).rows();
    for (LedgerRow row : rows) {
      check(row, taken.getOrDefault(row.item().id(), 0));
    }
    checkClaims(rows);
    checkOrder(rows);
  }

  private void note(JournalEntry entry) {
    if (entry instanceof JournalEntry.Doubted it) {
      doubted.add(it.id());
    } else if (entry instanceof JournalEntry.Unsettled it) {
      doubted.add(it.id());
    }
  }

  private void check(LedgerRow row, int taken) {
    String id = row.item().id();
    boolean agentsDoing = scene.asked.contains(id);
    assertTrue(taken <= 1 || agentsDoing, () -> "sent twice: " + row);
    boolean surelyNot = !doubted.contains(id) && row.state() != LedgerRow.State.IN_FLIGHT;
    switch (row.state()) {
      case SENT -> assertTrue(taken >= 1 || sameTexts(row) > 1, () -> "lost: " + row);
      case ACCEPTED -> assertEquals(0, taken, row::toString);
      case REJECTED, PARKED, WITHDRAWN ->
          assertTrue(taken == 0 || !surelyNot || tried(row), row::toString);
      case IN_FLIGHT, UNKNOWN, NEEDS_AGENT -> {
        // It may be either.
      }
    }
  }

  /** A crash between request and answer is a doubt that no entry names. */
  private static boolean tried(LedgerRow row) {
    return row.state() == LedgerRow.State.WITHDRAWN && row.tries() > 0;
  }

  private long sameTexts(LedgerRow row) {
    return Ledger.of(scene.disk).rows().stream()
        .filter(other -> other.item().conversationId().equals(row.item().conversationId()))
        .filter(other -> other.item().text().equals(row.item().text()))
        .count();
  }

  /** As many are told to be sent as the server has, text by text, and each by its own message. */
  private void checkClaims(List<LedgerRow> rows) {
    Map<String, LedgerRow> claims = new HashMap<>();
    for (LedgerRow row : rows) {
      if (row.state() == LedgerRow.State.SENT && !row.messageId().isEmpty()) {
        LedgerRow before = claims.put(row.messageId(), row);
        assertTrue(before == null, () -> "one message for two: " + before + row);
        FakeServer.Entry entry =
            scene.server.entries.stream()
                .filter(e -> e.id().equals(row.messageId()))
                .findFirst()
                .orElseThrow();
        assertEquals(row.item().conversationId(), entry.outgoing().conversationId());
        assertEquals(row.item().text().strip(), entry.message().text());
      }
    }
  }

  /**
   * Those that nobody asked for again stand at the server in the order in which they were accepted.
   */
  private void checkOrder(List<LedgerRow> rows) {
    Map<String, Integer> last = new HashMap<>();
    for (FakeServer.Entry entry : scene.server.entries) {
      LedgerRow row =
          rows.stream().filter(r -> r.item().id().equals(entry.item())).findFirst().orElse(null);
      if (row == null || scene.asked.contains(entry.item()) || late(entry)) {
        continue;
      }
      int number = number(row.item());
      Integer before = last.put(row.item().conversationId(), number);
      assertTrue(before == null || before < number, () -> "out of order: " + row);
    }
  }

  /** What was put away while in doubt may still come, behind others. */
  private boolean late(FakeServer.Entry entry) {
    return scene.disk.stream()
        .anyMatch(e -> e instanceof JournalEntry.Withdrawn it && it.id().equals(entry.item()));
  }
}
