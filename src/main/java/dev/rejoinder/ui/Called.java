package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.OutboxItem;
import dev.rejoinder.model.User;
import dev.rejoinder.text.Names;
import java.util.List;

/**
 * What the screen calls a customer: her name, marked where it could be taken for the agent's or for
 * a word of ours. Views ask here and not the conversation, whose name also goes into messages.
 */
final class Called {
  private Called() {}

  static String customer(Model model, Contact contact) {
    return customer(model, contact.conversation());
  }

  static String customer(Model model, Conversation conversation) {
    return named(model, conversation.customer(), conversation.agent());
  }

  /** Whom a message was written to, as it was kept with it. */
  static String recipient(Model model, OutboxItem item) {
    return named(model, item.to(), "");
  }

  /** To be kept beside what is written to her, and never to be shown as it is. */
  static String kept(Conversation conversation) {
    return conversation.customer();
  }

  private static String named(Model model, String name, String agent) {
    User nobody = new User("", "", "");
    User me = model.session().user().orElse(nobody);
    return Names.of(name, List.of(me.name(), me.alias(), agent));
  }
}
