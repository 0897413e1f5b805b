package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
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
    User nobody = new User("", "", "");
    User me = model.session().user().orElse(nobody);
    List<String> agents = List.of(me.name(), me.alias(), conversation.agent());
    return Names.of(conversation.customer(), agents);
  }
}
