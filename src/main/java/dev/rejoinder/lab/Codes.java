package dev.rejoinder.lab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The authorization codes that were given out and not used yet. Safe from any thread. */
final class Codes {
  private static final Duration LIFE = Duration.ofMinutes(5);

  /** What a code is bound to; the challenge is there where PKCE was begun. */
  record Bound(String clientId, String redirectUri, Optional<String> challenge) {

    /** Whether the verifier is the one that the challenge was made from (RFC 7636, S256). */
    boolean isProvenBy(Optional<String> verifier) {
      return challenge.equals(verifier.map(Bound::challenge));
    }

    private static String challenge(String verifier) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        var bytes = digest.digest(verifier.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has SHA-256", e);
      }
    }
  }

  private record Held(Bound bound, Instant expiry) {}

  private final Map<String, Held> codes = new HashMap<>();
  private final Clock clock;
  private final Ids ids;

  Codes(Clock clock, Ids ids) {
    this.clock = clock;
    this.ids = ids;
  }

  synchronized String issue(Bound bound) {
    codes.values().removeIf(held -> !clock.instant().isBefore(held.expiry));
    var code = "code-" + ids.hex();
    codes.put(code, new Held(bound, clock.instant().plus(LIFE)));
    return code;
  }

  /** Uses the code up, whatever comes of it; empty for one that is unknown, used or too old. */
  synchronized Optional<Bound> use(String code) {
    return Optional.ofNullable(codes.remove(code))
        .filter(held -> clock.instant().isBefore(held.expiry))
        .map(Held::bound);
  }
}
