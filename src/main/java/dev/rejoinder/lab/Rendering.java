package dev.rejoinder.lab;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a canned response, as the tutorial's send does on the server. */
final class Rendering {
  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]+)}}");

  private static final Set<String> SYSTEM = Set.of("AGENT_NAME", "AGENT_ALIAS", "CUSTOMER_NAME");

  private Rendering() {}

  /** The tokens of a text that are not the system's, each once. */
  static List<String> customTokens(String text) {
    return TOKEN
        .matcher(text)
        .results()
        .map(token -> token.group(1))
        .filter(token -> !SYSTEM.contains(token))
        .distinct()
        .toList();
  }

  /**
   * Fills all tokens in one pass, so that braces in a value stay what they are. The caller's
   * variables win over the system's tokens, those over attributes, those over defaults; a token
   * that nothing fills stays.
   */
  static String render(
      CannedResponse response, Person customer, User agent, Map<String, String> variables) {
    var values = new HashMap<String, String>();
    for (var substitution : response.substitutions()) {
      substitution.defaultValue().ifPresent(value -> values.put(substitution.id(), value));
    }
    values.putAll(customer.attributes());
    values.put("AGENT_NAME", agent.name());
    values.put("AGENT_ALIAS", agent.alias());
    values.put("CUSTOMER_NAME", customer.name());
    values.putAll(variables);
    return TOKEN
        .matcher(response.body())
        .replaceAll(
            token -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), token.group())));
  }

  /**
   * Fills a template with the parameters alone, as the channel's operator does.
   *
   * @throws Refusal where a parameter without a default is missing
   */
  static String template(CannedResponse response, Map<String, String> parameters) {
    var values = new HashMap<String, String>();
    for (var substitution : response.substitutions()) {
      var value =
          Optional.ofNullable(parameters.get(substitution.id()))
              .filter(held -> !held.isBlank())
              .or(substitution::defaultValue)
              .orElseThrow(
                  () ->
                      Refusal.badRequest(
                          "The template parameter " + substitution.id() + " is missing."));
      values.put(substitution.id(), value);
    }
    return TOKEN
        .matcher(response.body())
        .replaceAll(
            token -> Matcher.quoteReplacement(values.getOrDefault(token.group(1), token.group())));
  }
}
