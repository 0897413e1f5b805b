package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.model.JournalEntry.Settled;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.service.Outboxes.Kept;
import dev.rejoinder.service.Outboxes.Owner;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Owner HERE = new Owner("https://api.here.example", "agent-1");
  private static final Owner THERE = new Owner("https://api.there.example", "agent-2");

  @TempDir Path state;
  private Runner run;

  @BeforeEach
  void start() {
    run = new Runner(state);
    run.env.remove("GENESYS_ACCESS_TOKEN");
  }

  private static JournalEntry accepted(String id, int second, String to, String text) {
    Outgoing outgoing = new Outgoing("c-1", "leg", "agent-1", new Content.Text(text));
    return new JournalEntry.Accepted(
        new OutboxItem(id, outgoing, to, text, NOON.plusSeconds(second)));
  }

  private static List<JournalEntry> entries() {
    return List.of(
        accepted("m-1", 1, "Ada\u001b]0;x\u0007", "Hello\nagain"),
        new JournalEntry.Trying("m-1", NOON, 1, "leg", List.of()),
        new JournalEntry.Doubted("m-1", NOON, "cut\u009b2J"),
        new JournalEntry.Sent("m-1", NOON, "s-1", Settled.ECHO),
        accepted("m-2", 2, "Bo", "Parked"),
        new JournalEntry.Parked("m-2", NOON, "cut\u009b2J"),
        new JournalEntry.Drafted("c-2", NOON, "Cy", "Half a sen\u202e"));
  }

  @Test
  void eachMessageIsALineThatHarmsNoTerminal() {
    run.outboxes.kept.add(new Kept(HERE, entries()));

    assertEquals(0, run.run("outbox"));

    // Behind the time, which is the machine's.
    List<String> cells =
        run.out().lines().map(line -> line.substring(16).strip().replaceAll(" {2,}", "|")).toList();
    assertEquals(
        List.of(
            "TO|STATE|TRIES|HASH|OUTCOME|TEXT",
            "Cy|draft|-|-|Half a sen⟦202E⟧",
            "Ada␛]0;x␇|sent|1|5fabb9a2b3a0"
                + "|taken: the live feed told of it; not known whether taken: c…|Hello↵again",
            "Bo|not sent|0|f32a2c334c3b|not taken yet: cut<9B>2J|Parked"),
        cells);
    assertFalse(run.closed, "no org is asked");
  }

  @Test
  void jsonTellsAllOfIt() {
    run.outboxes.kept.add(new Kept(HERE, entries().subList(0, 4)));

    run.run("outbox", "--json");

    assertEquals(
        "[{\"place\":\"https://api.here.example\",\"userId\":\"agent-1\",\"conversationId\":\"c-1\","
            + "\"to\":\"Ada\\u001b]0;x\\u0007\",\"at\":\"2026-03-01T12:00:01Z\",\"state\":\"sent\","
            + "\"text\":\"Hello\\nagain\",\"id\":\"m-1\",\"sha256\":"
            + "\"5fabb9a2b3a022ae3a11fa4983d467d456c9f31df614e263b727cca6d6e7da0e\",\"tries\":1,"
            + "\"messageId\":\"s-1\",\"settled\":\"echo\",\"outcomes\":["
            + "{\"at\":\"2026-03-01T12:00:00Z\","
            + "\"what\":\"not known whether taken: cut\\u009b2J\"},"
            + "{\"at\":\"2026-03-01T12:00:00Z\","
            + "\"what\":\"taken: the live feed told of it\"}]}]\n",
        run.out());
  }

  @Test
  void allOutboxesAreOneListUnlessAnOrgIsNamed() {
    run.outboxes.kept.add(new Kept(HERE, List.of(accepted("m-1", 2, "Ada", "second"))));
    run.outboxes.kept.add(new Kept(THERE, List.of(accepted("m-1", 1, "Bo", "first"))));

    run.run("outbox");
    List<String> all = run.out().lines().toList();
    assertEquals(3, all.size());
    assertTrue(all.get(1).endsWith("https://api.there.example agent-2  first"), all.get(1));
    assertTrue(all.get(2).endsWith("https://api.here.example agent-1   second"), all.get(2));

    run.out.getBuffer().setLength(0);
    run.run("outbox", "--environment", "https://api.here.example");
    assertEquals(2, run.out().lines().count());
    assertFalse(run.out().contains("first") || run.out().contains("OUTBOX"), run.out());
  }

  @Test
  void withNothingSentThereIsALineForPeopleAndAnEmptyArray() {
    assertEquals(0, run.run("outbox"));
    assertEquals(0, run.run("outbox", "--json"));

    assertEquals("Nothing sent from here.\n[]\n", run.out());
  }

  @Test
  void whatCanNotBeReadIsToldInALine() {
    run.outboxes.trouble = "/x/journal has mode rw-r--r--: chmod 600 /x/journal";

    assertEquals(2, run.run("outbox"));
    assertEquals("rejoinder: " + run.outboxes.trouble + "\n", run.err());
  }
}
