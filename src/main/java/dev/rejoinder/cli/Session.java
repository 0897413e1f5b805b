package dev.rejoinder.cli;

import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Response;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Journal;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What a command runs with. */
record Session(Wiring wiring, Settings settings, InputStream in, PrintWriter out, Notes notes) {

  /** Told apart from the start, since a run without anything set is how most people meet it. */
  static final String NOT_CONFIGURED =
      "not configured: try `rejoinder --lab`, which needs nothing, sign in with"
          + " `rejoinder login`, or set GENESYS_CLIENT_ID and"
          + " GENESYS_CLIENT_SECRET, or GENESYS_ACCESS_TOKEN";

  void requireCredentials() throws BadSetting {
    if (!settings.hasCredentials()) {
      throw new BadSetting(NOT_CONFIGURED);
    }
  }

  Org open() throws BadSetting {
    requireCredentials();
    return wiring.open(settings, notes::waiting);
  }

  /** The journal of that user's outbox; waits for another command that has it. */
  Journal outbox(String userId) throws BadSetting, OutboxHeld, GatewayException {
    try {
      return wiring.outbox(settings, userId);
    } catch (Journal.Trouble e) {
      throw new GatewayException(new Failure.Unkept(e.getMessage()));
    }
  }

  /** The agent's own responses; none where their file is broken, which is told. */
  List<Response> mine() {
    try {
      return wiring.mine();
    } catch (BadSetting e) {
      notes.say("your own responses are left out: " + e.getMessage());
      return List.of();
    }
  }

  /** The conversation named, else the one that the environment names. */
  String conversation(String named) throws BadUsage {
    if (named != null) {
      return Ids.checked("CONVERSATION", named);
    }
    Optional<String> standing = settings.conversationId();
    if (standing.isEmpty()) {
      throw new BadUsage("no conversation: name one, or set GENESYS_CONVERSATION_ID");
    }
    return Ids.checked("GENESYS_CONVERSATION_ID", standing.get());
  }

  void json(Object value) {
    out.println(Json.line(value));
  }
}
