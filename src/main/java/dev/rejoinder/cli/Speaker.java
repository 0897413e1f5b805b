package dev.rejoinder.cli;

import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Reply.Order;
import dev.rejoinder.text.Template;
import java.util.List;
import java.util.Optional;

/** Who writes. Asks the server only for what is needed, as the tutorial's servers know nobody. */
final class Speaker {
  private final Org org;
  private final Settings settings;
  private Optional<Identity> identity = Optional.empty();

  Speaker(Org org, Settings settings) {
    this.org = org;
    this.settings = settings;
  }

  /**
   * The user whose leg it is: the one named, the environment's, the token's own.
   *
   * @param named null for none
   */
  String userId(String named) throws GatewayException, BadUsage {
    if (named != null) {
      return Ids.checked("--user", named);
    }
    if (settings.userId().isPresent()) {
      return Ids.checked("GENESYS_USER_ID", settings.userId().get());
    }
    Optional<User> own = org.gateway().fillsSubstitutions() ? Optional.empty() : identity().user();
    return own.map(User::id)
        .orElseThrow(
            () ->
                new BadUsage(
                    "no user: the credentials have none of their own; set GENESYS_USER_ID, or name"
                        + " one with `send --user`"));
  }

  /** The agent, where the response has a place for her name that nothing else fills. */
  Optional<User> agent(Optional<Response> response, Order order) throws GatewayException {
    if (org.gateway().fillsSubstitutions() || response.isEmpty()) {
      return Optional.empty();
    }
    List<String> open =
        Template.unfilled(response.get().body()).stream()
            .filter(token -> order.variables().getOrDefault(token, "").isBlank())
            .toList();
    boolean alias = open.contains("AGENT_ALIAS");
    return alias || open.contains("AGENT_NAME") ? agent(order.userId(), alias) : Optional.empty();
  }

  /**
   * The token's own user where he is known already, else looked up: identity costs two calls more.
   */
  private Optional<User> agent(String userId, boolean alias) throws GatewayException {
    Optional<User> own = identity.flatMap(Identity::user).filter(user -> user.id().equals(userId));
    if (own.isPresent()) {
      return own;
    }
    try {
      return Optional.of(org.user(userId, alias));
    } catch (GatewayException e) {
      // An agent may not see the directory but always himself; for others the name stays
      // unfilled, and the message for that says what to do.
      return hidden(e) ? self(userId) : fail(e);
    }
  }

  private Optional<User> self(String userId) throws GatewayException {
    try {
      return identity().user().filter(user -> user.id().equals(userId));
    } catch (GatewayException e) {
      return hidden(e) ? Optional.empty() : fail(e);
    }
  }

  private static boolean hidden(GatewayException e) {
    return e.failure() instanceof Failure.Forbidden || e.failure() instanceof Failure.NotFound;
  }

  private static Optional<User> fail(GatewayException e) throws GatewayException {
    throw e;
  }

  private Identity identity() throws GatewayException {
    if (identity.isEmpty()) {
      identity = Optional.of(org.identity());
    }
    return identity.get();
  }
}
