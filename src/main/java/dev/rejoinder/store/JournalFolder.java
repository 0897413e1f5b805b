package dev.rejoinder.store;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes.Owner;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The files of one outbox: {@code journal}, the one before it as {@code journal.previous}, and what
 * was found damaged, set aside under a name with the time.
 */
final class JournalFolder {
  private static final Logger LOG = System.getLogger("rejoinder");
  private static final String FRESH = "journal.new";
  private static final long LARGEST = 64 * 1024 * 1024;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A new journal, open at its end. */
  record Written(Disk.Sink sink, long end, long next) {}

  private final Path folder;
  private final Path journal;
  private final Owner owner;
  private final Disk disk;

  JournalFolder(Path folder, Owner owner, Disk disk) {
    this.folder = folder;
    this.journal = journal(folder);
    this.owner = owner;
    this.disk = disk;
  }

  static Path journal(Path folder) {
    return folder.resolve("journal");
  }

  /** Empty where there is none; refuses one that others can read or could have put there. */
  static Optional<byte[]> read(Path journal) throws IOException, Trouble {
    try {
      OwnersOnly.checkFile(journal);
      if (Files.size(journal) > LARGEST) {
        throw new Trouble(journal + " is too large for a journal: move it away");
      }
      try (InputStream in =
          Files.newInputStream(journal, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(in.readAllBytes());
      }
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  Optional<byte[]> read() throws IOException, Trouble {
    return read(journal);
  }

  Disk.Sink open() throws IOException {
    return disk.open(journal);
  }

  /**
   * Puts a journal of these in the place of the one that is there. Whenever it is cut off, the name
   * stands for the old one or for the new one; for which of them the platter says only once {@link
   * #force} has returned.
   */
  Written write(List<JournalEntry> entries) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    long number = 0;
    lines.write(JournalLine.write(number++, EntryJson.write(owner)));
    for (JournalEntry entry : entries) {
      lines.write(JournalLine.write(number++, EntryJson.write(entry)));
    }
    Path fresh = folder.resolve(FRESH);
    disk.delete(fresh);
    Disk.Sink sink = disk.create(fresh);
    try {
      sink.write(lines.toByteArray());
      sink.force();
      keepPrevious();
      disk.rename(fresh, journal);
      return new Written(sink, lines.size(), number);
    } catch (IOException e) {
      close(sink);
      remove(fresh);
      throw e;
    }
  }

  /** By a second name, as without the first one there would be a moment with no journal at all. */
  private void keepPrevious() throws IOException {
    if (!Files.exists(journal, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path previous = folder.resolve("journal.previous");
    disk.delete(previous);
    try {
      disk.link(journal, previous);
    } catch (IOException | UnsupportedOperationException e) {
      // Not every file system has second names; the new journal is whole without it.
      LOG.log(Level.WARNING, "the former journal of the outbox can't be kept", e);
    }
  }

  /** Makes the names last, those of the folders too, which may be new. */
  void force() throws IOException {
    disk.forceFolder(folder);
    disk.forceFolder(folder.getParent());
  }

  /**
   * Keeps damaged bytes for who wants to look at them.
   *
   * @return the file
   */
  Path setAside(String what, byte[] bytes, Instant now) throws IOException {
    String name = "journal." + what + "-" + STAMP.format(now);
    Path file = folder.resolve(name);
    for (int i = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); i++) {
      file = folder.resolve(name + "-" + i);
    }
    Disk.Sink sink = disk.create(file);
    try {
      sink.write(bytes);
      sink.force();
    } finally {
      close(sink);
    }
    return file;
  }

  /** Removes what a crash has left, and what was set aside a month ago; it holds texts. */
  void tidy(Instant now) {
    remove(folder.resolve(FRESH));
    try (var aside = Files.newDirectoryStream(folder, "journal.{torn,corrupt}-*")) {
      for (Path each : aside) {
        FileTime at = Files.getLastModifiedTime(each, LinkOption.NOFOLLOW_LINKS);
        if (at.toInstant().plus(Retention.TEXTS).isBefore(now)) {
          remove(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.log(Level.WARNING, "what was set aside of the outbox can't be looked at", e);
    }
  }

  /** A file system on which neither locks nor forcing can be relied on; empty for others. */
  Optional<String> weak() throws IOException {
    String type = Files.getFileStore(folder).type();
    return type.matches("(nfs|cifs|smb|afs|fuse\\.).*") ? Optional.of(type) : Optional.empty();
  }

  Trouble trouble(IOException e) {
    return new Trouble(reason(e) + ": " + journal + " can't be written", e);
  }

  Trouble refused(String why) {
    return new Trouble(journal + " " + why);
  }

  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "not allowed";
    }
    if (e instanceof FileNotFoundException && e.getMessage() != null) {
      return e.getMessage().replaceFirst("^.*\\((.*)\\)$", "$1");
    }
    String reason = e instanceof FileSystemException it ? it.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  private void remove(Path file) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "what is left of a journal can't be removed", e);
    }
  }

  static void close(Disk.Sink sink) {
    try {
      sink.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a journal can't be closed", e);
    }
  }
}
