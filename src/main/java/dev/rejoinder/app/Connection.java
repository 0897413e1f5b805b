package dev.rejoinder.app;

import dev.rejoinder.model.Identity;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.Gateway;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Inbox;
import dev.rejoinder.service.Reply;
import dev.rejoinder.service.Responses;
import dev.rejoinder.service.Retrier;
import dev.rejoinder.service.RetryPolicy;
import dev.rejoinder.service.Sender;
import dev.rejoinder.service.Sleeper;
import dev.rejoinder.service.Transcripts;
import java.time.Clock;
import java.util.Random;

/** The services over one gateway, wired. Closing it ends what is under way. */
final class Connection implements AutoCloseable {
  private final Gateway gateway;
  private final Runnable closing;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Conversations conversations;
  private final Inbox inbox;
  private final Responses responses;
  private final Sender sender;

  /**
   * @param listener is told of the waits of everything but sends
   * @param closing what to close with it
   */
  Connection(Gateway gateway, Retrier.Listener listener, Runnable closing) {
    this.gateway = gateway;
    this.closing = closing;
    this.listener = listener;
    // java.util.Random, since threads share it.
    this.retrier = new Retrier(System::nanoTime, new Random(), Sleeper.THREAD);
    Transcripts transcripts = new Transcripts(gateway, retrier, listener);
    this.conversations = new Conversations(gateway, retrier, listener, transcripts);
    this.inbox = new Inbox(gateway, retrier, listener, transcripts);
    this.responses = new Responses(gateway, retrier, listener);
    this.sender = new Sender(gateway, retrier, Clock.systemUTC());
  }

  Identity identity() throws GatewayException {
    return retrier.run(RetryPolicy.READ, gateway::identity, listener);
  }

  Gateway gateway() {
    return gateway;
  }

  Conversations conversations() {
    return conversations;
  }

  Inbox inbox() {
    return inbox;
  }

  Responses responses() {
    return responses;
  }

  Sender sender() {
    return sender;
  }

  Reply reply() {
    return new Reply(gateway, responses, conversations);
  }

  @Override
  public void close() {
    closing.run();
  }
}
