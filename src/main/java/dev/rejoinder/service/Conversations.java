package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;

/** One conversation at a time: reading it and getting into it. Any thread. */
public final class Conversations {
  private final Gateway gateway;
  private final Retrier retrier;
  private final Retrier.Listener listener;
  private final Transcripts transcripts;

  public Conversations(
      Gateway gateway, Retrier retrier, Retrier.Listener listener, Transcripts transcripts) {
    this.gateway = gateway;
    this.retrier = retrier;
    this.listener = listener;
    this.transcripts = transcripts;
  }

  /**
   * One conversation as that user sees it, texts unread.
   *
   * @param userId empty for nobody in particular
   */
  public Conversation find(String id, String userId) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> gateway.conversation(id, userId), listener);
  }

  /** The texts of a conversation. */
  public Contact read(Conversation conversation) throws GatewayException {
    return transcripts.read(conversation);
  }

  /** Gets the user in, whatever that takes; to be in already is success. */
  public Conversation join(String id, String userId) throws GatewayException {
    Conversation joined = retrier.run(RetryPolicy.FIXED, () -> gateway.join(id, userId), listener);
    if (joined.leg().isEmpty()) {
      throw new GatewayException(
          new Failure.Absent(
              "not in the conversation: it has ended or someone else has it",
              "look whether it is still there"));
    }
    return joined;
  }
}
