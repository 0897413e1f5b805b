package dev.rejoinder.model;

import java.util.List;
import java.util.Optional;

/**
 * Whom a token speaks for.
 *
 * @param user empty for client credentials, which have none
 * @param org the organisation's name; empty where the server does not tell
 * @param client the OAuth client's name; empty where the server does not tell
 * @param scopes what the token may do; empty where the server does not tell
 */
public record Identity(Optional<User> user, String org, String client, List<String> scopes) {
  public Identity {
    scopes = List.copyOf(scopes);
  }
}
