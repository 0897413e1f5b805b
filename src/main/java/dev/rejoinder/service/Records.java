package dev.rejoinder.service;

import dev.rejoinder.model.JournalEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The journal, with what this process has added to it. Any thread. */
final class Records {
  private final Journal journal;
  private final Outbox.Listener listener;
  private final List<JournalEntry> all;

  /** What has happened and could not be written down; it comes before all that follows. */
  private final Deque<JournalEntry> unwritten = new ArrayDeque<>();

  private boolean draftsFail;
  private boolean closed;

  Records(Journal journal, Outbox.Listener listener) {
    this.journal = journal;
    this.listener = listener;
    this.all = new ArrayList<>(journal.entries());
  }

  /** Former ones and new ones, without new drafts. */
  synchronized List<JournalEntry> all() {
    return List.copyOf(all);
  }

  /** Returns once it is on the disk; what did not get there before is then, too. */
  synchronized void write(JournalEntry entry) throws Journal.Trouble {
    if (closed) {
      throw new Journal.Trouble("Rejoinder is ending");
    }
    catchUp();
    journal.append(entry);
    all.add(entry);
  }

  private void catchUp() throws Journal.Trouble {
    while (!unwritten.isEmpty()) {
      journal.append(unwritten.peek());
      unwritten.remove();
    }
  }

  /** For what has happened: it is so whether it can be written down or not. */
  synchronized void note(JournalEntry entry) {
    if (closed) {
      // The next process finds it under way, and looks for it.
      return;
    }
    all.add(entry);
    unwritten.add(entry);
    try {
      catchUp();
    } catch (Journal.Trouble e) {
      listener.remark("what became of a message can't be kept: " + e.getMessage());
    }
  }

  void draft(JournalEntry.Drafted draft) {
    drafts(() -> journal.draft(draft));
  }

  void force() {
    drafts(journal::force);
  }

  private interface Step {
    void take() throws Journal.Trouble;
  }

  /** Says so once where it fails, and again only after it has gone well. */
  private synchronized void drafts(Step step) {
    if (closed) {
      return;
    }
    try {
      step.take();
      draftsFail = false;
    } catch (Journal.Trouble e) {
      if (!draftsFail) {
        listener.remark("what is typed can't be kept: " + e.getMessage());
      }
      draftsFail = true;
    }
  }

  /** Writes down what could not be before, where that is possible by now. */
  synchronized void close() {
    if (closed) {
      return;
    }
    try {
      catchUp();
    } catch (Journal.Trouble e) {
      // It was told when it happened; the next process looks for what it finds under way.
    } finally {
      closed = true;
      journal.close();
    }
  }
}
