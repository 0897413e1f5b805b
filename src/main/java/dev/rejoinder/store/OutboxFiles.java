package dev.rejoinder.store;

import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Journal.Trouble;
import dev.rejoinder.service.Outboxes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Outboxes in a folder each, whose name tells nobody whose it is. */
public final class OutboxFiles implements Outboxes {
  private final Path root;
  private final Clock clock;
  private final Disk disk;

  /**
   * @param root made when it is needed
   * @param clock says what is too old to be kept
   */
  public OutboxFiles(Path root, Clock clock) {
    this(root, clock, Disk.REAL);
  }

  /** For tests of what happens when the disk fails. */
  public OutboxFiles(Path root, Clock clock, Disk disk) {
    this.root = root;
    this.clock = clock;
    this.disk = disk;
  }

  @Override
  public Journal open(Owner owner, String program) throws Busy, Trouble {
    Path folder = root.resolve(name(owner));
    OutboxLock lock;
    try {
      OwnersOnly.makeFolder(root);
      OwnersOnly.makeFolder(folder);
      lock = OutboxLock.take(folder, program, clock.instant());
    } catch (IOException e) {
      throw new Trouble(JournalFolder.reason(e) + ": " + folder + " can't be used", e);
    }
    Journal journal = null;
    try {
      journal = JournalFile.open(new JournalFolder(folder, owner, disk), clock, lock::release);
      return journal;
    } finally {
      if (journal == null) {
        lock.release();
      }
    }
  }

  @Override
  public List<Kept> all() throws Trouble {
    List<Kept> all = new ArrayList<>();
    try {
      if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
        return all;
      }
      OwnersOnly.checkFolder(root);
      for (Path folder : folders()) {
        OwnersOnly.checkFolder(folder);
        JournalFolder.read(JournalFolder.journal(folder))
            .map(OutboxFiles::kept)
            .ifPresent(all::add);
      }
    } catch (IOException e) {
      throw new Trouble(JournalFolder.reason(e) + ": " + root + " can't be read", e);
    }
    return all;
  }

  private List<Path> folders() throws IOException {
    try (var found = Files.list(root)) {
      return found.sorted().toList();
    }
  }

  private static Kept kept(byte[] bytes) {
    Reading reading = Reading.of(bytes);
    return new Kept(reading.owner().orElse(new Owner("", "")), reading.entries());
  }

  private static String name(Owner owner) {
    byte[] bytes = (owner.place() + "\n" + owner.userId()).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
