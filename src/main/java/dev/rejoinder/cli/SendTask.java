package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.SendState;
import dev.rejoinder.model.Stage;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Reply;
import dev.rejoinder.service.Reply.Order;
import dev.rejoinder.service.Reply.Prepared;
import dev.rejoinder.service.Reply.Saying;
import java.time.Duration;
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
      "Exit status 7: it may have arrived; look at the transcript before you repeat.",
      "",
      "JSON: {\"state\": accepted|rejected|unknown|dry-run, \"messageId\",",
      "\"conversationId\", \"text\", \"responseId\", \"failure\", \"remedy\", \"reference\"};",
      "null where there is none; text is null where the server fills the response in.",
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
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
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
      Prepared prepared = prepared(session, org, speaker, order);
      return dryRun ? report.dry(prepared) : send(org, prepared, session.notes(), report);
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
    }
    return prepared;
  }

  private static int send(Org org, Prepared prepared, Notes notes, SendReport report) {
    SendState end =
        org.sender()
            .send(
                prepared.outgoing(),
                state -> {
                  if (state instanceof SendState.Waiting it) {
                    Duration wait = Duration.between(org.clock().instant(), it.until());
                    notes.waiting(it.failure(), it.attempt(), wait);
                  }
                });
    return report.ended(end, prepared);
  }
}
