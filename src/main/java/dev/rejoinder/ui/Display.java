package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Presence;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.WrapUpCode;
import dev.rejoinder.text.Sanitiser;

/**
 * The one way in for what others wrote: what the screen shows of it has passed the sanitiser here.
 * Attributes have not; they pass it where a response is filled in with them.
 */
final class Display {
  private Display() {}

  static Contact clean(Contact contact) {
    return new Contact(
        clean(contact.conversation()), contact.transcript().stream().map(Display::clean).toList());
  }

  private static Conversation clean(Conversation raw) {
    return new Conversation(
        raw.id(),
        raw.stage(),
        Sanitiser.name(raw.customer()),
        new Queue(raw.queue().id(), Sanitiser.name(raw.queue().name())),
        raw.channel(),
        raw.since(),
        raw.until(),
        raw.leg(),
        raw.wrapUp(),
        Sanitiser.name(raw.agent()),
        raw.ending(),
        raw.attributes(),
        raw.messages());
  }

  static Duty clean(Duty raw) {
    return new Duty(raw.presence().map(Display::clean), raw.routing(), raw.since());
  }

  static Presence clean(Presence raw) {
    return new Presence(raw.id(), raw.system(), Sanitiser.name(raw.name()));
  }

  static WrapUpCode clean(WrapUpCode raw) {
    return new WrapUpCode(raw.id(), Sanitiser.name(raw.name()));
  }

  static Target clean(Target raw) {
    return new Target(raw.kind(), raw.id(), Sanitiser.name(raw.name()), Sanitiser.name(raw.note()));
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
