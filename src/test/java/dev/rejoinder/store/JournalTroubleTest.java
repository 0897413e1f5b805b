package dev.rejoinder.store;

import static dev.rejoinder.store.Entries.NOON;
import static dev.rejoinder.store.Entries.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes.Owner;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step to the disk fails once, or is the last that the process takes. */
@Timeout(120)
class JournalTroubleTest {
  private static final Owner OWNER = new Owner("https://api.example.com", "agent-1");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  /** Long enough that a few of them make a journal that is tidied up while it is written. */
  private static final String LONG = "x".repeat(300 * 1024);

  private static final Logger LOG = Logger.getLogger("rejoinder");

  @TempDir Path temp;

  /** What the writer was told is safe, and what it was at when the trouble came. */
  private final List<JournalEntry> acknowledged = new ArrayList<>();

  private final List<JournalEntry> refused = new ArrayList<>();
  private JournalEntry pending;

  @BeforeAll
  static void expectWarnings() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void warnAgain() {
    LOG.setLevel(null);
  }

  /** A day later than what was sent, so that it begins by leaving that out. */
  private void story(FailingDisk disk, Path root) throws Exception {
    run(disk, root, CLOCK, List.of(accepted("m-1", "one"), Entries.sent("m-1")));
    Clock later = Clock.offset(CLOCK, Duration.ofHours(30));
    List<JournalEntry> entries = new ArrayList<>();
    entries.add(accepted("m-2", "two"));
    for (int i = 1; i <= 4; i++) {
      entries.add(Entries.drafted("c-9", i + LONG));
    }
    entries.add(accepted("m-3", "three"));
    run(disk, root, later, entries);
  }

  private void run(FailingDisk disk, Path root, Clock clock, List<JournalEntry> entries)
      throws Exception {
    Journal journal;
    try {
      journal = new OutboxFiles(root, clock, disk).open(OWNER, "test");
    } catch (Trouble e) {
      refused.add(accepted("open", "open"));
      return;
    }
    try (journal) {
      for (JournalEntry entry : entries) {
        pending = entry;
        try {
          if (entry instanceof JournalEntry.Drafted draft) {
            journal.draft(draft);
          } else {
            journal.append(entry);
          }
          acknowledged.add(entry);
        } catch (Trouble e) {
          refused.add(entry);
          // The reason first: a line of the screen cuts off the end.
          assertTrue(e.getMessage().startsWith("No space left"), "" + e);
          assertTrue(e.getMessage().endsWith("journal can't be written"), "" + e);
        }
        pending = null;
      }
    }
  }

  /** Those that still matter at the end of the story. */
  private static List<JournalEntry> relevant(List<JournalEntry> entries) {
    return Retention.of(entries, NOON.plus(Duration.ofHours(30))).stream()
        .filter(entry -> !(entry instanceof JournalEntry.Sent))
        .toList();
  }

  private List<JournalEntry> left(Path root) throws Exception {
    Clock later = Clock.offset(CLOCK, Duration.ofHours(30));
    try (Journal journal = new OutboxFiles(root, later).open(OWNER, "test")) {
      return relevant(journal.entries());
    }
  }

  @Test
  void whatIsAcknowledgedIsThereAndWhatIsRefusedIsNot() throws Exception {
    int total = steps();
    for (int step = 0; step < total; step++) {
      forget();
      Path root = temp.resolve("failing-" + step);
      FailingDisk disk = new FailingDisk(step, FailingDisk.Trouble.ONCE);

      story(disk, root);

      String where = "step " + step + " of " + disk.steps;
      assertTrue(disk.reached(), where);
      assertEquals(relevant(acknowledged), left(root), where);
      assertTrue(refused.size() <= 1, where);
    }
  }

  @Test
  void onADiskThatRefusesAllOnlyWhatItWouldNotCutOffIsLeftBeside() throws Exception {
    int total = steps();
    for (int step = 0; step < total; step++) {
      forget();
      Path root = temp.resolve("dead-" + step);
      FailingDisk disk = new FailingDisk(step, FailingDisk.Trouble.FROM_THERE_ON);

      story(disk, root);

      String where = "step " + step + " of " + disk.steps;
      List<JournalEntry> uncut = new ArrayList<>(acknowledged);
      if (disk.steps.get(step).equals("force") && disk.steps.get(step + 1).equals("truncate")) {
        uncut.add(refused.get(0));
      }
      assertEquals(relevant(uncut), left(root), where);
    }
  }

  private void forget() {
    acknowledged.clear();
    refused.clear();
    pending = null;
  }

  @ParameterizedTest
  @EnumSource(
      value = FailingDisk.Trouble.class,
      names = {"CRASH_BEFORE", "CRASH_HALFWAY", "CRASH_AFTER"})
  void aCrashAnywhereLosesNothingThatWasAcknowledged(FailingDisk.Trouble trouble) throws Exception {
    int total = steps();
    for (int step = 0; step < total; step++) {
      forget();
      Path root = temp.resolve("crash-" + step);
      FailingDisk disk = new FailingDisk(step, trouble);

      boolean crashed = false;
      try {
        story(disk, root);
      } catch (FailingDisk.Crash end) {
        crashed = true;
      }

      String where = "step " + step + " of " + disk.steps;
      assertTrue(crashed || step == total - 1, where);
      List<JournalEntry> left = left(root);
      List<JournalEntry> andPending = new ArrayList<>(acknowledged);
      if (pending != null) {
        andPending.add(pending);
      }
      boolean right = left.equals(relevant(acknowledged)) || left.equals(relevant(andPending));
      assertTrue(right, where + " left " + left.size());
    }
  }

  /** How many the story takes when nothing goes wrong; all kinds are among them. */
  private int steps() throws Exception {
    forget();
    FailingDisk disk = FailingDisk.never();
    story(disk, temp.resolve("well-" + System.identityHashCode(disk)));
    for (String kind : List.of("create", "open", "write", "force", "link", "rename", "delete")) {
      assertTrue(disk.steps.contains(kind), kind + " of " + disk.steps);
    }
    long renewals = disk.steps.stream().filter("rename"::equals).count();
    assertEquals(3, renewals, "at the beginning, a day later, and while it is written");
    return disk.steps.size();
  }

  /** The kernel may tell of it once and take the pages for clean from then on. */
  @Test
  void afterAForceThatFailedNothingCountsUntilAllIsWrittenAnew() throws Exception {
    FailingDisk count = FailingDisk.never();
    run(count, temp.resolve("count"), CLOCK, List.of(accepted("m-1", "one")));
    int force = count.steps.lastIndexOf("force");
    forget();
    FailingDisk disk = new FailingDisk(force, FailingDisk.Trouble.ONCE);

    run(
        disk,
        temp.resolve("failing"),
        CLOCK,
        List.of(accepted("m-1", "one"), accepted("m-2", "two")));

    assertEquals(List.of(accepted("m-2", "two")), acknowledged);
    String after = String.join(" ", disk.steps.subList(force + 1, disk.steps.size()));
    String anew = "delete create write force delete link rename forceFolder forceFolder";
    assertEquals("truncate " + anew + " write force", after);
  }
}
