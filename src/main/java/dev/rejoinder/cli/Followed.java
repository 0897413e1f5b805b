package dev.rejoinder.cli;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Duty;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.Message;
import java.time.Instant;
import java.util.Optional;

/** Something that a follower is told: a line each. */
sealed interface Followed {

  record Linked(Link link) implements Followed {}

  /** One is listed, or is not what it was when it was last told. */
  record Changed(Contact contact) implements Followed {}

  /** One is listed no more, as it was last seen. */
  record Gone(Contact contact) implements Followed {}

  record Said(Contact contact, Message message) implements Followed {}

  /**
   * The customer writes.
   *
   * @param contact empty where the conversation is not known yet
   */
  record Typing(String conversationId, Optional<Contact> contact, Instant until)
      implements Followed {}

  record OnDuty(Duty duty) implements Followed {}

  /** How the line is, in the words of the console; empty while nothing is known. */
  static Optional<String> state(Link link) {
    if (link instanceof Link.Connecting) {
      return Optional.empty();
    }
    return Optional.of(
        link instanceof Link.Live
            ? "LIVE"
            : link instanceof Link.Polling
                ? "POLL"
                : link instanceof Link.Reconnecting
                    ? "RECONNECT"
                    : link instanceof Link.Offline ? "OFFLINE" : "SILENCED");
  }
}
