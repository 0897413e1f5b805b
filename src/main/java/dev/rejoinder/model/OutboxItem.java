package dev.rejoinder.model;

import java.time.Instant;

/**
 * A message that the agent has confirmed, with its address as it was at that moment. All of it
 * outlives the process, so that the next one can finish the work.
 *
 * @param id ours, unique for ever; the platform knows none
 * @param outgoing where it goes and what goes; its communication id is empty while the join that
 *     was under way at that moment has not ended, and in the tutorial's dialect
 * @param to the customer as the agent saw them; hostile until sanitised
 * @param text as the agent saw it; for {@link Content.Text} the very text that goes out
 * @param at when the agent confirmed it
 */
public record OutboxItem(String id, Outgoing outgoing, String to, String text, Instant at) {

  public String conversationId() {
    return outgoing.conversationId();
  }
}
