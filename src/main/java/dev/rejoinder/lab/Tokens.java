package dev.rejoinder.lab;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The access tokens that were given out and whom they stand for, and the refresh tokens beside
 * them. Safe from any thread.
 */
final class Tokens {
  /** The agent's own token; neither expires nor ends with a logout. */
  static final String AGENT_TOKEN = "lab-token";

  private static final Caller AGENT = Caller.user(User.AGENT.id(), OAuthClient.AGENT.id());

  /** An access token with the refresh token that came beside it; the latter may be absent. */
  record Pair(String access, Optional<String> refresh) {}

  private record Held(Caller caller, Instant expiry) {}

  private record Renewal(Caller caller, String access) {}

  private final Map<String, Held> held = new HashMap<>();
  private final Map<String, Renewal> renewals = new HashMap<>();
  private final List<Consumer<String>> watchers = new ArrayList<>();
  private final Clock clock;
  private final Ids ids;

  Tokens(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  /** Has each access token told that is revoked or made to expire; not those that grow old. */
  void onEnd(Consumer<String> watcher) {
    watchers.add(watcher);
  }

  synchronized String issue(Caller caller) {
    var token = "lab-" + ids.hex() + ids.hex();
    held.put(token, new Held(caller, clock.instant().plus(caller.life())));
    return token;
  }

  synchronized Pair issueRenewable(Caller caller) {
    var access = issue(caller);
    var refresh = "refresh-" + ids.hex() + ids.hex();
    renewals.put(refresh, new Renewal(caller, access));
    return new Pair(access, Optional.of(refresh));
  }

  /** Gives a new pair for a refresh token of that client, which is dead from then on. */
  synchronized Optional<Pair> renew(String refresh, String clientId) {
    var renewal = renewals.get(refresh);
    if (renewal == null || !renewal.caller.clientId().equals(clientId)) {
      return Optional.empty();
    }
    renewals.remove(refresh);
    return Optional.of(issueRenewable(renewal.caller));
  }

  /** Whom the token stands for; refuses one that is missing, unknown or too old. */
  synchronized Caller caller(Optional<String> bearer) {
    var token =
        bearer.orElseThrow(
            () ->
                new Refusal(
                    401, "authentication.required", "No authentication bearer token specified."));
    if (token.equals(AGENT_TOKEN)) {
      return AGENT;
    }
    var known = held.get(token);
    if (known == null) {
      throw Refusal.badCredentials();
    }
    if (!clock.instant().isBefore(known.expiry)) {
      throw new Refusal(401, "credentials.expired", "The supplied credentials have expired.");
    }
    return known.caller;
  }

  synchronized boolean isGood(String token) {
    var known = held.get(token);
    return token.equals(AGENT_TOKEN) || known != null && clock.instant().isBefore(known.expiry);
  }

  /** Ends the token and the refresh token that came with it. */
  void revoke(String token) {
    if (remove(token)) {
      watchers.forEach(watcher -> watcher.accept(token));
    }
  }

  private synchronized boolean remove(String token) {
    renewals.values().removeIf(renewal -> renewal.access.equals(token));
    return held.remove(token) != null;
  }

  /** Makes every token of client credentials too old at once, or also those of users. */
  void expire(boolean usersToo) {
    expired(caller -> usersToo || !caller.isUser())
        .forEach(token -> watchers.forEach(watcher -> watcher.accept(token)));
  }

  private synchronized List<String> expired(Predicate<Caller> which) {
    var expired = new ArrayList<String>();
    held.replaceAll(
        (token, known) -> {
          if (!which.test(known.caller)) {
            return known;
          }
          expired.add(token);
          return new Held(known.caller, Instant.MIN);
        });
    return expired;
  }
}
