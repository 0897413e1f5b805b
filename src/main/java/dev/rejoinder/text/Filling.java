package dev.rejoinder.text;

import dev.rejoinder.model.Conversation;
import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.model.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A canned response made out to one customer. The system tokens come from the agent and the
 * customer, custom ones from the customer's attributes, then from the response's defaults; what an
 * attribute says passes the sanitiser, since customers fill attributes in too. Substitution is the
 * client's work: the platform's send does none.
 */
public final class Filling {
  private Filling() {}

  /**
   * Fills a response in.
   *
   * @param conversation whose customer it is for; empty leaves what depends on her unfilled
   * @param given values that win over all others
   */
  public static List<Template.Piece> of(
      Response response,
      Optional<User> agent,
      Optional<Conversation> conversation,
      Map<String, String> given) {
    Map<String, String> values = new HashMap<>();
    conversation.ifPresent(
        c -> {
          c.attributes().forEach((name, value) -> values.put(name, Sanitiser.part(seen(value))));
          values.put("CUSTOMER_NAME", Sanitiser.name(seen(c.customer())));
        });
    agent.ifPresent(
        user -> {
          values.put("AGENT_NAME", user.name());
          values.put("AGENT_ALIAS", user.alias());
        });
    values.putAll(given);
    Map<String, String> defaults = new HashMap<>();
    for (Substitution substitution : response.substitutions()) {
      substitution.defaultValue().ifPresent(value -> defaults.put(substitution.id(), value));
    }
    return Template.fill(response.body(), values, defaults);
  }

  /**
   * The value, or nothing where it shows nothing: what the sanitiser says about such a text is for
   * the agent and not for the customer.
   */
  private static String seen(String value) {
    return Sanitiser.part(value).isBlank() ? "" : value;
  }
}
