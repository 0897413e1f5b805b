package dev.rejoinder.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sign-in gave. Never shows a secret when it is printed.
 *
 * @param refresh only confidential clients get one
 * @param expires by the server's promise; empty where it gave none
 */
public record Grant(String token, Optional<String> refresh, Optional<Instant> expires) {
  @Override
  public String toString() {
    return "Grant[…, expires " + expires.map(Instant::toString).orElse("unknown") + "]";
  }
}
