package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation with what was said in it: a row of the inbox, and all that its transcript shows.
 *
 * @param transcript oldest first, each message once
 */
public record Contact(Conversation conversation, List<Message> transcript) {

  public Contact {
    transcript = List.copyOf(transcript);
  }

  public String id() {
    return conversation.id();
  }

  public Optional<Message> last() {
    return transcript.isEmpty()
        ? Optional.empty()
        : Optional.of(transcript.get(transcript.size() - 1));
  }

  /**
   * Since when the customer waits for an answer: the time of the first customer message after the
   * last one that went the other way. Empty when nobody owes a reply.
   */
  public Optional<Instant> owedSince() {
    Optional<Instant> owed = Optional.empty();
    for (int i = transcript.size() - 1; i >= 0; i--) {
      Message message = transcript.get(i);
      if (message.author() != Author.CUSTOMER) {
        return owed;
      }
      owed = Optional.of(message.at());
    }
    return owed;
  }
}
