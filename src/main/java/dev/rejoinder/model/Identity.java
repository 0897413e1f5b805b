package dev.rejoinder.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a token speaks for.
 *
 * @param user empty for client credentials, which have none
 * @param org the organisation's name; empty where the server does not tell
 * @param client the OAuth client's name; empty where the server does not tell
 * @param scopes what the token may do; empty where the server does not tell
 * @param permissions what the user may do; empty where the server does not tell
 */
public record Identity(
    Optional<User> user,
    String org,
    String client,
    List<String> scopes,
    Optional<Set<String>> permissions) {
  public Identity {
    scopes = List.copyOf(scopes);
    permissions = permissions.map(Set::copyOf);
  }

  /** One whose permissions the server does not tell. */
  public Identity(Optional<User> user, String org, String client, List<String> scopes) {
    this(user, org, client, scopes, Optional.empty());
  }

  /**
   * The permissions of which one is missing for that; empty where it is allowed, or where that is
   * not known. A {@code *} stands for any action.
   */
  public List<String> missing(Right right) {
    if (permissions.isEmpty() || right.permissions().stream().anyMatch(this::has)) {
      return List.of();
    }
    return right.permissions();
  }

  private boolean has(String permission) {
    Set<String> held = permissions.orElseThrow();
    String entity = permission.substring(0, permission.lastIndexOf(':'));
    String domain = entity.substring(0, entity.indexOf(':'));
    return held.contains(permission)
        || held.contains(entity + ":*")
        || held.contains(domain + ":*:*")
        || held.contains("*:*:*");
  }
}
