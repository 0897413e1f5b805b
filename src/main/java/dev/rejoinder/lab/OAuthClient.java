package dev.rejoinder.lab;

import java.util.List;
import java.util.Optional;

/**
 * A client that the org knows.
 *
 * @param secret empty for a public client, which proves itself by PKCE alone
 * @param grantType as in {@code authorizedGrantType}: {@code CODE} or {@code CLIENT-CREDENTIALS}
 */
record OAuthClient(String id, String name, Optional<String> secret, String grantType) {
  /** Stands for nobody in particular. */
  static final OAuthClient LAB =
      new OAuthClient("lab", "Lab", Optional.of("lab"), "CLIENT-CREDENTIALS");

  static final OAuthClient AGENT =
      new OAuthClient("lab-agent", "Lab agents", Optional.empty(), "CODE");

  static final OAuthClient DESK =
      new OAuthClient("lab-desk", "Lab desk", Optional.of("lab-desk"), "CODE");

  private static final List<OAuthClient> ALL = List.of(LAB, AGENT, DESK);

  static Optional<OAuthClient> byId(String id) {
    return ALL.stream().filter(client -> client.id.equals(id)).findFirst();
  }

  boolean isPublic() {
    return secret.isEmpty();
  }

  boolean signsUsersIn() {
    return grantType.equals("CODE");
  }
}
