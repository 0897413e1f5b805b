package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import java.util.Optional;

/** Keys of the transcript, and where its reader is. */
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
      case RETRY, EDIT_FAILED, DISCARD_FAILED -> SettleUpdate.act(model, action);
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
}
