package dev.rejoinder.store;

import dev.rejoinder.model.JournalEntry;
import dev.rejoinder.service.Journal.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a former process left.
 *
 * @param remarks what the person should know about that
 * @param whole whether the file may be appended to as it is
 * @param end its length then
 */
record Recovered(List<JournalEntry> entries, List<String> remarks, boolean whole, long end) {

  /** Reads it, and sets aside what is damaged; the journal itself is not changed. */
  static Recovered from(JournalFolder folder, Instant now) throws IOException, Trouble {
    List<String> remarks = new ArrayList<>();
    folder
        .weak()
        .ifPresent(
            type ->
                remarks.add(
                    "The outbox lies on "
                        + type
                        + ", where a second rejoinder or a power cut may harm it."));
    Optional<byte[]> bytes = folder.read();
    if (bytes.isEmpty()) {
      return new Recovered(List.of(), remarks, false, 0);
    }
    if (bytes.get().length == 0) {
      remarks.add("The outbox was found empty: what stood in it is lost.");
    }
    Reading reading = Reading.of(bytes.get());
    if (reading.newer()) {
      throw folder.refused("was written by a newer rejoinder: use that one");
    }
    boolean torn = reading.good() < bytes.get().length;
    if (reading.damaged() > 0) {
      Path copy = folder.setAside("corrupt", bytes.get(), now);
      remarks.add(
          lines(reading.damaged()) + " of the outbox can't be read; all is kept in " + copy);
    } else if (torn) {
      byte[] tail = Arrays.copyOfRange(bytes.get(), reading.good(), bytes.get().length);
      Path copy = folder.setAside("torn", tail, now);
      remarks.add("The outbox was cut off while it was written; the rest is kept in " + copy);
    }
    if (reading.missing()) {
      remarks.add("Lines are missing from the outbox, so a message may be missing too.");
    }
    boolean whole =
        !torn && reading.damaged() == 0 && !reading.missing() && reading.owner().isPresent();
    return new Recovered(reading.entries(), remarks, whole, reading.good());
  }

  private static String lines(int count) {
    return count == 1 ? "A line" : count + " lines";
  }
}
