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

  /** The message below which the new-since line belongs; none where all is new. */
  static Optional<String> lineBelow(Contact contact, Talk talk) {
    int first = firstUnseen(contact, talk);
    return first == 0 || count(contact, talk) == 0
        ? Optional.empty()
        : Optional.of(contact.transcript().get(first - 1).id());
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
