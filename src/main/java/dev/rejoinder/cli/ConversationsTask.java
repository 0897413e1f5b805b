package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
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
      "JSON: an array of {\"id\", \"state\": alerting|connected|parked|wrap_up|waiting,",
      "\"customer\", \"queue\", \"channel\", \"since\", \"owedSince\" or null,",
      "\"lastLine\" or null}; times in UTC.",
      "",
      "--follow writes a line for each thing that is or becomes so, until Ctrl-C or until",
      "nobody reads any more. What is there comes first, with all that was said in it;",
      "then what is new. With --json each line is one of",
      "  {\"event\": \"link\", \"state\": LIVE|POLL|RECONNECT|OFFLINE|SILENCED,",
      "   \"why\" or null, \"until\": of the wait for another try, or null}",
      "  {\"event\": \"conversation\", ...}  the fields above, whenever one has changed;",
      "     \"state\" may also be elsewhere (another agent has it) or ended",
      "  {\"event\": \"gone\", \"id\"}  it is not listed any more",
      "  {\"event\": \"message\", \"conversationId\", \"id\", \"from\",",
      "   \"author\": customer|agent|bot, \"text\", \"at\"}  each message once",
      "  {\"event\": \"typing\", \"conversationId\", \"until\"}  the customer writes",
      "  {\"event\": \"duty\", \"presence\" or null, \"routing\": off_queue|idle|interacting|",
      "   not_responding|communicating|unknown, \"onQueue\", \"since\" or null}",
      "In all states but OFFLINE what is listed is current: live, else read every few",
      "seconds. Trouble that passes is waited for; for the rest see Exit status in",
      "`rejoinder --help`."
    })
final class ConversationsTask extends Task {
  private static final Comparator<Contact> ORDER =
      Comparator.comparing((Contact contact) -> rank(contact.conversation()))
          .thenComparing(contact -> contact.owedSince().orElse(Instant.MAX))
          .thenComparing(contact -> contact.conversation().since());

  /** A year. */
  private static final int LONGEST_SECONDS = 365 * 24 * 60 * 60;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--follow", description = "Go on: write what changes, a line each.")
  private boolean follow;

  @Option(
      names = "--for",
      paramLabel = "SECONDS",
      description = "With --follow: end by itself after that time, with status 0.")
  private Double seconds;

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
    Optional<Duration> time = time();
    try (Org org = session.open()) {
      User user = org.identity().user().orElseThrow(ConversationsTask::nobody);
      if (follow) {
        FollowedForm form = json ? new FollowedJson() : new FollowedText(org.clock());
        new Follower(org).run(form, session.out(), time);
        return ExitStatus.DONE;
      }
      Inbox inbox = org.inbox();
      inbox.readWaiting(user);
      List<Contact> contacts = new ArrayList<>(inbox.read(user));
      contacts.sort(ORDER);
      if (json) {
        session.json(contacts.stream().map(ContactFields::conversation).toList());
      } else if (contacts.isEmpty()) {
        session.out().println("No conversations.");
      } else {
        table(contacts, user, org.clock().instant()).lines().forEach(session.out()::println);
      }
      return ExitStatus.DONE;
    }
  }

  private Optional<Duration> time() throws BadUsage {
    if (seconds == null) {
      return Optional.empty();
    }
    if (!follow) {
      throw new BadUsage("--for goes with --follow");
    }
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw new BadUsage("--for must be 0 to " + LONGEST_SECONDS);
    }
    return Optional.of(Duration.ofMillis(Math.round(seconds * 1_000)));
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

  private static Table table(List<Contact> contacts, User me, Instant now) {
    Table table = new Table(0, 28, 20, 10, 0, 0, 60);
    table.add("STATE", "CUSTOMER", "QUEUE", "CHANNEL", "OWED", "ID", "LAST LINE");
    for (Contact contact : contacts) {
      Conversation it = contact.conversation();
      Optional<String> owed =
          contact.owedSince().map(since -> Ages.timer(Duration.between(since, now)));
      table.add(
          ContactFields.state(it),
          Lines.customer(it, me.name(), me.alias()),
          Sanitiser.name(it.queue().name()),
          it.channel().label(),
          owed.orElse("-"),
          Sanitiser.name(it.id()),
          contact.last().map(last -> Sanitiser.line(last.text())).orElse(""));
    }
    return table;
  }
}
