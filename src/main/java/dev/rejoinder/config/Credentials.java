package dev.rejoinder.config;

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

  /** Nothing was given. */
  record None() implements Credentials {}
}
