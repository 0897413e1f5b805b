package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads what is due at the end of a user's leg: half stands with the participant, half with it. */
final class AfterWork {

  private static final Set<String> OVER = Set.of("notApplicable", "skipped", "complete");

  /** Longer than any queue waits; beyond it the sum could overflow. */
  private static final long LONGEST = Duration.ofDays(1).toMillis();

  private AfterWork() {}

  /** What the queue asks for; empty where it asks for nothing. */
  static Optional<WrapUp> asked(Strand strand) {
    return required(strand) ? Optional.of(prompt(strand)) : Optional.empty();
  }

  /** Whether the leg has ended and its wrap-up hasn't. One that was never answered has none. */
  static boolean due(Strand strand) {
    return !strand.alive() && strand.answered() && required(strand) && !done(strand);
  }

  /** Whether it was completed, skipped, or ended by its time. */
  static boolean done(Strand strand) {
    return !code(strand).isEmpty()
        || Json.text(strand.participant(), "wrapupSkipped").equals("true")
        || Json.time(strand.participant(), "endAcwTime").isPresent()
        || OVER.contains(state(strand));
  }

  /** The id of the code that was given; empty for none, or one that is not final. */
  static String code(Strand strand) {
    String ofLeg = code(strand.communication());
    return ofLeg.isEmpty() ? code(strand.participant()) : ofLeg;
  }

  static Optional<Instant> since(Strand strand) {
    return Json.time(strand.participant(), "startAcwTime")
        .or(() -> Json.time(Json.object(strand.communication(), "afterCallWork"), "startTime"));
  }

  /**
   * When the platform ends it by itself, where it does.
   *
   * @param since when it began
   */
  static Optional<Instant> until(Strand strand, Instant since) {
    WrapUp prompt = prompt(strand);
    var timeout = Json.number(strand.participant(), "wrapupTimeoutMs");
    boolean timed = prompt == WrapUp.TIMED || prompt == WrapUp.FORCED_TIME;
    long millis = timeout.orElse(-1);
    return timed && millis >= 0 && millis <= LONGEST
        ? Optional.of(since.plusMillis(millis))
        : Optional.empty();
  }

  private static boolean required(Strand strand) {
    return Json.text(strand.participant(), "wrapupRequired").equals("true")
        || Json.text(strand.communication(), "afterCallWorkRequired").equals("true")
        || state(strand).equals("pending");
  }

  /** One that this version doesn't know can't be skipped. */
  private static WrapUp prompt(Strand strand) {
    return switch (Json.text(strand.participant(), "wrapupPrompt")) {
      case "optional" -> WrapUp.OPTIONAL;
      case "timeout" -> WrapUp.TIMED;
      case "forcedTimeout" -> WrapUp.FORCED_TIME;
      case "agentRequested" -> WrapUp.ON_REQUEST;
      default -> WrapUp.MANDATORY;
    };
  }

  private static String state(Strand strand) {
    return Json.text(Json.object(strand.communication(), "afterCallWork"), "state");
  }

  private static String code(JsonObject holder) {
    JsonObject wrapUp = Json.object(holder, "wrapup");
    return Json.text(wrapUp, "provisional").equals("true") ? "" : Json.text(wrapUp, "code");
  }
}
