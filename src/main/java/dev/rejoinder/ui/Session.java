package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.User;
import java.time.Instant;
import java.util.Optional;

/**
 * The line to the org.
 *
 * @param failure why the last reading failed; empty while all is well
 * @param since when the trouble began
 * @param retry what is being waited for before another try
 */
public record Session(
    Optional<Identity> identity,
    Optional<Failure> failure,
    Optional<Instant> since,
    Optional<Retry> retry) {

  /** A wait before another try of a read. */
  public record Retry(Failure failure, int attempt, Instant until) {}

  public static final Session NEW =
      new Session(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Optional<User> user() {
    return identity.flatMap(Identity::user);
  }

  Session signedIn(Identity known) {
    return new Session(Optional.of(known), failure, since, retry);
  }

  Session well() {
    return new Session(identity, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Session failed(Failure why, Instant now) {
    return new Session(
        identity, Optional.of(why), Optional.of(since.orElse(now)), Optional.empty());
  }

  Session retrying(Retry wait) {
    return new Session(identity, failure, since, Optional.of(wait));
  }
}
