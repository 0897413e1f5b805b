package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Message;
import dev.rejoinder.search.Folded;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows a filter leaves: those where each of its words stands somewhere in the customer's
 * name, the queue, the channel or what was said last. Capitals and accents don't count.
 */
final class InboxFilter {
  private InboxFilter() {}

  /** In the same order. */
  static List<Contact> rows(List<Contact> contacts, String filter) {
    List<String> words =
        Arrays.stream(Folded.text(filter).split(" ")).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty()
        ? contacts
        : contacts.stream().filter(contact -> hasAll(contact, words)).toList();
  }

  private static boolean hasAll(Contact contact, List<String> words) {
    Conversation conversation = contact.conversation();
    // No word holds a blank, so none is found across the border of two fields.
    String fields =
        String.join(
            " ",
            conversation.customer(),
            conversation.queue().name(),
            conversation.channel().label(),
            contact.last().map(Message::text).orElse(""));
    String folded = Folded.text(fields);
    return words.stream().allMatch(folded::contains);
  }
}
