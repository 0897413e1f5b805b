package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Picker.Row;
import java.util.List;
import java.util.Optional;

/** What waits in the agent's queues, to be taken from there or given to somebody else. */
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
        model.inbox().contact(row.id()).flatMap(contact -> refusal(model, contact, Right.PULL));
    return refusal
        .map(words -> Step.to(model.warning(words)))
        .orElseGet(() -> GoUpdate.chosen(PickerUpdate.close(model), row));
  }

  /** Gives a waiting one to somebody else: that of the list's row, else the one that is meant. */
  static Step assign(Model model) {
    Optional<Overlay> overlay = model.attention().overlay();
    if (overlay.isEmpty()) {
      return assign(model, OrderUpdate.meant(model));
    }
    if (!lists(model) || !(overlay.get() instanceof Overlay.Choosing it)) {
      return Step.to(model);
    }
    return it.picker()
        .row(rows(model, it.picker().query().text()))
        .map(row -> assign(model, model.inbox().contact(row.id())))
        .orElseGet(() -> Step.to(model));
  }

  /** Whether the list is open. */
  static boolean lists(Model model) {
    return model.attention().overlay().orElse(null) instanceof Overlay.Choosing it
        && it.choice() instanceof Choice.Waiting;
  }

  private static Step assign(Model model, Optional<Contact> meant) {
    return OrderUpdate.with(
        model,
        meant,
        Right.ASSIGN,
        it ->
            it.stage() != Stage.WAITING
                ? Step.to(model.saying("It does not wait: Ctrl-X v shows what does"))
                : refusal(model, meant.get(), Right.ASSIGN)
                    .map(words -> Step.to(model.warning(words)))
                    .orElseGet(() -> TransferUpdate.assign(PickerUpdate.close(model), it)));
  }

  /**
   * Why this waiting one can't be handed out; empty where it can.
   *
   * @param right to take it oneself, or to assign it
   */
  static Optional<String> refusal(Model model, Contact contact, Right right) {
    if (!model.shift().assignable(contact.conversation().queue())) {
      return Optional.of(
          "The queue " + contact.conversation().queue().name() + " lets nobody take by hand");
    }
    return Rights.refusal(model, right);
  }
}
