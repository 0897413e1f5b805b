package dev.rejoinder.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who a valid token stands for and what it may do: a user, or with client credentials nobody in
 * particular.
 *
 * @param clientId the OAuth client through which it was issued
 * @param scopes empty for client credentials, which have roles instead
 * @param life of a token that is issued to this caller
 */
record Caller(
    Optional<String> userId,
    String clientId,
    Set<String> permissions,
    List<String> scopes,
    Duration life) {

  static final Duration DAY = Duration.ofSeconds(86_399);

  Caller {
    permissions = Set.copyOf(permissions);
    scopes = List.copyOf(scopes);
  }

  /** A user who lacks nothing that an agent's role gives. */
  static Caller user(String userId, String clientId) {
    return new Caller(
        Optional.of(userId), clientId, Permissions.OF_AGENTS, Permissions.SCOPES, DAY);
  }

  /** A client of its own accord, which may what agents may. */
  static Caller client(String clientId) {
    return new Caller(Optional.empty(), clientId, Permissions.OF_AGENTS, List.of(), DAY);
  }

  Caller without(List<String> lacked) {
    var left = new ArrayList<>(permissions);
    left.removeAll(lacked);
    return new Caller(userId, clientId, Set.copyOf(left), scopes, life);
  }

  Caller withScopes(List<String> only) {
    return new Caller(userId, clientId, permissions, only, life);
  }

  Caller lasting(Duration newLife) {
    return new Caller(userId, clientId, permissions, scopes, newLife);
  }

  boolean isUser() {
    return userId.isPresent();
  }

  boolean is(String user) {
    return userId.filter(user::equals).isPresent();
  }

  boolean may(String permission) {
    return permissions.contains(permission);
  }

  /** The user's id; refuses a token without a user as the platform does. */
  String requireUser() {
    return userId.orElseThrow(Refusal::noUser);
  }
}
