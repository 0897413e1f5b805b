package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import java.util.List;
import java.util.Optional;

/** What the customer wrote since the agent last looked. Own messages never count. */
final class Unread {
  private Unread() {}

  static int count(Contact contact, Talk talk) {
    int unread = 0;
    List<Message> transcript = contact.transcript();
    for (int i = firstUnseen(contact, talk); i < transcript.size(); i++) {
      unread += transcript.get(i).author() == Author.CUSTOMER ? 1 : 0;
    }
    return unread;
  }

  /** The message below which the new-since line belongs; empty text for the top. */
  static Optional<String> lineBelow(Contact contact, Talk talk) {
    if (count(contact, talk) == 0) {
      return Optional.empty();
    }
    int first = firstUnseen(contact, talk);
    return Optional.of(first == 0 ? "" : contact.transcript().get(first - 1).id());
  }

  /** A conversation never looked at is unread from where the customer began to wait. */
  private static int firstUnseen(Contact contact, Talk talk) {
    List<Message> transcript = contact.transcript();
    for (int i = transcript.size() - 1; i >= 0; i--) {
      Message message = transcript.get(i);
      boolean known =
          talk.seen().isPresent()
              ? message.id().equals(talk.seen().get())
              : message.author() != Author.CUSTOMER;
      if (known) {
        return i + 1;
      }
    }
    return 0;
  }
}
