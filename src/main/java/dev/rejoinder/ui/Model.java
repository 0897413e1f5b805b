package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import java.time.Instant;
import java.util.Optional;

/** All that the screen knows. Changed in {@link Update} alone. */
public record Model(
    Setting setting,
    Screen screen,
    Session session,
    InboxState inbox,
    ChatState chat,
    Library library,
    Shift shift,
    Attention attention,
    Shelf shelf) {

  public static Model initial(Setting setting, Screen screen) {
    return new Model(
        setting,
        screen,
        Session.NEW,
        InboxState.EMPTY,
        ChatState.EMPTY,
        Library.EMPTY,
        Shift.NEW,
        Attention.INITIAL,
        Shelf.EMPTY);
  }

  Model with(Screen newer) {
    return new Model(setting, newer, session, inbox, chat, library, shift, attention, shelf);
  }

  Model with(Session newer) {
    return new Model(setting, screen, newer, inbox, chat, library, shift, attention, shelf);
  }

  Model with(InboxState newer) {
    return new Model(setting, screen, session, newer, chat, library, shift, attention, shelf);
  }

  Model with(ChatState newer) {
    return new Model(setting, screen, session, inbox, newer, library, shift, attention, shelf);
  }

  Model with(Library newer) {
    return new Model(setting, screen, session, inbox, chat, newer, shift, attention, shelf);
  }

  Model with(Shift newer) {
    return new Model(setting, screen, session, inbox, chat, library, newer, attention, shelf);
  }

  Model with(Attention newer) {
    return new Model(setting, screen, session, inbox, chat, library, shift, newer, shelf);
  }

  Model with(Shelf newer) {
    return new Model(setting, screen, session, inbox, chat, library, shift, attention, newer);
  }

  /** The agent's side of a conversation changed. */
  Model with(String conversationId, Talk talk) {
    return with(chat.with(conversationId, talk));
  }

  Model saying(String text) {
    return with(attention.saying(text));
  }

  Model warning(String text) {
    return with(attention.warning(text));
  }

  /** The conversation in the right-hand pane. */
  Optional<Contact> openContact() {
    return chat.open().flatMap(inbox::contact);
  }

  public Instant now() {
    return screen.now();
  }

  /** Whether an answer is due that the next frame should show. */
  public boolean awaits() {
    return attention.panel().filter(PanelState::awaits).isPresent();
  }

  /** Whether the key that elsewhere repaints the screen has a meaning of its own here. */
  public boolean bindsRepaint() {
    return attention.context() == Binding.Context.PANEL;
  }

  /** When the screen next changes without being told anything but the time; empty for never. */
  public Optional<Instant> wakeAt() {
    return Timers.nextChange(this);
  }
}
