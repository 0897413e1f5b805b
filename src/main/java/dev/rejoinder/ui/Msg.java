package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.SendState;
import dev.rejoinder.search.Finder;
import java.time.Instant;
import java.util.List;

/** What has happened: the only way in to {@link Update}. */
public sealed interface Msg {

  /** The first frame is on the screen. */
  record Shown() implements Msg {}

  record Pressed(Key key) implements Msg {}

  /** A bracketed paste, line ends as LF, otherwise as it came. */
  record Pasted(String text) implements Msg {}

  record Resized(int columns, int rows) implements Msg {}

  /** The terminal's window got or lost the focus. */
  record Focused(boolean here) implements Msg {}

  /** It is that time now. Comes before whatever else is handled in the same turn. */
  record Tick(Instant now) implements Msg {}

  /** The token has told whom it speaks for. */
  record SignedIn(Identity identity) implements Msg {}

  /** The list was read, with all transcripts, in no order. */
  record InboxRead(List<Contact> contacts) implements Msg {
    public InboxRead {
      contacts = List.copyOf(contacts);
    }
  }

  /** One conversation was read, after a join say. */
  record ContactRead(Contact contact) implements Msg {}

  /** Signing in or reading the list came to nothing, after all tries. */
  record ReadFailed(Failure failure) implements Msg {}

  /** A read will be tried again then. */
  record RetryPlanned(Failure failure, int attempt, Instant until) implements Msg {}

  record JoinFailed(String conversationId, Failure failure) implements Msg {}

  /** More responses have come; the finder holds all that have. */
  record ResponsesRead(Finder finder, int total, boolean complete) implements Msg {}

  record ResponsesFailed(Failure failure) implements Msg {}

  /** A message that was sent from here is doing so. */
  record SendMoved(String conversationId, long number, SendState state) implements Msg {}

  /** A bug in an effect; the log has it under that reference. */
  record Broke(String reference) implements Msg {}
}
