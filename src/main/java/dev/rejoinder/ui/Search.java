package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.search.Folded;
import dev.rejoinder.search.Range;
import dev.rejoinder.text.Sanitiser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search through the open conversation.
 *
 * @param found where it stands, newest first
 * @param at which of these is looked at
 */
public record Search(Editor text, List<Spot> found, int at) {
  /** The start of a match: the key of what was said, and the index in its text. */
  public record Spot(String key, int start) {}

  static final Search EMPTY = new Search(Editor.EMPTY, List.of(), 0);

  public Search {
    found = List.copyOf(found);
  }

  Optional<Spot> spot() {
    return at < found.size() ? Optional.of(found.get(at)) : Optional.empty();
  }

  /** So many matches further up; after the oldest comes the newest. */
  Search moved(int up) {
    return found.isEmpty() ? this : new Search(text, found, Math.floorMod(at + up, found.size()));
  }

  /** Another text, or other messages; it stays at its match while that is one. */
  Search over(Editor newText, Map<String, String> said) {
    List<Spot> spots = new ArrayList<>();
    said.forEach(
        (key, words) -> {
          for (Range range : Folded.occurrences(newText.text(), words)) {
            spots.add(0, new Spot(key, range.start()));
          }
        });
    int same = spot().map(spots::indexOf).orElse(-1);
    boolean typed = !newText.text().equals(text.text());
    int nearest = typed ? 0 : Math.min(at, Math.max(0, spots.size() - 1));
    return new Search(newText, spots, same >= 0 ? same : nearest);
  }

  String words() {
    if (text.text().isBlank()) {
      return "";
    }
    return found.isEmpty() ? "no match" : "match " + (at + 1) + " of " + found.size();
  }

  /** All texts of a conversation by the keys of their lines, oldest first, as they are shown. */
  static Map<String, String> said(Contact contact, Talk talk) {
    Map<String, String> said = new LinkedHashMap<>();
    for (Message message : contact.transcript()) {
      said.put(message.id(), message.text());
    }
    for (Pending sent : talk.pending()) {
      said.put(MessageLines.key(sent.id()), Sanitiser.text(sent.text()));
    }
    return said;
  }
}
