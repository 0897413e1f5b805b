package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Right;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.WrapUp;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.ui.Attention.Overlay;
import dev.rejoinder.ui.Picker.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The end of a conversation: a code, notes, or neither where the queue lets one skip them. */
final class WrapUpUpdate {
  private static final String SKIP = "skip";

  /** Characters of notes. */
  private static final int LONGEST = 2000;

  private WrapUpUpdate() {}

  static Step begin(Model model) {
    return OrderUpdate.with(
        model,
        needed(model, OrderUpdate.meant(model)),
        conversation ->
            conversation.stage() == Stage.WRAP_UP && conversation.leg().isPresent()
                ? open(model, conversation.id(), conversation.leg().get())
                : Step.to(model.saying("No wrap-up is due here")));
  }

  /** To skip is to end one's own part, for which being in the conversation is enough. */
  private static Right needed(Model model, Optional<Contact> meant) {
    boolean skips =
        meant
            .filter(contact -> !isOver(model, contact.id()) && maySkip(model, contact.id()))
            .isPresent();
    return skips ? Right.DISCONNECT : Right.WRAP_UP;
  }

  /** Without the right to give a code there is only the way round it. */
  private static Step open(Model model, String id, Leg leg) {
    Optional<String> missing = Rights.missing(model, Right.WRAP_UP);
    Choice choice = new Choice.WrapUp(id, leg, missing.isEmpty(), List.of(), Optional.empty());
    return missing
        .map(needs -> Step.to(PickerUpdate.open(model.warning("No codes. " + needs), choice)))
        .orElseGet(
            () -> Step.to(PickerUpdate.open(model, choice), new Effect.ReadWrapUpCodes(id, leg)));
  }

  static Model read(Model model, Msg.WrapUpCodesRead read) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Choosing open)
        || !(open.choice() instanceof Choice.WrapUp it)
        || !it.conversationId().equals(read.conversationId())) {
      return model;
    }
    List<WrapUpCode> codes = read.codes().stream().map(Display::clean).toList();
    Choice known = new Choice.WrapUp(it.conversationId(), it.leg(), false, codes, read.failure());
    return PickerUpdate.refreshed(model, known, open.picker());
  }

  static List<Row> rows(Model model, Choice.WrapUp it, String query) {
    List<Row> rows = new ArrayList<>();
    if (isOver(model, it.conversationId())) {
      return rows;
    }
    it.codes().forEach(code -> rows.add(new Row("code " + code.id(), code.name(), "")));
    // Not before the codes: else the pointer would begin on it.
    if (!it.loading() && maySkip(model, it.conversationId())) {
      rows.add(new Row(SKIP, "No code: skip", ""));
    }
    return PickerUpdate.like(query, rows);
  }

  /** Whether it ended while it was worked on: by its time, or from another device. */
  static boolean isOver(Model model, String id) {
    return model
        .inbox()
        .contact(id)
        .filter(contact -> contact.conversation().stage() == Stage.WRAP_UP)
        .isEmpty();
  }

  private static boolean maySkip(Model model, String id) {
    return model
        .inbox()
        .contact(id)
        .flatMap(contact -> contact.conversation().wrapUp())
        .filter(WrapUp::maySkip)
        .isPresent();
  }

  /** How long there is, as the row says it; empty where it has no end. */
  static String left(Model model, String id) {
    return model
        .inbox()
        .contact(id)
        .filter(contact -> contact.conversation().stage() == Stage.WRAP_UP)
        .filter(contact -> contact.conversation().until().isPresent())
        .map(contact -> RowWords.wrapUp(contact.conversation(), model))
        .orElse("");
  }

  static Step chosen(Model model, Choice.WrapUp it, Row row) {
    if (row.id().equals(SKIP)) {
      Order skip = new Order.Skip(it.conversationId(), it.leg());
      return OrderUpdate.give(PickerUpdate.close(model), skip);
    }
    return it.codes().stream()
        .filter(code -> row.id().equals("code " + code.id()))
        .findFirst()
        .map(code -> Step.to(notes(model, it, code)))
        .orElseGet(() -> Step.to(model));
  }

  private static Model notes(Model model, Choice.WrapUp it, WrapUpCode code) {
    return show(model, new Overlay.Notes(it.conversationId(), it.leg(), code, Editor.EMPTY));
  }

  static Step actOnNotes(Model model, Action action) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Notes notes)) {
      return Step.to(model);
    }
    return switch (action) {
      case COMPLETE -> complete(model, notes);
      case CLOSE -> Step.to(PickerUpdate.close(model));
      default -> Step.to(show(model, notes.with(Editing.apply(notes.text(), action))));
    };
  }

  private static Step complete(Model model, Overlay.Notes notes) {
    String id = notes.conversationId();
    if (isOver(model, id)) {
      return Step.to(model.warning("Not completed: this wrap-up is over"));
    }
    String text = notes.text().text().strip();
    return OrderUpdate.give(
        PickerUpdate.close(model), new Order.Complete(id, notes.leg(), notes.code().id(), text));
  }

  static Model typeNotes(Model model, String text) {
    if (!(model.attention().overlay().orElse(null) instanceof Overlay.Notes notes)) {
      return model;
    }
    Editor longer = notes.text().insert(text);
    return longer.text().length() > LONGEST
        ? model.warning("Notes take " + LONGEST + " characters")
        : show(model, notes.with(longer));
  }

  private static Model show(Model model, Overlay.Notes notes) {
    return model.with(model.attention().withOverlay(Optional.of(notes)));
  }

  /** With Enter in the inbox the codes come at once. */
  static Step opened(Model shown, Contact contact) {
    Conversation conversation = contact.conversation();
    boolean running = shown.chat().talk(contact.id()).traffic().order().isPresent();
    boolean due = conversation.stage() == Stage.WRAP_UP && conversation.leg().isPresent();
    Right right = needed(shown, Optional.of(contact));
    if (!due || running || Rights.refusal(shown, right).isPresent()) {
      return Step.to(shown);
    }
    return open(shown, contact.id(), conversation.leg().get());
  }
}
