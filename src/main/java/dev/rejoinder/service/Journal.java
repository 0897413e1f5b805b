package dev.rejoinder.service;

import dev.rejoinder.model.JournalEntry;
import java.util.List;

/**
 * The port to the outbox's memory on disk, held by one process at a time. Any thread; entries stand
 * in the order in which the calls began to return.
 */
public interface Journal extends AutoCloseable {

  /** No safe copy can be kept, in a sentence for the person, with the file's name. */
  final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
      super(message);
    }

    public Trouble(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** What a former process left, oldest first; what no longer matters may be missing. */
  List<JournalEntry> entries();

  /** What the person should know about that: a torn end, lines that can't be read. Ours, safe. */
  List<String> remarks();

  /**
   * Returns once it is forced to disk. After trouble every later call is refused too until one
   * succeeds in writing it whole: an entry is there, or it is not.
   */
  void append(JournalEntry entry) throws Trouble;

  /** Hands a draft to the disk without waiting for the platter; {@link #force} does that. */
  void draft(JournalEntry.Drafted draft) throws Trouble;

  /** Forces what {@link #draft} has handed over. Does nothing where nothing was. */
  void force() throws Trouble;

  /** Forces, and lets another process have it. */
  @Override
  void close();
}
