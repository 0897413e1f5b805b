package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Presence;
import dev.rejoinder.text.Explain;
import dev.rejoinder.text.Names;
import dev.rejoinder.text.Sanitiser;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines for people, each with its time first: a message's own, else when it was heard of. */
final class FollowedText implements FollowedForm {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final Clock clock;

  /**
   * @param clock with the zone that times are shown in
   */
  FollowedText(Clock clock) {
    this.clock = clock;
  }

  /** Not the last line, which comes as a message. */
  @Override
  public Object of(Contact contact) {
    return conversation(contact);
  }

  @Override
  public String line(Followed what) {
    Instant at = what instanceof Followed.Said said ? said.message().at() : clock.instant();
    return TIME.format(at.atZone(clock.getZone())) + "  " + words(what);
  }

  private static String words(Followed what) {
    if (what instanceof Followed.Linked it) {
      return Followed.state(it.link()).orElse("")
          + why(it.link()).map(why -> ": " + Explain.what(why)).orElse("");
    }
    if (what instanceof Followed.Changed it) {
      return conversation(it.contact());
    }
    if (what instanceof Followed.Gone it) {
      return "gone: " + Lines.whom(it.contact().conversation());
    }
    if (what instanceof Followed.Said it) {
      return said(it.contact().conversation(), it.message());
    }
    if (what instanceof Followed.Typing it) {
      return typing(it);
    }
    return duty(((Followed.OnDuty) what).duty());
  }

  private static String conversation(Contact contact) {
    Conversation it = contact.conversation();
    return ContactFields.state(it) + ": " + Lines.address(it);
  }

  /** Customers are told by who writes, and everybody else by to whom. */
  private static String said(Conversation conversation, Message message) {
    String from = message.from().isBlank() ? ContactFields.author(message) : message.from();
    return switch (message.author()) {
          case CUSTOMER -> Names.of(from, List.of(conversation.agent()));
          case AGENT, BOT -> Sanitiser.name(from) + " to " + Lines.customer(conversation);
        }
        + ": "
        + Sanitiser.line(message.text());
  }

  private static String typing(Followed.Typing it) {
    return it.contact()
            .map(contact -> Lines.whom(contact.conversation()))
            .orElse("customer (conversation " + Sanitiser.name(it.conversationId()) + ")")
        + " is writing";
  }

  private static String duty(Duty duty) {
    String presence =
        duty.presence().map(Presence::name).map(name -> Sanitiser.name(name) + ", ").orElse("");
    return "duty: " + presence + duty.routing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Optional<Failure> why(Link link) {
    return link instanceof Link.Reconnecting it
        ? Optional.of(it.why())
        : link instanceof Link.Polling it
            ? Optional.of(it.why())
            : link instanceof Link.Offline it ? Optional.of(it.why()) : Optional.empty();
  }
}
