package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import java.util.Locale;
import java.util.Map;

/** A conversation and its messages as JSON has them. */
final class ContactFields {
  private ContactFields() {}

  static Map<String, Object> conversation(Contact contact) {
    Conversation it = contact.conversation();
    return Json.object(
        "id", it.id(),
        "state", state(it),
        "customer", it.customer(),
        "queue", it.queue().name(),
        "channel", it.channel().name().toLowerCase(Locale.ROOT),
        "since", it.since(),
        "owedSince", contact.owedSince(),
        "lastLine", contact.last().map(Message::text));
  }

  static String state(Conversation conversation) {
    return conversation.stage().name().toLowerCase(Locale.ROOT);
  }

  static String author(Message message) {
    return message.author().name().toLowerCase(Locale.ROOT);
  }
}
