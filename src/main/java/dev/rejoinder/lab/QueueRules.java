package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * What a queue asks of its agents and lets them do.
 *
 * @param timeoutMs how long a timed wrap-up may take
 * @param manualAssignment whether what waits may be assigned by hand
 * @param autoAnswer whether an alerting leg connects at once
 * @param libraryMode {@code All}, {@code SelectedOnly} or {@code None}
 * @param libraryIds those selected
 */
record QueueRules(
    Prompt prompt,
    int timeoutMs,
    boolean manualAssignment,
    boolean autoAnswer,
    int alertingSeconds,
    String libraryMode,
    List<String> libraryIds) {

  /** Whether a wrap-up code is wanted, in the queue's words and in the participant's. */
  enum Prompt {
    MANDATORY("mandatory"),
    OPTIONAL("optional"),
    MANDATORY_TIMEOUT("timeout"),
    MANDATORY_FORCED_TIMEOUT("forcedTimeout"),
    AGENT_REQUESTED("agentRequested");

    final String ofParticipant;

    Prompt(String ofParticipant) {
      this.ofParticipant = ofParticipant;
    }

    boolean isTimed() {
      return this == MANDATORY_TIMEOUT || this == MANDATORY_FORCED_TIMEOUT;
    }

    boolean maySkip() {
      return this == OPTIONAL || this == AGENT_REQUESTED;
    }
  }

  static final int WRAP_UP_MS = 60_000;
  static final int ALERTING_SECONDS = 60;
  static final QueueRules USUAL =
      new QueueRules(
          Prompt.AGENT_REQUESTED, WRAP_UP_MS, true, false, ALERTING_SECONDS, "All", List.of());

  QueueRules {
    libraryIds = List.copyOf(libraryIds);
  }

  /** The four queues differ, so that there is one of each kind. */
  static QueueRules of(Queue queue) {
    return switch (queue.name()) {
      case "Billing" -> USUAL.withPrompt(Prompt.MANDATORY_TIMEOUT);
      case "Orders" -> USUAL.withPrompt(Prompt.OPTIONAL);
      case "Returns" ->
          USUAL
              .withPrompt(Prompt.MANDATORY)
              .withLibraries(
                  "SelectedOnly",
                  List.of(
                      CannedResponse.Library.named("General").id(),
                      CannedResponse.Library.named("Returns").id()));
      default -> USUAL;
    };
  }

  int alertingMs() {
    return alertingSeconds * 1_000;
  }

  QueueRules withPrompt(Prompt value) {
    return new QueueRules(
        value, timeoutMs, manualAssignment, autoAnswer, alertingSeconds, libraryMode, libraryIds);
  }

  QueueRules withTimeoutMs(int value) {
    return new QueueRules(
        prompt, value, manualAssignment, autoAnswer, alertingSeconds, libraryMode, libraryIds);
  }

  QueueRules withManualAssignment(boolean value) {
    return new QueueRules(
        prompt, timeoutMs, value, autoAnswer, alertingSeconds, libraryMode, libraryIds);
  }

  QueueRules withAutoAnswer(boolean value) {
    return new QueueRules(
        prompt, timeoutMs, manualAssignment, value, alertingSeconds, libraryMode, libraryIds);
  }

  QueueRules withLibraries(String mode, List<String> ids) {
    return new QueueRules(
        prompt, timeoutMs, manualAssignment, autoAnswer, alertingSeconds, mode, ids);
  }

  JsonObject acwSettings() {
    return Wire.object("wrapupPrompt", prompt, "timeoutMs", prompt.isTimed() ? timeoutMs : null);
  }

  JsonObject mediaSettings() {
    return Wire.object("enableAutoAnswer", autoAnswer, "alertingTimeoutSeconds", alertingSeconds);
  }

  JsonObject libraries() {
    return Wire.object(
        "mode", libraryMode, "libraryIds", libraryMode.equals("SelectedOnly") ? libraryIds : null);
  }
}
