package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.service.GatewayException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "join",
    description = "Get into a conversation: accept it, or take it from its queue.",
    footerHeading = "%n",
    footer = {
      "To be in already is success. The user who joins is GENESYS_USER_ID, else the",
      "credentials' own."
    })
final class JoinTask extends Task {
  @Parameters(
      arity = "0..1",
      paramLabel = "CONVERSATION",
      description = "Its id (default: GENESYS_CONVERSATION_ID).")
  private String conversation;

  @Override
  int run(Session session) throws GatewayException, BadSetting, BadUsage {
    session.requireCredentials();
    String id = session.conversation(conversation);
    try (Org org = session.open()) {
      String user = new Speaker(org, session.settings()).userId(null);
      Conversation joined = org.conversations().join(id, user);
      session.out().println("Joined " + Lines.whom(joined));
      return ExitStatus.DONE;
    }
  }
}
