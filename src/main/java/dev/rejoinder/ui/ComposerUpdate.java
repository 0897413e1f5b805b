package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Right;
import dev.rejoinder.text.Lengths;
import dev.rejoinder.text.Sanitiser;
import java.util.List;
import java.util.Optional;

/** Keys of the composer. It writes into the open conversation's own draft and nowhere else. */
final class ComposerUpdate {
  private ComposerUpdate() {}

  static boolean isEmpty(Model model) {
    return draft(model).isEmpty();
  }

  static Editor draft(Model model) {
    return model.chat().open().map(id -> model.chat().talk(id).draft()).orElse(Editor.EMPTY);
  }

  static Model withDraft(Model model, Editor draft) {
    Optional<String> open = model.chat().open();
    if (open.isEmpty()) {
      return model.saying("Open a conversation first: Enter in the inbox");
    }
    return model.with(open.get(), model.chat().talk(open.get()).withDraft(draft));
  }

  /** Types into the draft; at the start of a hole it takes the hole's place. */
  static Model type(Model model, String text) {
    Optional<String> closed = Closed.refusal(model);
    if (closed.isPresent()) {
      return model.warning(closed.get());
    }
    return HoleUpdate.here(model)
        .map(hole -> HoleUpdate.fill(model, hole, text))
        .orElseGet(() -> withDraft(model, draft(model).insert(text)));
  }

  /** Nothing in a paste is a key: its line ends stay in the text. */
  static Model paste(Model model, String raw) {
    String text = Sanitiser.lineFeeds(raw);
    long lines = text.lines().count();
    Model pasted = type(model, text);
    return lines <= 1 || pasted.attention().notice().isPresent()
        ? pasted
        : pasted.saying("Pasted " + lines + " lines" + (takesText(model) ? ". Enter sends" : ""));
  }

  /** Whether Enter would send now, whatever is written. */
  static boolean takesText(Model model) {
    return model.openContact().filter(it -> outside(model, it).isEmpty()).isPresent();
  }

  static Step act(Model model, Action action) {
    Step step = open(model, action);
    boolean edited = !draft(step.model()).text().equals(draft(model).text());
    boolean refused = edited || action == Action.RESPONSES || action == Action.RESPONSES_HERE;
    return Closed.refusal(model)
        .filter(words -> refused)
        .map(words -> Step.to(model.warning(words)))
        .orElse(step);
  }

  /** In a conversation that can be written to. */
  private static Step open(Model model, Action action) {
    return switch (action) {
      case SEND -> enter(model);
      case RESPONSES, RESPONSES_HERE -> Step.to(PanelUpdate.open(model));
      case NEWLINE -> Step.to(withDraft(model, draft(model).insert("\n")));
      case ROW_UP -> Step.to(vertical(model, -1));
      case ROW_DOWN -> Step.to(vertical(model, 1));
      case PAGE_UP, PAGE_DOWN -> TranscriptUpdate.act(model, action);
      case RIGHT -> Step.to(HoleUpdate.take(model).orElseGet(() -> edited(model, action)));
      default -> Step.to(edited(model, action));
    };
  }

  private static Model edited(Model model, Action action) {
    return withDraft(model, Holes.edited(draft(model), action));
  }

  private static Model vertical(Model model, int lines) {
    DraftLines draft = DraftLines.of(draft(model), Regions.of(model).composerText());
    boolean edge = draft.row() == (lines < 0 ? 0 : draft.lines().size() - 1);
    return (edge ? walk(model, lines) : Optional.<Model>empty())
        .orElseGet(() -> withDraft(model, draft.moved(lines)));
  }

  /** Shows what was sent before, or the draft again; empty where there is no more of it. */
  private static Optional<Model> walk(Model model, int down) {
    String id = model.chat().open().orElse("");
    Talk talk = model.chat().talk(id);
    String draft = talk.draft().text();
    Optional<History.Walk> walk =
        down < 0 ? talk.history().older(draft) : talk.history().newer(draft);
    return walk.map(
        to ->
            model.with(
                id, talk.withHistory(to.history()).withDraft(talk.draft().showing(to.text()))));
  }

