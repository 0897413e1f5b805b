package dev.rejoinder.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters of analytics queries: predicates and clauses, joined by and, or. */
final class Criteria {
  private Criteria() {}

  /** All filters of a field, each of which must find something that fits; none let all through. */
  static <T> Predicate<List<T>> all(
      JsonObject body, String field, Function<JsonObject, Predicate<T>> reader) {
    Predicate<List<T>> wanted = held -> true;
    for (JsonElement element : Body.list(body, field)) {
      var one = of(Body.element(field, element), reader);
      wanted = wanted.and(held -> held.stream().anyMatch(one));
    }
    return wanted;
  }

  private static <T> Predicate<T> of(JsonObject filter, Function<JsonObject, Predicate<T>> reader) {
    var type = Body.text(filter, "type").orElse("and");
    if (!type.equals("and") && !type.equals("or")) {
      throw Refusal.badRequest("The type of a filter must be and, or.");
    }
    var parts = new ArrayList<Predicate<T>>();
    Body.list(filter, "predicates")
        .forEach(element -> parts.add(reader.apply(Body.element("predicates", element))));
    Body.list(filter, "clauses")
        .forEach(element -> parts.add(of(Body.element("clauses", element), reader)));
    if (parts.isEmpty()) {
      return held -> true;
    }
    return type.equals("and")
        ? held -> parts.stream().allMatch(part -> part.test(held))
        : held -> parts.stream().anyMatch(part -> part.test(held));
  }

  /**
   * What a predicate wants of a dimension whose value is {@code held}, null where there is none.
   */
  static boolean fits(JsonObject predicate, String held) {
    return switch (Body.text(predicate, "operator").orElse("matches")) {
      case "matches" ->
          Body.text(predicate, "value").filter(value -> value.equals(held)).isPresent();
      case "exists" -> held != null;
      case "notExists" -> held == null;
      default -> throw Refusal.badRequest("The operator must be matches, exists or notExists.");
    };
  }
}
