package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;

/**
 * A line of the outbox's journal: something that was about to happen, or that had happened. Written
 * before the effect that it names, so that a crash leaves at most an effect too few.
 */
public sealed interface JournalEntry {

  /** When, by this machine's clock. */
  Instant at();

  /** What happens to one message. */
  sealed interface OfMessage extends JournalEntry {
    /** The item's. */
    String id();
  }

  /** A message was taken from the agent; from here on it is not lost. */
  record Accepted(OutboxItem item) implements OfMessage {
    @Override
    public String id() {
      return item.id();
    }

    @Override
    public Instant at() {
      return item.at();
    }
  }

  /**
   * A request is about to leave.
   *
   * @param attempt from 1
   * @param communicationId of the leg it goes out on; empty in the tutorial's dialect
   * @param baseline the ids of the own messages of that leg that the server had before
   */
  record Trying(String id, Instant at, int attempt, String communicationId, List<String> baseline)
      implements OfMessage {
    public Trying {
      baseline = List.copyOf(baseline);
    }
  }

  /**
   * The server has it. No other item may claim the same message.
   *
   * @param messageId empty where the server took it and gave none
   */
  record Sent(String id, Instant at, String messageId, Settled how) implements OfMessage {}

  /** Surely not taken, and trying again is in vain. */
  record Rejected(String id, Instant at, String why) implements OfMessage {}

  /** Surely not taken; waits for the agent's key. */
  record Parked(String id, Instant at, String why) implements OfMessage {}

  /** Taken or not: to be read back. */
  record Doubted(String id, Instant at, String why) implements OfMessage {}

  /** Reading back did not tell either: the agent decides. */
  record Unsettled(String id, Instant at, String why) implements OfMessage {}

  /** The agent took it out of the outbox, or was told how it stands and let it be. */
  record Withdrawn(String id, Instant at) implements OfMessage {}

  /** What the composer of a conversation holds; empty for nothing any more. */
  record Drafted(String conversationId, Instant at, String to, String text)
      implements JournalEntry {}

  /** How it became known that the server has a message. */
  enum Settled {
    /** It answered so. */
    ANSWER,
    /** The conversation, read again, held it. */
    READ_BACK,
    /** The live feed told of it. */
    ECHO
  }
}
