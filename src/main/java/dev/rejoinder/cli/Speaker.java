package dev.rejoinder.cli;

import dev.rejoinder.config.Settings;
import dev.rejoinder.model.Content;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Identity;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.User;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.Reply.Order;
import dev.rejoinder.service.Reply.Prepared;
import dev.rejoinder.text.Filling;
import dev.rejoinder.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who writes. Asks the server only for what is needed, as the tutorial's servers know nobody. */
final class Speaker {
  private static final List<String> TOKENS = List.of("AGENT_NAME", "AGENT_ALIAS");

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

  /** What was prepared with the agent's name in it, where the response has a place for one. */
  Prepared signed(Prepared prepared, Order order) throws GatewayException {
    if (org.gateway().fillsSubstitutions() || prepared.response().isEmpty()) {
      return prepared;
    }
    Response response = prepared.response().get();
    if (!wantsAgent(response, order.variables())) {
      return prepared;
    }
    String text =
        Template.join(
                Filling.of(
                    response,
                    agent(order.userId()),
                    Optional.of(prepared.conversation()),
                    order.variables()))
            .strip();
    Outgoing to = prepared.outgoing();
    return new Prepared(
        new Outgoing(
            to.conversationId(), to.communicationId(), to.userId(), new Content.Text(text)),
        prepared.conversation(),
        prepared.response(),
        text,
        Template.unfilled(text));
  }

  private static boolean wantsAgent(Response response, Map<String, String> given) {
    return Template.unfilled(response.body()).stream()
        .anyMatch(token -> TOKENS.contains(token) && given.getOrDefault(token, "").isBlank());
  }

  /**
   * The token's own user where he is known already, else looked up: identity costs two calls more.
   */
  private Optional<User> agent(String userId) throws GatewayException {
    Optional<User> own = identity.flatMap(Identity::user).filter(user -> user.id().equals(userId));
    if (own.isPresent()) {
      return own;
    }
    try {
      return Optional.of(org.user(userId));
    } catch (GatewayException e) {
      if (e.failure() instanceof Failure.Forbidden || e.failure() instanceof Failure.NotFound) {
        // An agent may not see the directory but always himself; for others the name stays
        // unfilled, and the message for that says what to do.
        return identity().user().filter(user -> user.id().equals(userId));
      }
      throw e;
    }
  }

  private Identity identity() throws GatewayException {
    if (identity.isEmpty()) {
      identity = Optional.of(org.identity());
    }
    return identity.get();
  }
}
