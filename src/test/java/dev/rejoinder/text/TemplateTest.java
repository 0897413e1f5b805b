package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.text.Template.Fill;
import dev.rejoinder.text.Template.Piece;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  @Test
  void eachTokenTellsWhereItsTextComesFrom() {
    List<Piece> pieces =
        Template.fill(
            "Hi {{CUSTOMER_NAME}}, order {{order}} of {{shop}}",
            Map.of("CUSTOMER_NAME", "Ann"),
            Map.of("shop", "our shop", "CUSTOMER_NAME", "you"));

    assertEquals(
        List.of(
            new Piece("Hi ", Fill.PLAIN, ""),
            new Piece("Ann", Fill.FILLED, "CUSTOMER_NAME"),
            new Piece(", order ", Fill.PLAIN, ""),
            new Piece("{{order}}", Fill.UNFILLED, "order"),
            new Piece(" of ", Fill.PLAIN, ""),
            new Piece("our shop", Fill.DEFAULTED, "shop")),
        pieces);
    assertEquals("Hi Ann, order {{order}} of our shop", Template.join(pieces));
  }

  @Test
  void valuesAreNotFilledAgain() {
    List<Piece> pieces = Template.fill("{{a}}", Map.of("a", "{{b}}", "b", "secret"), Map.of());

    assertEquals("{{b}}", Template.join(pieces));
    assertEquals(List.of("b"), Template.unfilled(Template.join(pieces)));
  }

  @Test
  void aBlankValueCountsAsMissing() {
    assertEquals(
        List.of(new Piece("you", Fill.DEFAULTED, "a"), new Piece("{{b}}", Fill.UNFILLED, "b")),
        Template.fill("{{a}}{{b}}", Map.of("a", "", "b", " "), Map.of("a", "you", "b", "")));
  }

  @Test
  void tokensAreExact() {
    String body = "{{ a }} {a} {{}} {{A}} {{{a}}}";

    assertEquals(
        "{{ a }} {a} {{}} {{A}} {1}",
        Template.join(Template.fill(body, Map.of("a", "1"), Map.of())));
    assertEquals(List.of("A", "a"), Template.unfilled(body));
  }

  @Test
  void dollarsAndBackslashesInValuesAreText() {
    assertEquals("$1\\", Template.join(Template.fill("{{a}}", Map.of("a", "$1\\"), Map.of())));
  }

  @Test
  void nothingHasNoPieces() {
    assertEquals(List.of(), Template.fill("", Map.of(), Map.of()));
    assertEquals("", Template.join(List.of()));
  }

  @Test
  void unfilledTokensAreNamedOnceInTheirOrder() {
    assertEquals(List.of("b", "a"), Template.unfilled("{{b}} {{a}} {{b}}"));
    assertEquals(List.of(), Template.unfilled("plain"));
  }
}
