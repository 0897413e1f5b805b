package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a response query asks for: a phrase in name or text, and filters. Case does not count. */
final class ResponseQuery {
  private ResponseQuery() {}

  static Predicate<CannedResponse> of(JsonObject body) {
    Predicate<CannedResponse> wanted = phrase(fold(Body.text(body, "queryPhrase").orElse("")));
    for (var filter : Body.list(body, "filters")) {
      wanted = wanted.and(filter(Body.element("filters", filter)));
    }
    return wanted;
  }

  /** All words somewhere in name and text. */
  private static Predicate<CannedResponse> phrase(String phrase) {
    var words = Arrays.stream(phrase.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      return response -> true;
    }
    return response -> {
      var text = fold(response.name() + "\n" + response.body());
      return words.stream().allMatch(text::contains);
    };
  }

  private static Predicate<CannedResponse> filter(JsonObject filter) {
    var values = Body.texts(filter, "values").stream().map(ResponseQuery::fold).toList();
    var name = Body.requireText(filter, "name");
    var operator = Body.text(filter, "operator").orElse("EQUALS");
    var test = operator(operator);
    return switch (name) {
      case "name" -> response -> matches(test, operator, fold(response.name()), values);
      case "libraryId" ->
          response ->
              anyMatches(
                  test, operator, response.libraries().stream().map(held -> held.id()), values);
      case "text.contentType" ->
          response -> anyMatches(test, operator, response.contentTypes().stream(), values);
      case "responseType" ->
          response -> anyMatches(test, operator, response.form().type().stream(), values);
      case "messagingTemplate" ->
          response ->
              anyMatches(
                  test, operator, response.form().whatsApp().stream().map(x -> "whatsapp"), values);
      default -> throw invalid("filter name", name);
    };
  }

  /** As below for what a response may have several of, or none; all must differ there too. */
  private static boolean anyMatches(
      BiPredicate<String, String> test, String operator, Stream<String> held, List<String> values) {
    var folded = held.map(ResponseQuery::fold);
    return operator.equals("NOTEQUALS")
        ? folded.allMatch(one -> matches(test, operator, one, values))
        : folded.anyMatch(one -> matches(test, operator, one, values));
  }

  /** One value must fit; with NOTEQUALS all must differ. */
  private static boolean matches(
      BiPredicate<String, String> test, String operator, String held, List<String> values) {
    return operator.equals("NOTEQUALS")
        ? values.stream().allMatch(value -> test.test(held, value))
        : values.stream().anyMatch(value -> test.test(held, value));
  }

  private static BiPredicate<String, String> operator(String operator) {
    return switch (operator) {
      case "EQUALS", "IN" -> String::equals;
      case "NOTEQUALS" -> (held, value) -> !held.equals(value);
      case "BEGINS_WITH" -> String::startsWith;
      case "ENDS_WITH" -> String::endsWith;
      case "CONTAINS" -> String::contains;
      default -> throw invalid("operator", operator);
    };
  }

  private static Refusal invalid(String what, String value) {
    return new Refusal(400, "invalid.value", "Value [" + value + "] is not a valid " + what + ".");
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
