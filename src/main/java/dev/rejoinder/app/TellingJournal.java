package dev.rejoinder.app;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal that tells when it begins to fail, with the words why, and when it works again. */
final class TellingJournal implements Journal {
  private final Journal journal;
  private final Consumer<Optional<String>> told;
  private boolean fails;

  TellingJournal(Journal journal, Consumer<Optional<String>> told) {
    this.journal = journal;
    this.told = told;
  }

  private interface Step {
    void take() throws Trouble;
  }

  private synchronized void watched(Step step) throws Trouble {
    try {
      step.take();
    } catch (Trouble e) {
      if (!fails) {
        told.accept(Optional.of(e.getMessage()));
      }
      fails = true;
      throw e;
    }
    if (fails) {
      told.accept(Optional.empty());
    }
    fails = false;
  }

  @Override
  public List<JournalEntry> entries() {
    return journal.entries();
  }

  @Override
  public List<String> remarks() {
    return journal.remarks();
  }

  @Override
  public void append(JournalEntry entry) throws Trouble {
    watched(() -> journal.append(entry));
  }

  @Override
  public void draft(JournalEntry.Drafted draft) throws Trouble {
    watched(() -> journal.draft(draft));
  }

  @Override
  public void force() throws Trouble {
    watched(journal::force);
  }

  @Override
  public void close() {
    journal.close();
  }
}
