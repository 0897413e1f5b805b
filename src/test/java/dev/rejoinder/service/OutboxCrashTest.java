package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.LedgerRow;
import dev.rejoinder.service.FakeServer.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The process dies before and after every write to the journal and every request. */
class OutboxCrashTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 400})
  void everyStepMayBeTheLast(int secondsUntilTheNextProcess) {
    OutboxScene whole = new OutboxScene();
    live(whole);
    assertTrue(whole.steps > 50, "" + whole.steps);

    for (int step = 1; step <= whole.steps; step++) {
      OutboxScene scene = new OutboxScene();
      OutboxHistory history = new OutboxHistory(scene);
      scene.crashAt = step;
      try {
        live(scene);
      } catch (OutboxScene.Crash expected) {
        scene.crashAt = 0;
      }
      scene.advance(secondsUntilTheNextProcess);
      scene.restart();
      scene.advance(120);
      OutboxPropertyTest.finish(scene);

      history.check();
      assertEquals(accepted(scene), delivered(scene), "died at step " + step);
    }
  }

  private static void live(OutboxScene scene) {
    scene.outbox.draft("c", "Ada", "one");
    scene.server.fates.addAll(
        List.of(Fate.TAKEN_BUT_504, Fate.LIMITED_429, Fate.TAKEN_LATE, Fate.NOT_REACHED));
    scene.accept("c", "one");
    scene.accept("c", "two");
    scene.advance(3);
    scene.accept("d", "three");
    scene.accept("d", "three");
    scene.advance(40);
    scene.server.fates.addAll(List.of(Fate.LOST_504, Fate.TAKEN, Fate.BUSY_503));
    scene.accept("c", "four");
    scene.advance(30);
    List<LedgerRow> rows = Ledger.of(scene.disk).rows();
    scene.resend("c", rows.get(rows.size() - 1).item().id());
    scene.accept("d", "five");
    scene.advance(30);
  }

  /** By conversation, in order; what is not in the journal is still in the composer. */
  private static List<String> accepted(OutboxScene scene) {
    return scene.disk.stream()
        .filter(JournalEntry.Accepted.class::isInstance)
        .map(entry -> ((JournalEntry.Accepted) entry).item())
        .map(item -> item.conversationId() + " " + item.text())
        .sorted(java.util.Comparator.comparing(line -> line.substring(0, 1)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> delivered(OutboxScene scene) {
    return scene.server.entries.stream()
        .map(entry -> entry.outgoing().conversationId() + " " + entry.message().text())
        .sorted(java.util.Comparator.comparing(line -> line.substring(0, 1)))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
