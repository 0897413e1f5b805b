package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.model.Identity;
import dev.rejoinder.service.Conversations;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Inbox;
import dev.rejoinder.service.Responses;
import dev.rejoinder.service.RetryPolicy;
import dev.rejoinder.service.Sender;
import dev.rejoinder.service.Transcripts;

/**
 * An org for as long as the console runs. Unlike a command's, its services live on and share what
 * they have read of the transcripts.
 */
record Connection(
    Org org, Inbox inbox, Conversations conversations, Responses responses, Sender sender)
    implements AutoCloseable {

  static Connection over(Org org) {
    Transcripts transcripts = new Transcripts(org.gateway(), org.retrier(), org.listener());
    return new Connection(
        org,
        new Inbox(org.gateway(), org.retrier(), org.listener(), transcripts),
        new Conversations(org.gateway(), org.retrier(), org.listener(), transcripts),
        new Responses(org.gateway(), org.retrier(), org.listener()),
        new Sender(org.gateway(), org.retrier(), org.clock()));
  }

  Identity identity() throws GatewayException {
    return org.retrier().run(RetryPolicy.READ, org.gateway()::identity, org.listener());
  }

  @Override
  public void close() {
    org.close();
  }
}
