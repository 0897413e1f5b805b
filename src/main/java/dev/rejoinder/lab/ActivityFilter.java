package dev.rejoinder.lab;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The filter of an activity query: predicates and clauses joined by and, or. */
record ActivityFilter(boolean all, List<Predicate<Queue>> parts) {

  static ActivityFilter of(Optional<JsonObject> filter) {
    if (filter.isEmpty()) {
      return new ActivityFilter(true, List.of());
    }
    var type = Body.text(filter.get(), "type").orElse("and");
    if (!type.equals("and") && !type.equals("or")) {
      throw Refusal.badRequest("The type of a filter must be and, or.");
    }
    var parts = new ArrayList<Predicate<Queue>>();
    Body.list(filter.get(), "predicates")
        .forEach(predicate -> parts.add(predicate(Body.element("predicates", predicate))));
    Body.list(filter.get(), "clauses")
        .forEach(clause -> parts.add(of(Optional.of(Body.element("clauses", clause)))::allows));
    return new ActivityFilter(type.equals("and"), parts);
  }

  private static Predicate<Queue> predicate(JsonObject predicate) {
    var value = Body.text(predicate, "value").orElse("");
    return switch (Body.requireText(predicate, "dimension")) {
      case "queueId" -> queue -> queue.id().equals(value);
      case "mediaType" -> queue -> value.equals("message");
      default -> throw Refusal.badRequest("The dimension is neither queueId nor mediaType.");
    };
  }

  boolean allows(Queue queue) {
    return parts.isEmpty()
        || (all
            ? parts.stream().allMatch(part -> part.test(queue))
            : parts.stream().anyMatch(part -> part.test(queue)));
  }
}