  private static Step enter(Model model) {
    Editor draft = draft(model);
    if (draft.cursor() == draft.text().length() && draft.text().endsWith("\\")) {
      return Step.to(withDraft(model, draft.backspace().insert("\n")));
    }
    return send(model, true);
  }

  /** Sends the draft, or says why it will not go. */
  static Step send(Model model) {
    return send(model, false);
  }

  /**
   * Sends the draft, or says why it will not go.
   *
   * @param byEnter whether a second Enter right after sends one that has a hole
   */
  private static Step send(Model model, boolean byEnter) {
    Optional<Contact> contact = model.openContact();
    String text = draft(model).text().strip();
    if (contact.isEmpty() || text.isEmpty()) {
      return Step.to(contact.isEmpty() ? ChatUpdate.write(model) : model.saying("Nothing written"));
    }
    Optional<String> refusal = refusal(model, contact.get(), text);
    if (refusal.isPresent()) {
      return Step.to(model.warning(refusal.get()));
    }
    Optional<Remark> over = BeforeSending.over(text, contact.get().conversation().channel());
    if (over.isPresent() && !byEnter) {
      return Step.to(model.warning("Not sent: " + over.get().words() + ". Enter sends it"));
    }
    List<Holes.Hole> holes = Holes.in(text);
    if (holes.isEmpty()) {
      return SendUpdate.accept(model, contact.get(), text);
    }
    return byEnter && HoleUpdate.insists(model)
        ? SendUpdate.accept(model.warning("Sent with " + Holes.words(holes)), contact.get(), text)
        : Step.to(HoleUpdate.refused(model, byEnter));
  }

  /** Why this text can't go to this customer now, whatever the agent wants; empty when it may. */
  static Optional<String> refusal(Model model, Contact contact, String text) {
    Optional<String> mayNot = Rights.refusal(model, Right.SEND);
    if (mayNot.isPresent()) {
      return mayNot;
    }
    return outside(model, contact).or(() -> objection(text, contact));
  }

  /** Why nothing can be sent there now. */
  private static Optional<String> outside(Model model, Contact contact) {
    Talk talk = model.chat().talk(contact.id());
    Optional<Order> leaving = talk.traffic().order().filter(OrderWords::leaves);
    if (leaving.isPresent()) {
      String doing = OrderWords.running(leaving.get());
      return Optional.of("Not sent: " + doing + " the conversation. Your text stays here");
    }
    boolean joining = talk.joining();
    return switch (contact.conversation().stage()) {
      case ENDED, WRAP_UP, ELSEWHERE ->
          Optional.of("Not sent: this conversation has ended. Your text stays here");
      case PARKED -> Optional.of("Not sent: parked. Ctrl-X p resumes; your text stays here");
      case ALERTING, WAITING ->
          joining
              ? Optional.empty()
              : Optional.of(
                  "Not sent: you are not in this conversation (Enter in the inbox joins)");
      case CONNECTED -> Optional.empty();
    };
  }

  private static Optional<String> objection(String text, Contact contact) {
    return Sanitiser.objection(text)
        .map(words -> "Not sent: " + words + " Take it out")
        .or(
            () ->
                Lengths.objection(text, contact.conversation().channel())
                    .map(words -> "Not sent: " + words + " Shorten it"));
  }

  /**
   * To the clipboard, also where nothing can be written any more. As it may be shown, and not as it
   * was pasted: nobody knows which terminal it goes to next.
   */
  static Step copy(Model model) {
    String text = Sanitiser.part(draft(model).text());
    return text.isEmpty()
        ? Step.to(model.saying("Nothing written to copy"))
        : Step.to(model.saying("Copied what is written"), new Effect.Copy(text));
  }
}
