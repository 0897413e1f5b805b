package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Queue;
import java.util.List;
import java.util.Optional;

/**
 * A queue that is looked at instead of one's own inbox.
 *
 * @param loaded whether it was read at least once
 * @param open the conversation that was open before
 * @param selected the row that had the pointer before
 */
public record Watched(
    Queue queue,
    boolean loaded,
    List<Contact> contacts,
    Optional<String> open,
    Optional<String> selected) {
  public Watched {
    contacts = List.copyOf(contacts);
  }

  Watched read(List<Contact> newer) {
    return new Watched(queue, true, newer, open, selected);
  }

  /** As {@code QUEUE Billing}. */
  String words() {
    return "QUEUE " + queue.name();
  }
}
