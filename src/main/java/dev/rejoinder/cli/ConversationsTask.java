package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Inbox;
import dev.rejoinder.text.Ages;
import dev.rejoinder.text.Sanitiser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "conversations",
    description = "List your conversations, and those that wait in your queues.",
    footerHeading = "%n",
    footer = {
      "Order: ringing; owing a reply, longest first; the others; waiting in a queue.",
      "",
      "JSON: an array of {\"id\", \"state\": alerting|connected|waiting|ended,",
      "\"customer\", \"queue\", \"channel\", \"since\", \"owedSince\" or null,",
      "\"lastLine\" or null}; times in UTC."
    })
final class ConversationsTask extends Task {
  private static final Comparator<Contact> ORDER =
      Comparator.comparing((Contact contact) -> rank(contact.conversation()))
          .thenComparing(contact -> contact.owedSince().orElse(Instant.MAX))
          .thenComparing(contact -> contact.conversation().since());

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws GatewayException, BadSetting {
    try (Org org = session.open()) {
      User user = org.identity().user().orElseThrow(ConversationsTask::nobody);
      Inbox inbox = org.inbox();
      inbox.readWaiting(user);
      List<Contact> contacts = new ArrayList<>(inbox.read(user));
      contacts.sort(ORDER);
      if (json) {
        session.json(contacts.stream().map(ConversationsTask::fields).toList());
      } else if (contacts.isEmpty()) {
        session.out().println("No conversations.");
      } else {
        table(contacts, org.clock().instant()).lines().forEach(session.out()::println);
      }
      return ExitStatus.DONE;
    }
  }

  private static GatewayException nobody() {
    return new GatewayException(
        new Failure.Unsupported(
            "client credentials speak for no user, so they have no conversations of their own"));
  }

  private static int rank(Conversation conversation) {
    return switch (conversation.stage()) {
      case ALERTING -> 0;
      case CONNECTED -> 1;
      case PARKED -> 2;
      case WRAP_UP -> 3;
      case WAITING -> 4;
      case ELSEWHERE -> 5;
      case ENDED -> 6;
    };
  }

  private static Object fields(Contact contact) {
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

  private static Table table(List<Contact> contacts, Instant now) {
    Table table = new Table(0, 28, 20, 10, 0, 0, 60);
    table.add("STATE", "CUSTOMER", "QUEUE", "CHANNEL", "OWED", "ID", "LAST LINE");
    for (Contact contact : contacts) {
      Conversation it = contact.conversation();
      Optional<String> owed =
          contact.owedSince().map(since -> Ages.timer(Duration.between(since, now)));
      table.add(
          state(it),
          Sanitiser.name(it.customer()),
          Sanitiser.name(it.queue().name()),
          it.channel().label(),
          owed.orElse("-"),
          Sanitiser.name(it.id()),
          contact.last().map(last -> Sanitiser.line(last.text())).orElse(""));
    }
    return table;
  }

  private static String state(Conversation conversation) {
    return conversation.stage().name().toLowerCase(Locale.ROOT);
  }
}
