package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.text.Sanitiser;
import java.util.HashMap;
import java.util.Map;

/** The one way in for text that others wrote: nothing in the model has not passed it. */
final class Display {
  private Display() {}

  static Contact clean(Contact contact) {
    return new Contact(
        clean(contact.conversation()), contact.transcript().stream().map(Display::clean).toList());
  }

  private static Conversation clean(Conversation raw) {
    Map<String, String> attributes = new HashMap<>();
    raw.attributes().forEach((name, value) -> attributes.put(name, Sanitiser.text(value)));
    return new Conversation(
        raw.id(),
        raw.stage(),
        Sanitiser.name(raw.customer()),
        Sanitiser.name(raw.queue()),
        raw.channel(),
        raw.since(),
        raw.ringsUntil(),
        raw.leg(),
        attributes,
        raw.messages());
  }

  private static Message clean(Message raw) {
    return new Message(
        raw.id(),
        raw.author(),
        Sanitiser.name(raw.from()),
        Sanitiser.text(raw.text()),
        raw.at(),
        raw.delivery());
  }
}
