package dev.rejoinder.store;

import static dev.rejoinder.store.Entries.NOON;
import static dev.rejoinder.store.Entries.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Ledger;
import dev.rejoinder.service.Outboxes.Busy;
import dev.rejoinder.service.Outboxes.Holder;
import dev.rejoinder.service.Outboxes.Kept;
import dev.rejoinder.service.Outboxes.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OutboxFilesTest {
  private static final Owner OWNER = new Owner("https://api.example.com", "agent-1");

  @TempDir Path temp;
  private Path root;
  private OutboxFiles files;

  @BeforeEach
  void start() {
    root = temp.resolve("state/outbox");
    files = at(Duration.ZERO);
  }

  private OutboxFiles at(Duration later) {
    return new OutboxFiles(root, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
  }

  private void write(List<JournalEntry> entries) throws Exception {
    try (Journal journal = files.open(OWNER, "test")) {
      for (JournalEntry entry : entries) {
        journal.append(entry);
      }
    }
  }

  private List<JournalEntry> read(OutboxFiles from) throws Exception {
    try (Journal journal = from.open(OWNER, "test")) {
      assertEquals(List.of(), journal.remarks());
      return journal.entries();
    }
  }

  @Test
  void whatIsWrittenComesBackToTheLetter() throws Exception {
    write(Entries.ofEachKind());

    assertEquals(List.of(new Kept(OWNER, Entries.ofEachKind())), files.all());
    assertEquals(Entries.ofEachKind(), read(files));
  }

  @Test
  void noTextCanEndALineOrReachATerminal() throws Exception {
    write(Entries.ofEachKind());

    String journal = Files.readString(journal(), StandardCharsets.ISO_8859_1);

    assertEquals(Entries.ofEachKind().size() + 1, journal.lines().count());
    assertTrue(journal.matches("[ -~\\n]+"));
  }

  @Test
  void outboxesAreApart() throws Exception {
    Owner other = new Owner("https://api.example.com", "agent-2");
    write(List.of(accepted("m-1", "mine")));
    try (Journal journal = files.open(other, "test")) {
      assertEquals(List.of(), journal.entries());
      journal.append(accepted("m-1", "hers"));
    }

    assertEquals(
        Set.of(
            new Kept(OWNER, List.of(accepted("m-1", "mine"))),
            new Kept(other, List.of(accepted("m-1", "hers")))),
        Set.copyOf(files.all()));
  }

  @Test
  void aDraftIsReadByOthersAtOnce() throws Exception {
    try (Journal journal = files.open(OWNER, "test")) {
      journal.draft(Entries.drafted("c-1", "Hel"));
      journal.draft(Entries.drafted("c-1", "Hell"));

      assertEquals("Hell", Ledger.of(files.all().get(0).entries()).drafts().get("c-1").text());
    }
  }

  @Test
  void whatIsNotSettledStaysAndWhatIsGoesInItsTime() throws Exception {
    write(Entries.ofEachKind());
    List<JournalEntry> all = Entries.ofEachKind();
    List<JournalEntry> open = all.subList(0, 6);
    List<JournalEntry> refusedAndDraft = List.of(all.get(9), all.get(10), all.get(13));

    assertEquals(all, read(at(Duration.ofHours(23))));
    List<JournalEntry> days = read(at(Duration.ofDays(5)));
    assertTrue(days.containsAll(open) && days.containsAll(refusedAndDraft));
    assertTrue(days.contains(Entries.sent("m-3")), "the claim");
    assertEquals(10, days.size());
    assertEquals(open, read(at(Duration.ofDays(40))));
  }

  @Test
  void onlyTheOwnerCanReadAnyOfIt() throws Exception {
    write(Entries.ofEachKind());
    Files.write(journal(), new byte[] {'x'}, StandardOpenOption.APPEND);
    try (Journal journal = at(Duration.ofDays(2)).open(OWNER, "test")) {
      assertEquals(1, journal.remarks().size());
    }

    Set<String> names = new TreeSet<>();
    try (var found = Files.walk(root)) {
      for (Path each : found.toList()) {
        boolean folder = Files.isDirectory(each);
        assertEquals(folder ? "rwx------" : "rw-------", mode(each), each.toString());
        names.add(each.getFileName().toString());
      }
    }
    assertTrue(
        names.containsAll(
            Set.of("journal", "journal.previous", "journal.torn-20260303T120000Z", "lock")),
        names.toString());
    assertEquals("rwx------", mode(root.getParent()));
  }

  @Test
  void whatWasSetAsideIsRemovedAfterAMonth() throws Exception {
    write(List.of());
    Path folder = journal().getParent();
    Path aside = folder.resolve("journal.corrupt-x");
    Files.writeString(aside, "text");
    Files.writeString(folder.resolve("journal.new"), "left by a crash");
    Instant changed = Files.getLastModifiedTime(aside).toInstant();

    for (int days : List.of(29, 31)) {
      Clock clock = Clock.fixed(changed.plus(Duration.ofDays(days)), ZoneOffset.UTC);
      new OutboxFiles(root, clock).open(OWNER, "test").close();

      assertEquals(days < 30, Files.exists(aside));
      assertFalse(Files.exists(folder.resolve("journal.new")));
    }
  }

  @Test
  void whatOthersCanReadIsRefusedWithTheLineThatMendsIt() throws Exception {
    write(List.of());
    Path folder = journal().getParent();

    for (Path path : List.of(journal(), folder.resolve("lock"), folder, root)) {
      String right = mode(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));

      Trouble trouble = assertThrows(Trouble.class, () -> files.open(OWNER, "test"));

      String chmod = "chmod " + (Files.isDirectory(path) ? "700 " : "600 ") + path;
      assertTrue(trouble.getMessage().endsWith(": " + chmod), trouble.getMessage());
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(right));
    }
    read(files);
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    write(List.of(accepted("m-1", "one")));
    Path elsewhere = temp.resolve("elsewhere");
    Path journal = journal();
    for (Path path : List.of(journal, journal.resolveSibling("lock"), journal.getParent(), root)) {
      Files.move(path, elsewhere);
      Files.createSymbolicLink(path, elsewhere);

      assertThrows(Trouble.class, () -> files.open(OWNER, "test"), path.toString());

      Files.delete(path);
      Files.move(elsewhere, path);
    }
    assertEquals(List.of(accepted("m-1", "one")), read(files));
  }

  @Test
  void aJournalOfANewerVersionIsReadButNotTouched() throws Exception {
    write(List.of(accepted("m-1", "one")));
    byte[] line = JournalLine.write(2, EntryJson.write(accepted("m-2", "two")));
    String newer = new String(line, StandardCharsets.US_ASCII).replace("\"v\":1", "\"v\":2");
    java.util.zip.CRC32C crc = new java.util.zip.CRC32C();
    String json = newer.substring(0, newer.length() - 10);
    crc.update(json.getBytes(StandardCharsets.US_ASCII));
    String whole = json + String.format(" %08x\n", crc.getValue());
    Files.writeString(journal(), whole, StandardOpenOption.APPEND);
    byte[] before = Files.readAllBytes(journal());

    Trouble trouble = assertThrows(Trouble.class, () -> files.open(OWNER, "test"));

    assertTrue(trouble.getMessage().contains("newer rejoinder"), trouble.getMessage());
    assertEquals(List.of(accepted("m-1", "one")), files.all().get(0).entries());
    assertEquals(new String(before, StandardCharsets.US_ASCII), Files.readString(journal()));
  }

  @Test
  void aGapInTheNumbersIsTold() throws Exception {
    write(List.of(accepted("m-1", "one"), accepted("m-2", "two"), accepted("m-3", "three")));
    List<String> lines = Files.readAllLines(journal());
    lines.remove(2);
    Files.writeString(journal(), String.join("\n", lines) + "\n");

    try (Journal journal = files.open(OWNER, "test")) {
      assertEquals(
          List.of("Lines are missing from the outbox, so a message may be missing too."),
          journal.remarks());
      assertEquals(List.of(accepted("m-1", "one"), accepted("m-3", "three")), journal.entries());
    }
  }

  @Test
  void aJournalThatWasEmptiedIsToldOf() throws Exception {
    write(List.of(accepted("m-1", "one")));
    Files.write(journal(), new byte[0]);

    try (Journal journal = files.open(OWNER, "test")) {
      assertEquals(
          List.of("The outbox was found empty: what stood in it is lost."), journal.remarks());
    }
    assertEquals(List.of(), read(files));
  }

  @Test
  void theSameProcessCanNotHaveItTwice() throws Exception {
    try (Journal first = files.open(OWNER, "console")) {
      Busy busy = assertThrows(Busy.class, () -> files.open(OWNER, "send"));

      assertEquals("console", busy.holder().program());
      assertEquals(ProcessHandle.current().pid(), busy.holder().pid());
      assertEquals(NOON, busy.holder().since());
      // Reading, and trying in vain, must not have given the lock up.
      files.all();
      try (OtherProcess other = OtherProcess.running(Refused.class, root)) {
        assertTrue(other.alive());
      }
      first.append(accepted("m-1", "one"));
    }
    read(files);
  }

  /** Goes on only where the outbox is held by another process. */
  static final class Refused {
    public static void main(String[] args) throws Exception {
      try {
        new OutboxFiles(Path.of(args[0]), Clock.systemUTC()).open(OWNER, "send");
      } catch (Busy busy) {
        System.out.print('+');
        System.out.flush();
        System.in.read();
      }
    }
  }

  /** Holds it and has written, but not closed it. */
  static final class Writing {
    public static void main(String[] args) throws Exception {
      Journal journal = new OutboxFiles(Path.of(args[0]), Clock.systemUTC()).open(OWNER, "console");
      journal.append(accepted("m-1", "one"));
      journal.draft(Entries.drafted("c-9", "not forced"));
      System.out.print('+');
      System.out.flush();
      System.in.read();
    }
  }

  @Test
  void anotherProcessHasItUntilItIsKilled() throws Exception {
    try (OtherProcess other = OtherProcess.running(Writing.class, root)) {
      Busy busy = assertThrows(Busy.class, () -> files.open(OWNER, "send"));

      assertEquals("console", busy.holder().program());
      assertEquals(other.pid(), busy.holder().pid());
      assertFalse(busy.holder().host().isEmpty());
      Files.writeString(journal().resolveSibling("lock"), "{");
      Busy nameless = assertThrows(Busy.class, () -> files.open(OWNER, "send"));
      assertEquals(new Holder("rejoinder", 0, "", Instant.EPOCH), nameless.holder());
      // One that has taken it, and has not written its name over that of one who is gone.
      Process gone = new ProcessBuilder("true").start();
      gone.waitFor();
      Holder told = busy.holder();
      Files.writeString(
          journal().resolveSibling("lock"),
          "{\"program\":\"console\",\"pid\":%d,\"host\":\"%s\",\"since\":\"%s\"}"
              .formatted(gone.pid(), told.host(), told.since()));
      Busy former = assertThrows(Busy.class, () -> files.open(OWNER, "send"));
      assertEquals(nameless.holder(), former.holder());

      other.kill();
    }
    assertEquals(
        List.of(accepted("m-1", "one"), Entries.drafted("c-9", "not forced")), read(files));
  }

  @Test
  void aClosedJournalTakesNothing() throws Exception {
    Journal journal = files.open(OWNER, "test");
    journal.close();
    journal.close();

    for (int i = 0; i < 2; i++) {
      assertThrows(Trouble.class, () -> journal.append(accepted("m-1", "one")));
    }
    assertEquals(List.of(), read(files));
  }

  private Path journal() throws IOException {
    try (var found = Files.walk(root)) {
      return found.filter(file -> file.endsWith("journal")).findAny().orElseThrow();
    }
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
