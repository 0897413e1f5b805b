package dev.rejoinder.lab;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can go wrong with a call.
 *
 * <p>{@link #RESET_AFTER}, {@link #CUT_BODY} and {@link #GARBAGE_JSON} spoil the real answer, so
 * the call took effect, as with all that are {@code applied}.
 */
enum FaultKind {
  STATUS_401("401"),
  STATUS_403("403"),
  STATUS_404("404"),
  STATUS_408("408"),
  STATUS_409("409"),
  STATUS_413("413"),
  STATUS_429("429"),
  STATUS_500("500"),
  STATUS_502("502"),
  STATUS_503("503"),
  STATUS_504("504"),
  /** The connection is reset; the call took no effect. */
  RESET_BEFORE("reset-before"),
  /** The head of the real answer goes out, then the connection is reset. */
  RESET_AFTER("reset-after"),
  /** No answer ever; the call took no effect. */
  STALL("stall"),
  CUT_BODY("cut-body"),
  GARBAGE_JSON("garbage-json"),
  APPLIED_500("applied-500"),
  APPLIED_502("applied-502"),
  APPLIED_504("applied-504"),
  APPLIED_RESET("applied-reset"),
  APPLIED_STALL("applied-stall"),
  /** 504 at once; the call takes effect {@code delayMs} later, 3,000 where that is not given. */
  LATE_504("late-504"),
  /** To a host that keeps what reaches it, {@code GET /lab/strays}. */
  REDIRECT_307("redirect-307");

  final String word;

  FaultKind(String word) {
    this.word = word;
  }

  static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  /** The status answered in place of the real one, or 0 where none is. */
  int status() {
    var digits = word.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  boolean takesEffect() {
    return word.startsWith("applied-")
        || this == RESET_AFTER
        || this == CUT_BODY
        || this == GARBAGE_JSON;
  }

  /** Whether a notification socket opens all the same, to go wrong then. */
  boolean opensSocket() {
    return this == RESET_AFTER
        || this == APPLIED_RESET
        || this == CUT_BODY
        || this == APPLIED_STALL
        || this == GARBAGE_JSON;
  }

  boolean resets() {
    return this == RESET_BEFORE || this == RESET_AFTER || this == APPLIED_RESET;
  }

  boolean stalls() {
    return this == STALL || this == APPLIED_STALL;
  }
}
