package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The wrap-up of one agent's leg: what is asked, and what was given. Guarded by the org's lock. */
final class AfterWork {
  /** The code with which a conversation was wrapped up; provisional while it may still change. */
  record Given(WrapUpCode code, String notes, List<String> tags, Instant at, boolean provisional) {
    Given {
      tags = List.copyOf(tags);
    }
  }

  private QueueRules rules;
  private boolean wanted;
  private boolean skipped;
  private Instant started;
  private Instant ended;
  private Given given;

  AfterWork(QueueRules rules) {
    this.rules = rules;
    this.wanted = rules.prompt() != QueueRules.Prompt.AGENT_REQUESTED;
  }

  QueueRules rules() {
    return rules;
  }

  /** The queue asks for something else from now on; what has begun stays as it was. */
  void follow(QueueRules changed) {
    if (started == null) {
      rules = changed;
      wanted = changed.prompt() != QueueRules.Prompt.AGENT_REQUESTED;
    }
  }

  /** The agent asks for a wrap-up, or for none, where the queue leaves that to them. */
  void want(boolean value) {
    if (rules.prompt() == QueueRules.Prompt.AGENT_REQUESTED && started == null) {
      wanted = value;
    }
  }

  /** The leg has ended: after a talk the wrap-up begins, else there is none. */
  void begin(Instant at, boolean talked) {
    if (!talked) {
      wanted = false;
    } else if (wanted) {
      started = at;
      closeIfDone(at);
    }
  }

  void give(Given value) {
    given = value;
    closeIfDone(value.at());
  }

  /** Leaves it without a code; only where the prompt allows that. */
  void skip(Instant at) {
    skipped = true;
    give(new Given(WrapUpCode.SKIPPED, "", List.of(), at, false));
  }

  /** Time is up; the platform puts down a code where there is none. */
  void timeUp(Instant at) {
    finish(WrapUpCode.TIMED_OUT, at);
  }

  /** Ends it with that code unless one was given; does nothing where none is due. */
  void finish(WrapUpCode otherwise, Instant at) {
    if (!isDue()) {
      return;
    }
    if (!isGiven()) {
      given = new Given(otherwise, "", List.of(), at, false);
    }
    ended = at;
  }

  private void closeIfDone(Instant at) {
    boolean early = rules.prompt() != QueueRules.Prompt.MANDATORY_FORCED_TIMEOUT;
    if (isDue() && isGiven() && early) {
      ended = at;
    }
  }

  private boolean isGiven() {
    return given != null && !given.provisional();
  }

  boolean isDue() {
    return started != null && ended == null;
  }

  boolean isWanted() {
    return wanted;
  }

  boolean isSkipped() {
    return skipped;
  }

  Optional<Given> given() {
    return Optional.ofNullable(given);
  }

  /** When time will be up; only while it is due and timed. */
  Optional<Instant> deadline() {
    return isDue() && rules.prompt().isTimed()
        ? Optional.of(started.plus(Duration.ofMillis(rules.timeoutMs())))
        : Optional.empty();
  }

  Optional<Instant> startedAt() {
    return Optional.ofNullable(started);
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(ended);
  }

  /** What was given, as on the participant. */
  Optional<JsonObject> wrapup() {
    return given()
        .map(
            held ->
                Wire.object(
                    "code",
                    held.code().id(),
                    "name",
                    held.code().name(),
                    "notes",
                    held.notes(),
                    "tags",
                    held.tags(),
                    "durationSeconds",
                    started == null
                        ? 0
                        : Math.max(0, Duration.between(started, held.at()).toSeconds()),
                    "endTime",
                    held.at(),
                    "provisional",
                    held.provisional()));
  }

  /** As on the communication. */
  JsonObject json() {
    var state = skipped ? "skipped" : "complete";
    return Wire.object(
        "startTime", started,
        "endTime", ended,
        "state", started == null ? "notApplicable" : isDue() ? "pending" : state);
  }
}
