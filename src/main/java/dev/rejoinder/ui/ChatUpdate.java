package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.SendState;
import dev.rejoinder.text.Explain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The open conversation: showing it, and what becomes of joins. */
final class ChatUpdate {
  private ChatUpdate() {}

  static Model show(Model model, Contact contact) {
    String id = contact.id();
    Talk talk = model.chat().talk(id);
    Talk shown =
        talk.withNewAfter(newAfter(model, contact, talk))
            .withAnchor(Optional.empty())
            .withSearch(Optional.empty())
            .withSeen(contact.last().map(Message::id).or(talk::seen));
    return write(
        model.with(model.chat().opening(id).with(id, shown)).with(model.inbox().select(id)));
  }

  /** The line moves when a conversation is opened anew, not when it is open already. */
  private static Optional<String> newAfter(Model model, Contact contact, Talk talk) {
    Optional<String> line = Unread.lineBelow(contact, talk);
    boolean open = model.chat().open().equals(Optional.of(contact.id()));
    return open ? line.or(talk::newAfter) : line;
  }

  /** Puts the caret into the composer, where a conversation is open. */
  static Model write(Model model) {
    return model.chat().open().isPresent()
        ? model.with(model.attention().on(Focus.COMPOSER))
        : model.saying("Open a conversation first: Enter");
  }

  /** After a reading: what is on the screen is seen, what arrived is no longer pending. */
  static Model caughtUp(Model model) {
    ChatState chat = model.chat();
    for (Map.Entry<String, Talk> entry : chat.talks().entrySet()) {
      Optional<Contact> contact = model.inbox().contact(entry.getKey());
      if (contact.isPresent()) {
        chat = chat.with(entry.getKey(), arrived(contact.get(), entry.getValue()));
      }
    }
    Optional<Contact> open = model.openContact();
    Model arrived = SearchUpdate.refreshed(model.with(chat));
    if (open.isEmpty() || !TranscriptUpdate.showsTheEnd(arrived, open.get())) {
      return arrived;
    }
    Talk talk = arrived.chat().talk(open.get().id());
    return arrived.with(open.get().id(), talk.withSeen(open.get().last().map(Message::id)));
  }

  private static Talk arrived(Contact contact, Talk talk) {
    if (talk.pending().isEmpty()) {
      return talk;
    }
    Set<String> there = contact.transcript().stream().map(Message::id).collect(Collectors.toSet());
    List<Pending> rest = new ArrayList<>();
    Optional<Talk.Anchor> anchor = talk.anchor();
    for (Pending sent : talk.pending()) {
      String id = sent.state() instanceof SendState.Accepted accepted ? accepted.messageId() : "";
      if (there.contains(id)) {
        String key = MessageLines.key(sent.id());
        anchor = anchor.map(at -> at.key().equals(key) ? new Talk.Anchor(id, at.line()) : at);
      } else {
        rest.add(sent);
      }
    }
    return talk.withPending(rest).withAnchor(anchor);
  }

  static Model joinFailed(Model model, String id, Failure failure) {
    Model next = model.with(id, model.chat().talk(id).withTrouble(failure));
    boolean seen = model.chat().open().equals(Optional.of(id));
    return seen
        ? next
        : next.warning("Not joined: " + customer(model, id) + ": " + Explain.what(failure));
  }

  private static String customer(Model model, String id) {
    return model.inbox().contact(id).map(c -> Called.customer(model, c)).orElse("the customer");
  }
}
