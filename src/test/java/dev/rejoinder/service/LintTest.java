package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Response;
import dev.rejoinder.model.Substitution;
import dev.rejoinder.service.Lint.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintTest {
  private static final List<Substitution> ORDER =
      List.of(new Substitution("ORDER", "the number", Optional.empty()));

  @Test
  void soundResponsesHaveNoFindings() {
    assertEquals(
        List.of(),
        Lint.of(
            List.of(
                of("1", "/hi Hello", "Hello {{CUSTOMER_NAME}}, {{AGENT_ALIAS}} here."),
                of("2", "/order Order", "Your order {{ORDER}} is on its way."),
                of("3", "Bye", "Bye.")),
            Map.of()));
  }

  @Test
  void eachFlawIsFoundAtItsResponse() {
    assertFound(Kind.EMPTY, of("1", "Nothing", "  "));
    assertFound(Kind.SUBSTITUTION, of("1", "Typo", "Dear {{CUSTMER_NAME}}"));
    assertFound(Kind.CHARACTERS, of("1", "Bell", "ding \u0007"));
    assertFound(Kind.LENGTH, of("1", "Long", "x".repeat(766)));
    assertFound(Kind.LENGTH, of("1", "Longer", "x".repeat(2001)));
  }

  @Test
  void ofThoseThatAreAlikeTheFirstIsLeftAlone() {
    List<Lint.Finding> found =
        Lint.of(
            List.of(
                of("1", "/hi Hello", "Hello there."),
                of("2", "/HI Welcome", "hello   there. "),
                of("3", "Hello", "Something else.")),
            Map.of("3", "at 1:4, unexpected end"));

    assertEquals(
        List.of(
            "2 DUPLICATE_TEXT has the text of /hi Hello (1)",
            "2 SHORTCUT has the shortcut of /hi Hello (1)",
            "3 MARKUP broken HTML: at 1:4, unexpected end",
            "3 DUPLICATE_NAME has the name of /hi Hello (1)"),
        found.stream().map(it -> it.response().id() + " " + it.kind() + " " + it.what()).toList());
  }

  private static void assertFound(Kind kind, Response response) {
    assertEquals(
        List.of(kind),
        Lint.of(List.of(response), Map.of()).stream().map(Lint.Finding::kind).toList());
  }

  private static Response of(String id, String name, String body) {
    return new Response(id, name, body, "Billing", ORDER);
  }
}
