package dev.rejoinder.service;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Stage;

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

  /** One conversation as that user sees it, texts unread. */
  public Conversation find(String id, String userId) throws GatewayException {
    return retrier.run(RetryPolicy.READ, () -> gateway.conversation(id, userId), listener);
  }

  /** The conversation with the texts that were read before; makes no call. */
  public Contact known(Conversation conversation) {
    return transcripts.known(conversation);
  }

  /** The texts of a conversation. */
  public Contact read(Conversation conversation) throws GatewayException {
    return transcripts.read(conversation);
  }

  /** One conversation with its texts, with one try at each call: for who will come again anyway. */
  Contact glance(String id, String userId) throws GatewayException {
    return transcripts.readOnce(gateway.conversation(id, userId));
  }

  /**
   * Gets the user in, whatever that takes; to be in already is success. The platform takes an
   * acceptance with a 202 and carries it out later, so it is asked until it has.
   */
  public Conversation join(String id, String userId) throws GatewayException {
    return retrier.run(RetryPolicy.FIXED, () -> connected(gateway.join(id, userId)), listener);
  }

  private static Conversation connected(Conversation joined) throws GatewayException {
    if (joined.stage() == Stage.ENDED
        || joined.stage() == Stage.ELSEWHERE
        || joined.stage() == Stage.WRAP_UP) {
      throw new GatewayException(
          new Failure.Absent(
              "not in the conversation: it has ended or someone else has it",
              "look whether it is still there"));
    }
    if (joined.stage() != Stage.CONNECTED || joined.leg().isEmpty()) {
      throw new GatewayException(new Failure.Unanswered("the join has not taken effect yet"));
    }
    return joined;
  }
}
