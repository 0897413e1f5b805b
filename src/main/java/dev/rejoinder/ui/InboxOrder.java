package dev.rejoinder.ui;

import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Stage;
import java.time.Instant;
import java.util.Comparator;

/**
 * What comes first: ringing, soonest lost; then what owes a reply, longest first; then the rest by
 * last activity; then what is parked; what a wrap-up is due for, soonest over; what waits, what
 * others have, what has ended, each longest first.
 */
final class InboxOrder {
  static final Comparator<Contact> DUE =
      Comparator.comparingInt(InboxOrder::group)
          .thenComparing(InboxOrder::within)
          .thenComparing(Contact::id);

  private InboxOrder() {}

  static boolean owes(Contact contact) {
    return contact.conversation().stage() == Stage.CONNECTED && contact.owedSince().isPresent();
  }

  private static int group(Contact contact) {
    return switch (contact.conversation().stage()) {
      case ALERTING -> 0;
      case CONNECTED -> owes(contact) ? 1 : 2;
      case PARKED -> 3;
      case WRAP_UP -> 4;
      case WAITING -> 5;
      case ELSEWHERE -> 6;
      case ENDED -> 7;
    };
  }

  private static Instant within(Contact contact) {
    Instant since = contact.conversation().since();
    return switch (group(contact)) {
      case 0 -> contact.conversation().until().orElse(since);
      case 1 -> contact.owedSince().orElse(since);
      case 2 -> newestFirst(contact.last().map(Message::at).orElse(since));
      case 4 -> contact.conversation().until().orElse(Instant.MAX);
      default -> since;
    };
  }

  private static Instant newestFirst(Instant at) {
    return Instant.ofEpochSecond(-at.getEpochSecond(), -at.getNano());
  }
}
