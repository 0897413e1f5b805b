package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.List;
import java.util.Map;

/**
 * A response that a query found, and why.
 *
 * @param field that speaks most for it
 * @param score for comparing hits of one query only
 * @param slip whether something in it is spelled otherwise than the query
 * @param marks what matched, by field; ranges ascend and do not touch. A mistyped word is marked
 *     whole. Empty for an empty query
 */
public record Hit(
    Response response, Field field, double score, boolean slip, Map<Field, List<Range>> marks) {
  public Hit {
    marks = Map.copyOf(marks);
  }
}
