package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import dev.rejoinder.ui.Picker.Row;
import java.util.List;
import java.util.Optional;

/** What waits in the agent's queues, to be taken from there. */
final class WaitingUpdate {
  private WaitingUpdate() {}

  static Step begin(Model model) {
    return Step.to(PickerUpdate.open(model, new Choice.Waiting()));
  }

  static List<Row> rows(Model model, String query) {
    List<Row> rows =
        model.inbox().contacts().stream()
            .filter(contact -> contact.conversation().stage() == Stage.WAITING)
            .map(contact -> row(model, contact))
            .toList();
    return PickerUpdate.like(query, rows);
  }

  private static Row row(Model model, Contact contact) {
    String queue = contact.conversation().queue().name();
    String state = RowWords.state(model, contact);
    return new Row(contact.id(), Called.customer(model, contact), queue + "  " + state);
  }

  static Step chosen(Model model, Row row) {
    Optional<String> refusal =
        model.inbox().contact(row.id()).flatMap(contact -> refusal(model, contact));
    return refusal
        .map(words -> Step.to(model.warning(words)))
        .orElseGet(() -> GoUpdate.chosen(PickerUpdate.close(model), row));
  }

  /** Why this waiting one can't be taken; empty where it can. */
  static Optional<String> refusal(Model model, Contact contact) {
    if (!model.shift().assignable(contact.conversation().queue())) {
      return Optional.of(
          "The queue " + contact.conversation().queue().name() + " lets nobody take by hand");
    }
    return Rights.refusal(model, Right.PULL);
  }
}
