package dev.rejoinder.service;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.text.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes with a message template: a value for each of its places.
 *
 * @param text as the customer will read it; empty where only the server knows the template's words
 * @param values by the substitution's id
 * @param unfilled the ids without a value
 */
record TemplateValues(String text, Map<String, String> values, List<String> unfilled) {

  /**
   * @param pieces of the template's text, filled in; none where only the server knows it
   * @param given values for what the text doesn't show
   */
  static TemplateValues of(
      Response template, List<Template.Piece> pieces, Map<String, String> given) {
    String text = Template.join(pieces).strip();
    Map<String, String> values = new HashMap<>();
    List<String> unfilled = new ArrayList<>(Template.unfilled(text));
    for (Template.Piece piece : pieces) {
      if (!piece.token().isEmpty() && piece.fill() != Template.Fill.UNFILLED) {
        values.put(piece.token(), piece.text());
      }
    }
    for (Substitution substitution : template.substitutions()) {
      String id = substitution.id();
      if (!values.containsKey(id) && !unfilled.contains(id)) {
        Optional.ofNullable(given.get(id))
            .filter(value -> !value.isBlank())
            .or(substitution::defaultValue)
            .filter(value -> !value.isBlank())
            .ifPresentOrElse(value -> values.put(id, value), () -> unfilled.add(id));
      }
    }
    return new TemplateValues(text, values, unfilled);
  }
}
