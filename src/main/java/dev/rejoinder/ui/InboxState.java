package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The list of conversations.
 *
 * @param loaded whether the list has come at least once
 * @param contacts the agent's own and those that wait for her, in the order shown
 * @param rows those that the filter leaves
 * @param filter what the rows are narrowed by; empty for nothing
 * @param selected the id of the row that has the pointer; it stays on its conversation, also while
 *     the filter hides that
 * @param origin where Ctrl-N started from
 * @param watched a queue that is looked at instead
 */
public record InboxState(
    boolean loaded,
    List<Contact> contacts,
    List<Contact> rows,
    Editor filter,
    Optional<String> selected,
    Optional<String> origin,
    Optional<Watched> watched) {
  public static final InboxState EMPTY =
      new InboxState(
          false,
          List.of(),
          List.of(),
          Editor.EMPTY,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public InboxState {
    contacts = List.copyOf(contacts);
    rows = List.copyOf(rows);
  }

  /** What the rows are of. */
  List<Contact> listed() {
    return watched.map(Watched::contacts).orElse(contacts);
  }

  /** Of the agent's own, else of what is looked at. */
  Optional<Contact> contact(String id) {
    return Stream.concat(contacts.stream(), listed().stream())
        .filter(contact -> contact.id().equals(id))
        .findFirst();
  }

  /** The row that has the pointer; none while the filter hides it. */
  Optional<Contact> selection() {
    return rows.stream().filter(row -> selected.equals(Optional.of(row.id()))).findFirst();
  }

  /** Among the rows; the first where none has the pointer. */
  int selectedIndex() {
    for (int i = 0; i < rows.size(); i++) {
      if (selected.equals(Optional.of(rows.get(i).id()))) {
        return i;
      }
    }
    return 0;
  }

  InboxState select(String id) {
    return new InboxState(loaded, contacts, rows, filter, Optional.of(id), origin, watched);
  }

  InboxState selectIndex(int index) {
    if (rows.isEmpty()) {
      return this;
    }
    return select(rows.get(Math.max(0, Math.min(index, rows.size() - 1))).id());
  }

  InboxState withOrigin(Optional<String> from) {
    return new InboxState(loaded, contacts, rows, filter, selected, from, watched);
  }

  /** Narrows the rows; the pointer goes to the first where its own is not among them. */
  InboxState withFilter(Editor newer) {
    List<Contact> left = InboxFilter.rows(listed(), newer.text());
    InboxState next = new InboxState(loaded, contacts, left, newer, selected, origin, watched);
    return next.selection().isPresent() ? next : next.selectIndex(0);
  }

  /** Known already; shown with the first reading, as far as it or the agent has a use for them. */
  InboxState expecting(List<Contact> known) {
    return new InboxState(loaded, known, rows, filter, selected, origin, watched);
  }

  /** The same selection over other contacts; the nearest row where its own is gone. */
  InboxState withContacts(List<Contact> newer) {
    return over(true, newer, watched);
  }

  InboxState withWatched(Watched newer) {
    return over(loaded, contacts, Optional.of(newer));
  }

  /** Looks at that queue, or at the agent's own again; without a filter. */
  InboxState watching(Optional<Watched> queue, Optional<String> pointer) {
    List<Contact> all = queue.map(Watched::contacts).orElse(contacts);
    InboxState next =
        new InboxState(loaded, contacts, all, Editor.EMPTY, pointer, Optional.empty(), queue);
    return next.selection().isPresent() ? next : next.selectIndex(0);
  }

  private InboxState over(boolean read, List<Contact> own, Optional<Watched> queue) {
    int index = selectedIndex();
    List<Contact> all = queue.map(Watched::contacts).orElse(own);
    List<Contact> left = InboxFilter.rows(all, filter.text());
    InboxState next = new InboxState(read, own, left, filter, selected, origin, queue);
    // What is only hidden keeps the selection: a reading never puts another row under Enter.
    boolean there = all.stream().anyMatch(it -> selected.equals(Optional.of(it.id())));
    return there ? next : next.selectIndex(index);
  }
}
