package dev.rejoinder.ui;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Link;
import dev.rejoinder.model.User;
import java.time.Instant;
import java.util.Optional;

/**
 * The line to the org.
 *
 * @param failure why the last reading failed; empty while all is well
 * @param since when the trouble began
 * @param retry what is being waited for before another try
 * @param link how the live events are; empty until that is told
 */
public record Session(
    Optional<Identity> identity,
    Optional<Failure> failure,
    Optional<Instant> since,
    Optional<Retry> retry,
    Optional<Link> link) {

  /** A wait before another try of a read. */
  public record Retry(Failure failure, int attempt, Instant until) {}

  public static final Session NEW =
      new Session(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  Optional<User> user() {
    return identity.flatMap(Identity::user);
  }

  Session signedIn(Identity known) {
    return new Session(Optional.of(known), failure, since, retry, link);
  }

  Session well() {
    return new Session(identity, Optional.empty(), Optional.empty(), Optional.empty(), link);
  }

  Session failed(Failure why, Instant now) {
    return new Session(
        identity, Optional.of(why), Optional.of(since.orElse(now)), Optional.empty(), link);
  }

  Session retrying(Retry wait) {
    return new Session(identity, failure, since, Optional.of(wait), link);
  }

  Session linked(Link how) {
    return new Session(identity, failure, since, retry, Optional.of(how));
  }

  /** Whether the token is known to speak for nobody, so that it can only look. */
  boolean userless() {
    return identity.isPresent() && user().isEmpty();
  }
}
