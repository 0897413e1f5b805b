package dev.rejoinder.config;

import java.util.Optional;

/** What to sign in with. None of them shows a secret when it is printed. */
public sealed interface Credentials {

  /** A token got elsewhere. */
  record Token(String value) implements Credentials {
    @Override
    public String toString() {
      return "Token[…]";
    }
  }

  /** An OAuth client of its own, which speaks for no user. */
  record Client(String id, String secret) implements Credentials {
    @Override
    public String toString() {
      return "Client[" + id + ", …]";
    }
  }

  /**
   * What {@code rejoinder login} left in the token file of a profile, or is to leave there.
   *
   * @param clientSecret only a confidential client has one
   * @param redirectUri as it is registered; port 0 means any free one
   */
  record SignedIn(
      String profile, String clientId, Optional<String> clientSecret, String redirectUri)
      implements Credentials {
    @Override
    public String toString() {
      return "SignedIn[" + profile + ", " + clientId + ", …]";
    }
  }

  /** Nothing was given. */
  record None() implements Credentials {}
}
