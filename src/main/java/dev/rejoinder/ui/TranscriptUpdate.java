package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.SendState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys of the transcript: scrolling, and what to do about a failed message. */
final class TranscriptUpdate {
  private TranscriptUpdate() {}

  static Step act(Model model, Action action) {
    int page = Math.max(1, Regions.of(model).transcript().height() - 1);
    return switch (action) {
      case UP -> Step.to(scroll(model, 1));
      case DOWN -> Step.to(scroll(model, -1));
      case PAGE_UP -> Step.to(scroll(model, page));
      case PAGE_DOWN -> Step.to(scroll(model, -page));
      case FIRST -> Step.to(scroll(model, Integer.MAX_VALUE / 2));
      case LAST -> Step.to(scroll(model, Integer.MIN_VALUE / 2));
      case SEARCH, NEXT_MATCH, PREVIOUS_MATCH -> Step.to(SearchUpdate.act(model, action));
      case CLOSE ->
          Step.to(
              SearchUpdate.of(model).isPresent()
                  ? SearchUpdate.act(model, Action.END_SEARCH)
                  : ChatUpdate.write(model));
      case WRITE -> Step.to(ChatUpdate.write(model));
      case RETRY -> retry(model);
      case EDIT_FAILED -> Step.to(edit(model));
      case DISCARD_FAILED -> Step.to(discard(model));
      default -> Step.to(model);
    };
  }

  /** Moves the reader's place; at the end the transcript follows the newest again. */
  private static Model scroll(Model model, int up) {
    Optional<Contact> contact = model.openContact();
    if (contact.isEmpty()) {
      return model;
    }
    Rect area = Regions.of(model).transcript();
    TranscriptLines lines = new TranscriptLines(model, contact.get(), area.width());
    int moved = lines.limited(Math.max(0, lines.below(area.height()) + up), area.height());
    Talk talk = model.chat().talk(contact.get().id());
    Optional<Talk.Anchor> anchor = lines.anchor(moved);
    return ChatUpdate.caughtUp(model.with(contact.get().id(), talk.withAnchor(anchor)));
  }

  /** Whether the newest line of the open conversation is on the screen. */
  static boolean showsTheEnd(Model model, Contact contact) {
    if (model.screen().tooSmall()) {
      return false;
    }
    if (model.chat().talk(contact.id()).anchor().isEmpty()) {
      return true;
    }
    Rect area = Regions.of(model).transcript();
    return new TranscriptLines(model, contact, area.width()).below(area.height()) == 0;
  }

  /** Whether something in the open conversation waits for a decision. */
  static boolean hasFailed(Model model) {
    return failed(model).isPresent();
  }

  private static Optional<Pending> failed(Model model) {
    return model
        .chat()
        .open()
        .flatMap(
            id -> model.chat().talk(id).pending().stream().filter(Pending::failed).findFirst());
  }

  private static Step retry(Model model) {
    Optional<Pending> failed = failed(model);
    Optional<Contact> contact = model.openContact();
    if (failed.isEmpty() || contact.isEmpty()) {
      return Step.to(model.saying("Nothing here has failed"));
    }
    if (failed.get().state() instanceof SendState.Unknown) {
      return Step.to(
          model.warning(
              "It may have arrived: look first. Ctrl-X e takes it back into the composer"));
    }
    Optional<String> refusal = ComposerUpdate.refusal(model, contact.get(), failed.get().text());
    if (refusal.isPresent()) {
      return Step.to(model.warning(refusal.get()));
    }
    Optional<Leg> now = contact.get().conversation().leg();
    Optional<Leg> leg = failed.get().leg().or(() -> now);
    if (!leg.equals(now)) {
      return Step.to(
          model.warning(
              "Not sent again: it was for an earlier leg. Ctrl-X e takes it back to look at"));
    }
    String id = contact.get().id();
    Pending again = failed.get().with(new SendState.Sending(1));
    Effect send = new Effect.Send(id, again.number(), leg, again.content());
    return Step.to(replace(model, id, again), send);
  }

  private static Model edit(Model model) {
    Optional<Pending> failed = failed(model);
    if (failed.isEmpty()) {
      return model.saying("Nothing here has failed");
    }
    Editor draft = ComposerUpdate.draft(model);
    String gap = draft.isEmpty() || draft.text().endsWith("\n") ? "" : "\n";
    Editor with = draft.at(draft.text().length()).insert(gap + failed.get().text());
    return ChatUpdate.write(remove(ComposerUpdate.withDraft(model, with), failed.get()));
  }

  private static Model discard(Model model) {
    Optional<Pending> failed = failed(model);
    if (failed.isEmpty()) {
      return model.saying("Nothing here has failed");
    }
    Editor draft = ComposerUpdate.draft(model).holding(failed.get().text());
    return ComposerUpdate.withDraft(remove(model, failed.get()), draft)
        .saying("Put away. Ctrl-Y in the composer brings it back");
  }

  private static Model replace(Model model, String id, Pending pending) {
    Talk talk = model.chat().talk(id);
    List<Pending> all = new ArrayList<>(talk.pending());
    all.replaceAll(sent -> sent.number() == pending.number() ? pending : sent);
    return model.with(id, talk.withPending(all));
  }

  private static Model remove(Model model, Pending pending) {
    String id = model.chat().open().orElseThrow();
    Talk talk = model.chat().talk(id);
    List<Pending> rest =
        talk.pending().stream().filter(sent -> sent.number() != pending.number()).toList();
    return model.with(id, talk.withPending(rest));
  }
}
