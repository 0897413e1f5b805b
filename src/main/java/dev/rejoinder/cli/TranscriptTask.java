package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Message;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.text.Names;
import dev.rejoinder.text.Sanitiser;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "transcript",
    description = "Show what was said in a conversation.",
    footerHeading = "%n",
    footer = {
      "JSON: an array, oldest first, of {\"id\", \"author\": customer|agent|bot,",
      "\"from\", \"text\", \"at\", \"delivery\"}; times in UTC."
    })
final class TranscriptTask extends Task {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  @Parameters(arity = "0..1", paramLabel = "CONVERSATION", description = "Its id.")
  private String conversation;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
    session.requireCredentials();
    if (conversation == null) {
      throw new BadUsage("no conversation: name one; `rejoinder conversations` lists yours");
    }
    String id = Ids.checked("CONVERSATION", conversation);
    try (Org org = session.open()) {
      if (org.gateway().fillsSubstitutions()) {
        throw new GatewayException(
            new Failure.Unsupported("the tutorial's API has no way to read messages"));
      }
      Conversations conversations = org.conversations();
      Conversation found = conversations.find(id, session.settings().userId().orElse(""));
      Contact contact = conversations.read(found);
      if (json) {
        session.json(contact.transcript().stream().map(TranscriptTask::fields).toList());
      } else {
        print(contact, org.clock().getZone(), session.out());
      }
      return ExitStatus.DONE;
    }
  }

  private static Object fields(Message message) {
    return Json.object(
        "id", message.id(),
        "author", message.author().name().toLowerCase(Locale.ROOT),
        "from", message.from(),
        "text", message.text(),
        "at", message.at(),
        "delivery", message.delivery().name().toLowerCase(Locale.ROOT));
  }

  private static void print(Contact contact, ZoneId zone, PrintWriter out) {
    out.println(Lines.address(contact.conversation()));
    if (contact.transcript().isEmpty()) {
      out.println("Nothing was said yet.");
    }
    List<String> agents = agents(contact);
    for (Message message : contact.transcript()) {
      String from =
          message.from().isBlank()
              ? message.author().name()
              : message.author() == Author.CUSTOMER
                  ? Names.of(message.from(), agents)
                  : Sanitiser.name(message.from());
      String text = Sanitiser.text(message.text()).replace("\n", "\n    ");
      out.println(TIME.format(message.at().atZone(zone)) + "  " + from + ": " + text);
    }
  }

  /** What those are called who answered, and who has it. */
  private static List<String> agents(Contact contact) {
    return Stream.concat(
            Stream.of(contact.conversation().agent()),
            contact.transcript().stream()
                .filter(message -> message.author() == Author.AGENT)
                .map(Message::from))
        .toList();
  }
}
