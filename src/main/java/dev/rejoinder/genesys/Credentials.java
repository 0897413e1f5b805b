package dev.rejoinder.genesys;

import dev.rejoinder.service.TokenStore;

/** What a token is got with. Shows no secret when printed. */
public sealed interface Credentials {

  /** Of an OAuth client of its own; has no user. */
  record Client(String id, String secret) implements Credentials {
    @Override
    public String toString() {
      return "client " + id;
    }
  }

  /** A token that was got elsewhere and can't be renewed here. */
  record Token(String value) implements Credentials {
    @Override
    public String toString() {
      return "a given token";
    }
  }

  /** What {@code rejoinder login} left in a store, renewed there where the org allows it. */
  record Stored(TokenStore store, SignIn signIn) implements Credentials {
    @Override
    public String toString() {
      return "a kept sign-in";
    }
  }
}
