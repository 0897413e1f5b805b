package dev.rejoinder.store;

import static dev.rejoinder.store.Entries.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Outboxes.Owner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a journal that was cut anywhere, or in which any bit has turned. */
@Timeout(120)
class JournalDamageTest {
  private static final Owner OWNER = new Owner("https://api.example.com", "agent-1");
  private static final List<JournalEntry> WRITTEN =
      List.of(
          Entries.accepted("m-1", Entries.HOSTILE),
          Entries.trying("m-1"),
          new JournalEntry.Doubted("m-1", NOON, "no answer"),
          Entries.accepted("m-2", "Hello"),
          Entries.trying("m-2"),
          Entries.sent("m-2"),
          Entries.drafted("c-9", "Half a sent"));

  @TempDir Path temp;
  private OutboxFiles files;
  private Path journal;
  private byte[] whole;

  @BeforeEach
  void write() throws Exception {
    files = new OutboxFiles(temp.resolve("outbox"), Clock.fixed(NOON, ZoneOffset.UTC));
    try (Journal open = files.open(OWNER, "test")) {
      for (JournalEntry entry : WRITTEN) {
        open.append(entry);
      }
    }
    try (var found = Files.walk(temp)) {
      journal = found.filter(file -> file.endsWith("journal")).findAny().orElseThrow();
    }
    whole = Files.readAllBytes(journal);
  }

  @Test
  void aCutAnywhereLosesOnlyTheLineThatItGoesThrough() {
    assertEquals(WRITTEN, Reading.of(whole).entries());
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      int lines = lines(cut);

      List<JournalEntry> left = Reading.of(cut).entries();

      assertEquals(WRITTEN.subList(0, Math.max(0, lines - 1)), left, "cut at " + length);
    }
  }

  @Test
  void anyBitThatTurnsLosesTwoLinesAtMostAndInventsNone() {
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);

      Reading reading = Reading.of(flipped);

      List<JournalEntry> left = reading.entries();
      int lost = WRITTEN.size() - left.size();
      assertTrue(lost >= 0 && lost <= 2, "bit " + bit + " lost " + lost);
      assertTrue(inOrder(left), "bit " + bit + " invented or moved a line");
      boolean told = reading.damaged() > 0 || reading.good() < flipped.length;
      assertTrue(told, "bit " + bit + " is not told of");
    }
  }

  @Test
  void whateverIsLeftOpensAndCanBeWrittenTo() throws Exception {
    JournalEntry after = Entries.accepted("after", "x");
    for (int at = 0; at < whole.length; at += 61) {
      byte[] cut = Arrays.copyOf(whole, at);
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      for (byte[] bytes : List.of(cut, flipped)) {
        // Without its acceptance nothing can be done about a message.
        List<JournalEntry> left = Retention.of(Reading.of(bytes).entries(), NOON);
        Files.write(journal, bytes);
        try (Journal open = files.open(OWNER, "test")) {
          open.append(after);
        }

        List<JournalEntry> found = files.all().get(0).entries();

        assertTrue(found.containsAll(left), "at " + at);
        assertEquals(after, found.get(found.size() - 1));
        assertEquals(left.size() + 1, found.size());
        assertEquals(OWNER, files.all().get(0).owner());
      }
    }
  }

  private static int lines(byte[] bytes) {
    int lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static boolean inOrder(List<JournalEntry> left) {
    int from = 0;
    for (JournalEntry each : left) {
      int found = WRITTEN.subList(from, WRITTEN.size()).indexOf(each);
      if (found < 0) {
        return false;
      }
      from += found + 1;
    }
    return true;
  }
}
