package dev.rejoinder.model;

import java.time.Instant;

/**
 * One line of a transcript.
 *
 * @param from the writer's name as the server gives it; empty where it gives none
 * @param text as the writer wrote it: hostile until sanitised
 * @param at the server's time
 */
public record Message(
    String id, Author author, String from, String text, Instant at, Delivery delivery) {

  public Message withDelivery(Delivery newer) {
    return newer == delivery ? this : new Message(id, author, from, text, at, newer);
  }
}
