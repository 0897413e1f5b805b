package dev.rejoinder.store;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A journal in a file of lines, appended to.
 *
 * <p>An entry that could not be written or forced is cut off again. After a force has failed nobody
 * knows which bytes the platter has, and the kernel may say so only once; so from then on nothing
 * counts until all that was ever acknowledged has been written to a new file, and that was forced.
 * Every later call tries that first. Only where the disk refuses even to cut may the next process
 * find an entry that was refused.
 */
final class JournalFile implements Journal {
  private static final Logger LOG = System.getLogger("rejoinder");

  /** Beyond it what no longer matters is left out. */
  private static final long LARGE = 1024 * 1024;

  private final JournalFolder folder;
  private final Clock clock;
  private final Runnable release;
  private final List<JournalEntry> former;
  private final List<String> remarks;

  /** All that was acknowledged, as far as it mattered when the file was begun. */
  private List<JournalEntry> entries;

  private Disk.Sink sink;

  /** Where the next line begins. */
  private long end;

  /** The next line's number. */
  private long next;

  private long large = LARGE;
  private boolean sound;
  private boolean unforced;
  private boolean closed;

  private JournalFile(JournalFolder folder, Recovered found, Clock clock, Runnable release) {
    this.folder = folder;
    this.clock = clock;
    this.release = release;
    this.entries = Retention.of(found.entries(), clock.instant());
    this.former = List.copyOf(entries);
    this.remarks = List.copyOf(found.remarks());
  }

  /**
   * Recovers what is there.
   *
   * @param release is run once, when it is closed
   */
  static JournalFile open(JournalFolder folder, Clock clock, Runnable release) throws Trouble {
    try {
      folder.tidy(clock.instant());
      Recovered found = Recovered.from(folder, clock.instant());
      JournalFile journal = new JournalFile(folder, found, clock, release);
      journal.begin(found);
      return journal;
    } catch (IOException e) {
      throw folder.trouble(e);
    }
  }

  private void begin(Recovered found) throws IOException {
    if (!found.whole()) {
      renew();
      return;
    }
    sink = folder.open();
    end = found.end();
    next = found.entries().size() + 1L;
    sound = true;
    if (entries.size() < found.entries().size()) {
      renewIfPossible();
    }
  }

  @Override
  public List<JournalEntry> entries() {
    return former;
  }

  @Override
  public List<String> remarks() {
    return remarks;
  }

  @Override
  public synchronized void append(JournalEntry entry) throws Trouble {
    try {
      mend();
      byte[] line = write(entry);
      try {
        sink.force();
      } catch (IOException e) {
        sound = false;
        cut();
        throw e;
      }
      written(entry, line.length);
      unforced = false;
    } catch (IOException e) {
      throw folder.trouble(e);
    }
    if (end > large) {
      renewIfPossible();
    }
  }

  @Override
  public synchronized void draft(JournalEntry.Drafted draft) throws Trouble {
    try {
      mend();
      written(draft, write(draft).length);
      unforced = true;
    } catch (IOException e) {
      throw folder.trouble(e);
    }
    if (end > large) {
      renewIfPossible();
    }
  }

  @Override
  public synchronized void force() throws Trouble {
    try {
      mend();
      if (unforced) {
        sound = false;
        sink.force();
        sound = true;
        unforced = false;
      }
    } catch (IOException e) {
      throw folder.trouble(e);
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    try {
      force();
    } catch (Trouble e) {
      LOG.log(Level.WARNING, "the outbox can't be forced to disk at its end", e);
    } finally {
      closed = true;
      JournalFolder.close(sink);
      release.run();
    }
  }

  private void mend() throws IOException {
    if (closed) {
      throw new IOException("it is closed");
    }
    if (!sound) {
      renew();
    }
  }

  /** The line, which is not there where this fails. */
  private byte[] write(JournalEntry entry) throws IOException {
    byte[] line = JournalLine.write(next, EntryJson.write(entry));
    sound = false;
    try {
      sink.write(line);
    } catch (IOException e) {
      // What stood before it is as it was.
      sound = cut();
      throw e;
    }
    sound = true;
    return line;
  }

  private void written(JournalEntry entry, int length) {
    entries.add(entry);
    end += length;
    next++;
  }

  private boolean cut() {
    try {
      sink.truncate(end);
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "a torn end of the outbox can't be cut off", e);
      return false;
    }
  }

  /** Begins a new file, without what no longer matters. */
  private void renew() throws IOException {
    List<JournalEntry> kept = Retention.of(entries, clock.instant());
    JournalFolder.Written fresh = folder.write(kept);
    sound = false;
    if (sink != null) {
      JournalFolder.close(sink);
    }
    sink = fresh.sink();
    end = fresh.end();
    next = fresh.next();
    large = Math.max(LARGE, 2 * end);
    entries = new ArrayList<>(kept);
    folder.force();
    sound = true;
    unforced = false;
  }

  /** What is acknowledged is safe without it. */
  private void renewIfPossible() {
    try {
      renew();
    } catch (IOException e) {
      large = end + LARGE;
      LOG.log(Level.WARNING, "the outbox can't be tidied up", e);
    }
  }
}
