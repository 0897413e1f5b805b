package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Presence;
import dev.rejoinder.text.Explain;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** JSON Lines, as the help of {@code conversations} has them. */
final class FollowedJson implements FollowedForm {

  @Override
  public Object of(Contact contact) {
    return ContactFields.conversation(contact);
  }

  @Override
  public String line(Followed what) {
    return Json.line(fields(what));
  }

  private static Map<String, Object> fields(Followed what) {
    if (what instanceof Followed.Linked it) {
      return link(it.link());
    }
    if (what instanceof Followed.Changed it) {
      Map<String, Object> fields = Json.object("event", "conversation");
      fields.putAll(ContactFields.conversation(it.contact()));
      return fields;
    }
    if (what instanceof Followed.Gone it) {
      return Json.object("event", "gone", "id", it.contact().id());
    }
    if (what instanceof Followed.Said it) {
      return message(it.contact(), it.message());
    }
    if (what instanceof Followed.Typing it) {
      return Json.object(
          "event", "typing", "conversationId", it.conversationId(), "until", it.until());
    }
    return duty(((Followed.OnDuty) what).duty());
  }

  private static Map<String, Object> link(Link link) {
    Optional<Failure> why = Optional.empty();
    Optional<Instant> until = Optional.empty();
    if (link instanceof Link.Reconnecting it) {
      why = Optional.of(it.why());
      until = Optional.of(it.until());
    } else if (link instanceof Link.Polling it) {
      why = Optional.of(it.why());
    } else if (link instanceof Link.Offline it) {
      why = Optional.of(it.why());
    }
    return Json.object(
        "event",
        "link",
        "state",
        Followed.state(link),
        "why",
        why.map(Explain::what),
        "until",
        until);
  }

  private static Map<String, Object> message(Contact contact, Message message) {
    return Json.object(
        "event", "message",
        "conversationId", contact.id(),
        "id", message.id(),
        "from", message.from(),
        "author", ContactFields.author(message),
        "text", message.text(),
        "at", message.at());
  }

  private static Map<String, Object> duty(Duty duty) {
    return Json.object(
        "event", "duty",
        "presence", duty.presence().map(Presence::name),
        "routing", duty.routing().name().toLowerCase(Locale.ROOT),
        "onQueue", duty.onQueue(),
        "since", duty.since());
  }
}
