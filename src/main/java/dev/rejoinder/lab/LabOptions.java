package dev.rejoinder.lab;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What kind of org the lab pretends to be.
 *
 * @param port 0 takes any free one
 * @param seed the same seed gives the same org and the same weather; of the ids, only
 *     conversations' are the same
 * @param conversations of the agent, a quarter of them alerting
 * @param waiting conversations that wait in the agent's queues
 * @param responses canned responses served; 0 serves all of the lab's own, more than those are made
 *     by varying them
 * @param responsesFile JSON Lines served instead of the lab's own
 * @param busy customer messages a minute; 0 means that nothing moves by itself
 * @param rateLimit calls a minute and token; 0 neither limits nor sends the rate headers
 * @param latencyMs added to every answer outside {@code /lab}
 * @param faults the weather, such as {@code 429:5%,504:2%,reset-after:1%}; empty for none
 * @param strictUser refuse client credentials where the platform is said to want the agent's token
 */
public record LabOptions(
    int port,
    long seed,
    int conversations,
    int waiting,
    int responses,
    Optional<Path> responsesFile,
    double busy,
    int rateLimit,
    long latencyMs,
    String faults,
    boolean strictUser) {

  /** Refuses figures below zero with a {@link LabException}. */
  public LabOptions {
    atLeastZero("--port", port);
    atLeastZero("--conversations", conversations);
    atLeastZero("--waiting", waiting);
    atLeastZero("--responses", responses);
    atLeastZero("--busy", busy);
    atLeastZero("--rate-limit", rateLimit);
    atLeastZero("--latency", latencyMs);
    if (port > 65_535) {
      throw new LabException("--port must be at most 65535, not " + port + ".");
    }
  }

  private static void atLeastZero(String option, double value) {
    if (!(value >= 0)) {
      throw new LabException(option + " must be 0 or more, not " + value + ".");
    }
  }

  /** What {@code --lab} gives with no other option. */
  public static LabOptions defaults() {
    return new LabOptions(0, 1, 8, 3, 0, Optional.empty(), 12, 300, 0, "", false);
  }
}
