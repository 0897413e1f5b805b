package dev.rejoinder.cli;

import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Inbox;
import dev.rejoinder.service.Reply;
import dev.rejoinder.service.Responses;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.RetryPolicy;
import dev.rejoinder.service.Sender;
import dev.rejoinder.service.Transcripts;
import java.time.Clock;

/**
 * An org for the length of one command, and the services over it.
 *
 * @param clock with the zone that times are shown in
 * @param closing gives connections back
 */
public record Org(
    Gateway gateway, Retrier retrier, Retrier.Listener listener, Clock clock, Runnable closing)
    implements AutoCloseable {

  Identity identity() throws GatewayException {
    return retrier.run(RetryPolicy.READ, gateway::identity, listener);
  }

  User user(String id, boolean alias) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> gateway.user(id, alias), listener);
  }

  Responses responses() {
    return new Responses(gateway, retrier, listener);
  }

  Conversations conversations() {
    return new Conversations(gateway, retrier, listener, transcripts());
  }

  Inbox inbox() {
    return new Inbox(gateway, retrier, listener, transcripts());
  }

  Reply reply() {
    return new Reply(gateway, responses(), conversations());
  }

  Sender sender() {
    return new Sender(gateway, retrier, clock);
  }

  private Transcripts transcripts() {
    return new Transcripts(gateway, retrier, listener);
  }

  @Override
  public void close() {
    closing.run();
  }
}
