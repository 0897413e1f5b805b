package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The access tokens that were given out, and whom they stand for. Safe from any thread. */
final class Tokens {
  /** The agent's own token; neither expires nor ends with a logout. */
  static final String AGENT_TOKEN = "lab-token";

  static final Duration LIFE = Duration.ofSeconds(86_399);

  private final Map<String, Instant> expiries = new HashMap<>();
  private final Clock clock;
  private final Ids ids;

  Tokens(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Issues a token to the client itself, which is nobody in particular. */
  synchronized String issue() {
    var token = "lab-" + ids.hex() + ids.hex();
    expiries.put(token, clock.instant().plus(LIFE));
    return token;
  }

  /** Whom the token stands for; refuses one that is missing, unknown or too old. */
  synchronized Caller caller(Optional<String> bearer) {
    var token =
        bearer.orElseThrow(
            () ->
                new Refusal(
                    401, "authentication.required", "No authentication bearer token specified."));
    if (token.equals(AGENT_TOKEN)) {
      return new Caller(Optional.of(User.AGENT.id()));
    }
    var expiry = expiries.get(token);
    if (expiry == null) {
      throw Refusal.badCredentials();
    }
    if (!clock.instant().isBefore(expiry)) {
      throw new Refusal(401, "credentials.expired", "The supplied credentials have expired.");
    }
    return new Caller(Optional.empty());
  }

  synchronized void revoke(String token) {
    expiries.remove(token);
  }

  /** Makes every token of client credentials too old at once. */
  synchronized void expireAll() {
    expiries.replaceAll((token, expiry) -> Instant.MIN);
  }
}
