package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import java.util.List;
import java.util.Optional;

/**
 * The list of conversations.
 *
 * @param loaded whether the list has come at least once
 * @param contacts in the order shown
 * @param selected the id of the row that has the pointer; it stays on its conversation
 * @param origin where Ctrl-N started from
 */
public record InboxState(
    boolean loaded, List<Contact> contacts, Optional<String> selected, Optional<String> origin) {
  public static final InboxState EMPTY =
      new InboxState(false, List.of(), Optional.empty(), Optional.empty());

  public InboxState {
    contacts = List.copyOf(contacts);
  }

  Optional<Contact> contact(String id) {
    return contacts.stream().filter(contact -> contact.id().equals(id)).findFirst();
  }

  Optional<Contact> selection() {
    return selected.flatMap(this::contact);
  }

  int selectedIndex() {
    for (int i = 0; i < contacts.size(); i++) {
      if (selected.isPresent() && contacts.get(i).id().equals(selected.get())) {
        return i;
      }
    }
    return 0;
  }

  InboxState select(String id) {
    return new InboxState(loaded, contacts, Optional.of(id), origin);
  }

  InboxState selectIndex(int index) {
    if (contacts.isEmpty()) {
      return this;
    }
    return select(contacts.get(Math.max(0, Math.min(index, contacts.size() - 1))).id());
  }

  InboxState withOrigin(Optional<String> from) {
    return new InboxState(loaded, contacts, selected, from);
  }

  /** The same selection over other rows; the nearest row where its own is gone. */
  InboxState withContacts(List<Contact> newer) {
    int index = selectedIndex();
    InboxState next = new InboxState(true, newer, selected, origin);
    return next.selection().isPresent() ? next : next.selectIndex(index);
  }
}
