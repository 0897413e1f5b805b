package dev.rejoinder.model;

import java.time.Instant;

/**
 * One line of a transcript.
 *
 * @param from the writer's name as the server gives it; empty where it gives none
 * @param text as the writer wrote it: hostile until sanitised
 * @param at the server's time
 * @param userId the writer's, where it is a user of the org and the server says which; else empty
 */
public record Message(
    String id,
    Author author,
    String from,
    String text,
    Instant at,
    Delivery delivery,
    String userId) {

  /** One by who knows which user. */
  public Message(
      String id, Author author, String from, String text, Instant at, Delivery delivery) {
    this(id, author, from, text, at, delivery, "");
  }

  public Message withDelivery(Delivery newer) {
    return newer == delivery ? this : new Message(id, author, from, text, at, newer, userId);
  }
}
