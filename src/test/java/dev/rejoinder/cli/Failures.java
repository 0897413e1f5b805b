package dev.rejoinder.cli;

import dev.rejoinder.model.Failure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Failures as a server causes them. */
final class Failures {
  static final Failure SIGNED_OUT = new Failure.SignedOut(answer(401));
  static final Failure FORBIDDEN =
      new Failure.Forbidden(answer(403), List.of("conversation:message:create"));
  static final Failure NOT_FOUND = new Failure.NotFound(answer(404));
  static final Failure CONFLICT = new Failure.Conflict(answer(409));
  static final Failure REFUSED = new Failure.Refused(answer(400));
  static final Failure RATE_LIMITED =
      new Failure.RateLimited(answer(429), Optional.of(Duration.ofSeconds(3)));
  static final Failure UNAVAILABLE = new Failure.Unavailable(answer(503), Optional.empty());
  static final Failure UNANSWERED = new Failure.Unanswered("connection reset");
  static final Failure UNREACHABLE = new Failure.Unreachable("connection refused");

  private Failures() {}

  static Failure[] times(int n, Failure failure) {
    Failure[] failures = new Failure[n];
    Arrays.fill(failures, failure);
    return failures;
  }

  private static Failure.Answer answer(int status) {
    return new Failure.Answer(status, "some.code", "some words", "corr-1");
  }
}
