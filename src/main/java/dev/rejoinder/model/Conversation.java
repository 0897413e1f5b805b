package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message conversation as one user sees it at one moment: a whole snapshot, replaced by the next.
 *
 * @param customer the customer's name, hostile until sanitised
 * @param queue the queue's name; empty for none
 * @param since when this stage began, by the server's clock
 * @param ringsUntil when an alerting leg stops ringing, where the platform tells
 * @param leg the user's living leg; empty while it waits, and after the end
 * @param attributes the customer's participant data, which feeds custom substitutions
 * @param messages of all legs, each once, oldest first
 */
public record Conversation(
    String id,
    Stage stage,
    String customer,
    String queue,
    Channel channel,
    Instant since,
    Optional<Instant> ringsUntil,
    Optional<Leg> leg,
    Map<String, String> attributes,
    List<MessageRef> messages) {

  public Conversation {
    attributes = Map.copyOf(attributes);
    messages = List.copyOf(messages);
  }
}
