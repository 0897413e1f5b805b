package dev.rejoinder.store;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Outboxes.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bytes of a journal say, as far as each line can be trusted.
 *
 * @param owner empty where the line that names it is lost
 * @param good the bytes up to the end of the last good line; what is behind was never acknowledged,
 *     or is damaged
 * @param damaged lines between good ones
 * @param missing whether numbers are left out without a damaged line to show for them
 * @param newer whether some are of a format that this version does not know
 */
record Reading(
    Optional<Owner> owner,
    List<JournalEntry> entries,
    int good,
    int damaged,
    boolean missing,
    boolean newer) {
  Reading {
    entries = List.copyOf(entries);
  }

  static Reading of(byte[] bytes) {
    return new Reader(bytes).read();
  }

  private static final class Reader {
    private final byte[] bytes;
    private final List<JournalEntry> entries = new ArrayList<>();
    private Optional<Owner> owner = Optional.empty();
    private int good;
    private int damaged;
    private int damagedSince;
    private long last = -1;
    private boolean missing;
    private boolean newer;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    Reading read() {
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          line(start, i);
          start = i + 1;
        }
      }
      return new Reading(owner, entries, good, damaged, missing, newer);
    }

    private void line(int from, int to) {
      Optional<JournalLine.Line> line = JournalLine.read(bytes, from, to);
      if (line.isEmpty()) {
        damagedSince++;
        return;
      }
      good = to + 1;
      missing |= line.get().number() != last + 1 && damagedSince == 0;
      last = line.get().number();
      damaged += damagedSince;
      damagedSince = 0;
      content(line.get());
    }

    private void content(JournalLine.Line line) {
      try {
        if (line.version() != JournalLine.VERSION) {
          throw new EntryJson.Unknown();
        }
        Optional<Owner> named = EntryJson.owner(line.content());
        if (named.isPresent()) {
          owner = named;
        } else {
          entries.add(EntryJson.read(line.content()));
        }
      } catch (EntryJson.Unknown e) {
        newer = true;
      }
    }
  }
}
