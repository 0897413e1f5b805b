package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import dev.rejoinder.service.Reply;
import dev.rejoinder.service.Reply.Order;
import dev.rejoinder.service.Reply.Prepared;
import dev.rejoinder.service.Reply.Saying;
import dev.rejoinder.text.Lengths;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "send",
    description = "Send a canned response, or words of your own, once. Joins where need be.",
    footerHeading = "%n",
    footer = {
      "Without arguments: GENESYS_CANNED_RESPONSE_NAME (default: Hello World) to",
      "GENESYS_CONVERSATION_ID; the default only where no CONVERSATION is given.",
      "A substitution without a value is refused before anything is joined or sent.",
      "A message template goes out by reference, on its own channel alone.",
      "It is kept on disk before it leaves. In doubt the conversation is read back,",
      "for 20 seconds; exit status 7: it may have arrived, look before you repeat.",
      "What a run had sent that was ended meanwhile is not sent by the next one.",
      "",
      "JSON: {\"state\": accepted|rejected|unknown|held|dry-run, \"messageId\",",
      "\"conversationId\", \"text\", \"responseId\", \"settled\": answer|read-back,",
      "\"failure\", \"remedy\", \"reference\"}; null where there is none; text is null where",
      "the server fills the response in; held: not sent, as an earlier one is not",
      "settled.",
      "Wrong usage (2) is told on stderr alone."
    })
final class SendTask extends Task {
  private static final String DEFAULT_RESPONSE = "Hello World";

  @Parameters(
      arity = "0..1",
      paramLabel = "CONVERSATION",
      description = "Its id (default: GENESYS_CONVERSATION_ID).")
  private String conversation;

  @Mixin private final SayingOptions words = new SayingOptions();

  @Option(
      names = "--user",
      paramLabel = "ID",
      description = "Who sends (default: GENESYS_USER_ID, else the credentials' own user).")
  private String user;

  @Option(names = "--dry-run", description = "Show what would be sent; join and send nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage, OutboxHeld {
    session.requireCredentials();
    String id = session.conversation(conversation);
    var variables = words.variables();
    Optional<Saying> given = words.saying(new Stdin(session.in()));
    Saying saying = given.isPresent() ? given.get() : standing(session.settings());
    SendReport report = new SendReport(session, json, id);
    try (Org org = session.open()) {
      refuseUnsupported(org, saying);
      Speaker speaker = new Speaker(org, session.settings());
      Order order = new Order(id, speaker.userId(user), saying, variables);
      if (dryRun) {
        return report.dry(prepared(session, org, speaker, order));
      }
      // Before it joins: who may not send has no business in the conversation.
      try (Journal journal = session.outbox(order.userId())) {
        return send(org, journal, prepared(session, org, speaker, order), session.notes(), report);
      }
    } catch (GatewayException e) {
      // Only a send can be in doubt, and that is no exception.
      return report.rejected(e.failure(), Optional.empty());
    }
  }

  private Saying standing(Settings settings) throws BadUsage {
    if (settings.responseName().isEmpty() && conversation != null) {
      throw new BadUsage("nothing to say: give --response, --response-id, --text or --stdin");
    }
    return new Saying.Named(settings.responseName().orElse(DEFAULT_RESPONSE));
  }

  /** Before anything is joined for nothing. */
  private static void refuseUnsupported(Org org, Saying saying) throws GatewayException {
    if (org.gateway().fillsSubstitutions() && saying instanceof Saying.Words) {
      throw new GatewayException(
          new Failure.Unsupported("the tutorial's API only sends canned responses"));
    }
  }

  private Prepared prepared(Session session, Org org, Speaker speaker, Order order)
      throws GatewayException, BadUsage {
    Reply reply = org.reply(session.mine());
    Optional<Response> response = reply.response(order.saying());
    Prepared prepared = reply.prepare(order, response, speaker.agent(response, order), dryRun);
    if (prepared.conversation().stage() == Stage.ENDED) {
      throw new GatewayException(
          new Failure.Absent(
              "the conversation has ended", "`rejoinder conversations` lists yours"));
    }
    if (prepared.wrongChannel()) {
      throw new BadUsage(
          "not sent, the response is a WhatsApp template and this conversation is not on WhatsApp"
              + " ("
              + prepared.conversation().channel().label()
              + "): choose an ordinary response");
    }
    if (!prepared.unfilled().isEmpty()) {
      String flags =
          prepared.unfilled().stream()
              .map(name -> "--var " + name + "=VALUE")
              .collect(Collectors.joining(" "));
      throw new BadUsage("not sent, the response has places that nothing fills: give " + flags);
    }
    if (prepared.outgoing().content() instanceof Content.Text text) {
      if (text.text().isBlank()) {
        throw new BadUsage("not sent, the response is empty");
      }
      SayingOptions.sendable("the text", text.text());
      refuseTooLong(text.text(), prepared);
    }
    return prepared;
  }

  private static void refuseTooLong(String text, Prepared prepared) throws BadUsage {
    Optional<String> objection = Lengths.objection(text, prepared.conversation().channel());
    if (objection.isPresent()) {
      throw new BadUsage("not sent: " + objection.get());
    }
  }

  private static int send(
      Org org, Journal journal, Prepared prepared, Notes notes, SendReport report)
      throws GatewayException {
    try {
      return report.ended(new Posting(org, journal, prepared, notes).send(), prepared);
    } catch (Posting.Behind e) {
      return report.behind(e, prepared);
    }
  }
}
