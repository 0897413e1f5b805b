package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.text.Cells;
import dev.rejoinder.ui.Picker.Row;
import java.util.List;
import java.util.Optional;

/** Going to a conversation by its customer's name. */
final class GoUpdate {
  private GoUpdate() {}

  static Model begin(Model model) {
    return PickerUpdate.open(model, new Choice.Go());
  }

  static List<Row> rows(Model model, String query) {
    List<Row> rows = model.inbox().listed().stream().map(contact -> row(model, contact)).toList();
    return PickerUpdate.like(query, rows);
  }

  static Row row(Model model, Contact contact) {
    Conversation hit = contact.conversation();
    String queue = Cells.ellipsis(hit.queue().name(), 16, model.setting().glyphs().more);
    return new Row(contact.id(), Called.customer(model, hit), hit.channel().label() + " " + queue);
  }

  static Step chosen(Model closed, Row row) {
    return closed
        .inbox()
        .contact(row.id())
        .map(
            to ->
                InboxUpdate.open(
                    closed
                        .with(closed.inbox().withOrigin(Optional.empty()))
                        .with(closed.attention().withPanel(Optional.empty())),
                    to))
        .orElseGet(() -> Step.to(closed));
  }
}
