package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes.Owner;
import dev.rejoinder.service.Sleeper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A send that was killed while it waited for its answer, and the same command once more. */
@Timeout(60)
class SendAgainTest {
  @TempDir Path state;

  @Test
  void whatAKilledRunHadSentIsNotSentByTheNext() throws Exception {
    try (LabOrg lab = LabOrg.quiet()) {
      String conversation = lab.conversations().get(0);
      Headless run = Headless.agent(state, lab);
      assertEquals(0, run.run("send", conversation, "--text", "Only once").status());
      leave(lab, conversation, "Only once", Instant.now().minusSeconds(5));

      Headless.Ended again = run.run("send", conversation, "--text", "Only once");

      assertEquals(0, again.status(), again.err());
      assertEquals(1, lab.ledger().size());
      String id = lab.ledger(0).get("messageId").getAsString();
      assertTrue(again.out().startsWith("Sent to ") && again.out().contains(id), again.out());
      assertTrue(again.err().contains("not sent again: \"Only once\""), again.err());
      assertEquals(0, run.run("send", conversation, "--text", "Only once").status());
      assertEquals(2, lab.ledger().size(), "who says it again after that means it");
    }
  }

  @Test
  void anotherTextGoesOutBehindIt() throws Exception {
    try (LabOrg lab = LabOrg.quiet()) {
      String conversation = lab.conversations().get(0);
      Headless run = Headless.agent(state, lab);
      assertEquals(0, run.run("send", conversation, "--text", "One").status());
      leave(lab, conversation, "One", Instant.now().minusSeconds(5));

      assertEquals(0, run.run("send", conversation, "--text", "Two").status());

      assertEquals(List.of("One", "Two"), lab.sent());
    }
  }

  /** What a run leaves that is killed when the server has its message and the answer is lost. */
  private void leave(LabOrg lab, String conversation, String text, Instant at) throws Exception {
    String leg = lab.ledger(0).get("communicationId").getAsString();
    var outgoing = new Outgoing(conversation, leg, LabOrg.AGENT, new Content.Text(text));
    var outboxes =
        new Assembly(Map.of("XDG_STATE_HOME", state.toString()), System::nanoTime, Sleeper.THREAD)
            .outboxes();
    deleteOutbox();
    try (Journal journal = outboxes.open(new Owner(lab.url(), LabOrg.AGENT), "send")) {
      journal.append(new JournalEntry.Accepted(new OutboxItem("send-1", outgoing, "", text, at)));
      journal.append(new JournalEntry.Trying("send-1", at, 1, leg, List.of()));
    }
  }

  /** As if the first run had not come to write its end down. */
  private void deleteOutbox() throws Exception {
    try (var found = java.nio.file.Files.walk(state.resolve("rejoinder/outbox"))) {
      for (Path each : found.sorted(java.util.Comparator.reverseOrder()).toList()) {
        java.nio.file.Files.delete(each);
      }
    }
  }
}
