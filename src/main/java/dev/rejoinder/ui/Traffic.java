package dev.rejoinder.ui;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Contact;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Message;
import dev.rejoinder.model.Order;
import java.time.Instant;
import java.util.Optional;

/**
 * What goes on around a conversation just now.
 *
 * @param order that is being carried out
 * @param refused the last order, where it came to nothing
 * @param writing the customer's typing, as it was last told
 * @param toldAt when the customer was last told that the agent writes
 */
public record Traffic(
    Optional<Order> order,
    Optional<Refused> refused,
    Optional<Writing> writing,
    Optional<Instant> toldAt) {
  static final Traffic NONE =
      new Traffic(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** An order that came to nothing. */
  public record Refused(Order order, Failure failure) {}

  /**
   * The customer is writing.
   *
   * @param after the id of their last message then; empty where there was none
   */
  public record Writing(Instant until, String after) {}

  Traffic carrying(Order given) {
    return new Traffic(Optional.of(given), Optional.empty(), writing, toldAt);
  }

  /** The end of that order; another one that runs goes on. */
  Traffic ended(Order done, Optional<Failure> failure) {
    Optional<Refused> why = failure.map(it -> new Refused(done, it));
    return new Traffic(order.filter(it -> !it.equals(done)), why, writing, toldAt);
  }

  Traffic writingUntil(Instant until, Contact contact) {
    return new Traffic(order, refused, Optional.of(new Writing(until, lastOf(contact))), toldAt);
  }

  Traffic told(Instant now) {
    return new Traffic(order, refused, writing, Optional.of(now));
  }

  /** Until when the customer writes; empty once it is over, or what they wrote has come. */
  Optional<Instant> writes(Contact contact, Instant now) {
    return writing
        .filter(it -> it.until().isAfter(now) && it.after().equals(lastOf(contact)))
        .map(Writing::until);
  }

  private static String lastOf(Contact contact) {
    return contact.transcript().stream()
        .filter(message -> message.author() == Author.CUSTOMER)
        .reduce((first, second) -> second)
        .map(Message::id)
        .orElse("");
  }
}
