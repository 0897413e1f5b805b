package dev.rejoinder.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was sent before in a conversation, for walking through it in the composer. Kept in memory
 * only.
 *
 * @param entries newest first; also drafts that were left for an entry that became the draft
 * @param at which entry the composer shows, from 1; 0 for the draft itself
 * @param kept the draft while an entry is shown
 */
public record History(List<String> entries, int at, String kept) {
  static final History EMPTY = new History(List.of(), 0, "");

  private static final int LONGEST = 100;

  /** Where a step leads: the text for the composer. */
  record Walk(History history, String text) {}

  public History {
    entries = List.copyOf(entries);
  }

  /** To what was sent before; empty at the oldest. */
  Optional<Walk> older(String draft) {
    History here = settled(draft);
    if (here.at == here.entries.size()) {
      return Optional.empty();
    }
    String left = here.at == 0 ? draft : here.kept;
    History next = new History(here.entries, here.at + 1, left);
    return Optional.of(new Walk(next, here.entries.get(here.at)));
  }

  /** Back towards the draft; empty where that is shown. */
  Optional<Walk> newer(String draft) {
    History here = settled(draft);
    if (here.at == 0) {
      return Optional.empty();
    }
    return Optional.of(
        here.at == 1
            ? new Walk(new History(here.entries, 0, ""), here.kept)
            : new Walk(
                new History(here.entries, here.at - 1, here.kept), here.entries.get(here.at - 2)));
  }

  /** After a send; a draft that was left for an older text is the newest entry. */
  History sent(String draft, String text) {
    History here = settled(draft);
    return new History(with(here.kept, with(text, here.entries)), 0, "");
  }

  /** Whether this text is an entry that the composer shows as it is. */
  boolean shows(String text) {
    return at > 0 && text.equals(entries.get(at - 1));
  }

  /** Whether a draft waits while an entry is shown. */
  boolean keepsDraft() {
    return !kept.isBlank();
  }

  /** An entry that was edited is the draft from then on; what was the draft becomes an entry. */
  private History settled(String draft) {
    if (at == 0 || shows(draft)) {
      return this;
    }
    return new History(kept.equals(draft) ? entries : with(kept, entries), 0, "");
  }

  private static List<String> with(String text, List<String> entries) {
    if (text.isBlank() || !entries.isEmpty() && entries.get(0).equals(text)) {
      return entries;
    }
    return Stream.concat(Stream.of(text), entries.stream()).limit(LONGEST).toList();
  }
}
