package dev.rejoinder.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message conversation as one user sees it at one moment: a whole snapshot, replaced by the next.
 *
 * @param customer the customer's name, hostile until sanitised
 * @param since when this stage began, by the server's clock
 * @param until when this stage ends by itself, where the platform tells: the ringing, a wrap-up
 *     with a time, the parking
 * @param leg the user's living leg, or the ended one while its wrap-up is due; empty while it
 *     waits, and after the end
 * @param wrapUp what the queue asks for after the end; empty for nothing
 * @param agent who has it while it is {@link Stage#ELSEWHERE}, hostile until sanitised; else empty
 * @param ending how it ended for the user; empty while it lives, and where it never was theirs
 * @param attributes the customer's participant data, which feeds custom substitutions
 * @param messages of all legs, each once, oldest first
 */
public record Conversation(
    String id,
    Stage stage,
    String customer,
    Queue queue,
    Channel channel,
    Instant since,
    Optional<Instant> until,
    Optional<Leg> leg,
    Optional<WrapUp> wrapUp,
    String agent,
    Optional<Ending> ending,
    Map<String, String> attributes,
    List<MessageRef> messages) {

  public Conversation {
    attributes = Map.copyOf(attributes);
    messages = List.copyOf(messages);
  }

  /** The same after its end, for one that the server lists no more. */
  public Conversation ended() {
    return new Conversation(
        id,
        Stage.ENDED,
        customer,
        queue,
        channel,
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        ending,
        attributes,
        messages);
  }
}
