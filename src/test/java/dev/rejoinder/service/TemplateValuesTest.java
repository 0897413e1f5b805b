package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.text.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateValuesTest {

  @Test
  void aTemplateWhoseWordsOnlyTheServerKnowsTakesWhatIsGivenAndItsDefaults() {
    TemplateValues values = of("", Map.of("1", "Ada", "9", "not asked for"));

    assertEquals(Map.of("1", "Ada", "2", "soon"), values.values());
    assertEquals(List.of("3"), values.unfilled());
    assertEquals("", values.text());
  }

  @Test
  void whatIsShownIsWhatGoesWithIt() {
    TemplateValues values = of("Dear {{1}}, it comes {{2}} to {{3}}.", Map.of("1", "Ada"));

    assertEquals("Dear Ada, it comes soon to {{3}}.", values.text());
    assertEquals(Map.of("1", "Ada", "2", "soon"), values.values());
    assertEquals(List.of("3"), values.unfilled());
  }

  private static TemplateValues of(String body, Map<String, String> given) {
    List<Substitution> substitutions =
        List.of(
            new Substitution("1", "", Optional.empty()),
            new Substitution("2", "", Optional.of("soon")),
            new Substitution("3", "", Optional.of(" ")));
    Response response = new Response("r-1", "Visit", body, "", substitutions, List.of(), true);
    List<Template.Piece> pieces =
        Template.fill(response.body(), given, Map.of("2", "soon", "3", " "));
    return TemplateValues.of(response, pieces, given);
  }
}
