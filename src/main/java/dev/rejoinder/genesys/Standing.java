package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import dev.rejoinder.genesys.Participants.Strand;
import dev.rejoinder.model.Ending;
import dev.rejoinder.model.Leg;
import dev.rejoinder.model.Queue;
import dev.rejoinder.model.Stage;
import dev.rejoinder.model.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a conversation stands as one user sees it.
 *
 * @param strand the one that says so: the user's own, the queue's, or another agent's
 * @param mine the user's last leg, dead or alive
 */
record Standing(
    JsonObject json,
    Participants participants,
    Stage stage,
    Optional<Strand> strand,
    Optional<Strand> mine) {

  /** Longer than anything rings; beyond it the sum could overflow. */
  private static final long LONGEST_RING = Duration.ofDays(1).toMillis();

  static Standing of(JsonObject json, Participants participants, String userId) {
    Optional<Strand> mine = participants.mine(userId);
    Optional<Strand> living = mine.filter(Strand::alive);
    if (living.isPresent()) {
      Stage stage = ofLiving(living.get());
      return new Standing(json, participants, stage, living, mine);
    }
    Optional<Strand> due = participants.answered(userId).filter(AfterWork::due);
    if (due.isPresent()) {
      return new Standing(json, participants, Stage.WRAP_UP, due, mine);
    }
    Optional<Strand> queue = participants.queue().filter(Strand::alive);
    Optional<Strand> other = participants.other(userId);
    boolean over = over(json, participants);
    if (queue.isPresent() && !over) {
      return new Standing(json, participants, Stage.WAITING, queue, mine);
    }
    if (other.isPresent() && !over) {
      return new Standing(json, participants, Stage.ELSEWHERE, other, mine);
    }
    return new Standing(json, participants, Stage.ENDED, mine, mine);
  }

  /** Whether nobody at all can write in it any more. */
  static boolean over(JsonObject json, Participants participants) {
    return !Json.text(json, "endTime").isEmpty()
        || participants.customerStrand().filter(Strand::alive).isEmpty();
  }

  /** Dialing, holding and the like: the user is in it. */
  private static Stage ofLiving(Strand strand) {
    return switch (strand.state()) {
      case "alerting" -> Stage.ALERTING;
      case "parked" -> Stage.PARKED;
      default -> Stage.CONNECTED;
    };
  }

  Instant since() {
    return told()
        .or(() -> stage == Stage.ENDED ? Json.time(json, "endTime") : Optional.empty())
        .or(() -> strand.flatMap(s -> Json.time(s.participant(), "startTime")))
        .or(() -> Json.time(json, "startTime"))
        .orElse(Instant.EPOCH);
  }

  private Optional<Instant> told() {
    return switch (stage) {
      case ALERTING -> time("startAlertingTime", "startTime");
      case PARKED -> time("parkTime", "parkTime").or(() -> time("connectedTime", "connectedTime"));
      case CONNECTED, WAITING, ELSEWHERE -> time("connectedTime", "connectedTime");
      case WRAP_UP ->
          strand.flatMap(AfterWork::since).or(() -> time("disconnectedTime", "endTime"));
      case ENDED -> time("disconnectedTime", "endTime");
    };
  }

  private Optional<Instant> time(String ofCommunication, String ofParticipant) {
    return strand
        .flatMap(s -> Json.time(s.communication(), ofCommunication))
        .or(() -> strand.flatMap(s -> Json.time(s.participant(), ofParticipant)));
  }

  Optional<Instant> until() {
    return switch (stage) {
      case ALERTING -> strand.flatMap(s -> ringsUntil(s, since()));
      case PARKED -> time("resumeTime", "resumeTime");
      case WRAP_UP -> strand.flatMap(s -> AfterWork.until(s, since()));
      case CONNECTED, WAITING, ELSEWHERE, ENDED -> Optional.empty();
    };
  }

  private static Optional<Instant> ringsUntil(Strand strand, Instant since) {
    long millis = Json.number(strand.participant(), "alertingTimeoutMs").orElse(-1);
    return millis >= 0 && millis <= LONGEST_RING
        ? Optional.of(since.plusMillis(millis))
        : Optional.empty();
  }

  /** The user's, alive or in its wrap-up. */
  Optional<Leg> leg() {
    return involved() ? strand.flatMap(Strand::leg) : Optional.empty();
  }

  Optional<WrapUp> wrapUp() {
    return involved() ? strand.flatMap(AfterWork::asked) : Optional.empty();
  }

  private boolean involved() {
    return switch (stage) {
      case ALERTING, CONNECTED, PARKED, WRAP_UP -> true;
      case WAITING, ELSEWHERE, ENDED -> false;
    };
  }

  String agent() {
    return stage == Stage.ELSEWHERE
        ? strand.map(s -> Json.text(s.participant(), "name")).orElse("")
        : "";
  }

  Optional<Ending> ending() {
    return (stage == Stage.WRAP_UP ? strand : mine)
        .filter(s -> !s.alive())
        .map(s -> Endings.of(s, participants.customerStrand()));
  }

  Queue queue() {
    return strand
        .flatMap(Strand::queue)
        .or(() -> mine.flatMap(Strand::queue))
        .or(() -> participants.queue().flatMap(Strand::queue))
        .orElse(Queue.NONE);
  }
}
