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
 * An org, and the services over it, which share what they have read. A command has one for its
 * length, the console for as long as it runs.
 */
public final class Org implements AutoCloseable {
  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Clock clock;
  private final Runnable closing;
  private final Conversations conversations;
  private final Inbox inbox;
  private final Responses responses;
  private final Sender sender;

  /**
   * @param listener is told of the waits of everything but sends
   * @param clock with the zone that times are shown in
   * @param closing gives connections back
   */
  public Org(
      Gateway gateway, Retrier retrier, Retrier.Listener listener, Clock clock, Runnable closing) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
    this.clock = clock;
    this.closing = closing;
    Transcripts transcripts = new Transcripts(gateway, retrier, listener);
    conversations = new Conversations(gateway, retrier, listener, transcripts);
    inbox = new Inbox(gateway, retrier, listener, transcripts);
    responses = new Responses(gateway, retrier, listener);
    sender = new Sender(gateway, retrier, clock);
  }

  /** Whom the token speaks for; asks each time. */
  public Identity identity() throws GatewayException {
    return retrier.run(RetryPolicy.READ, gateway::identity, listener);
  }

  User user(String id, boolean alias) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> gateway.user(id, alias), listener);
  }

  public Gateway gateway() {
    return gateway;
  }

  public Responses responses() {
    return responses;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Inbox inbox() {
    return inbox;
  }

  public Sender sender() {
    return sender;
  }

  Reply reply() {
    return new Reply(gateway, responses, conversations);
  }

  Clock clock() {
    return clock;
  }

  @Override
  public void close() {
    closing.run();
  }
}
