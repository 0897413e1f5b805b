package dev.rejoinder.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {
  private static final Finder FINDER =
      Finder.over(
          List.of(
              response("/greet Greeting", "Hello and welcome to our chat.", "General"),
              response("/refund-late Refund takes longer", "It takes ten days.", "Billing"),
              response("Refund policy", "We refund within 30 days.", "Billing"),
              response("/bye Good bye", "Thanks, and have a nice day.", "General"),
              response("How to reset your password", "Open the login page.", "Accounts"),
              response("Café opening hours", "We don't open on Sundays.", "Shops"),
              response("Straßenkarte", "A map.", "Shops"),
              response("Lieferung verspätet", "Das tut uns leid.", "Versand"),
              response("注文の確認", "ありがとう。", "Japan"),
              response("/readTheManual Where to read", "See the handbook.", "General")));

  private static Response response(String name, String body, String library) {
    return new Response(name, name, body, library, List.of());
  }

  private static List<String> names(String query) {
    return FINDER.find(query, 20).stream().map(hit -> hit.response().name()).toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "a whole shortcut,        greet,          /greet Greeting",
    "the slash,               /greet,         /greet Greeting",
    "a shortcut's start,      ref,            /refund-late Refund takes longer",
    "a title word,            policy,         Refund policy",
    "title over body,         refund policy,  Refund policy",
    "words in any order,      policy refund,  Refund policy",
    "starts of words,         pass res,       How to reset your password",
    "initials,                htryp,          How to reset your password",
    "scattered letters,       pswrd,          How to reset your password",
    "without accents,         cafe,           Café opening hours",
    "with accents,            çafé,           Café opening hours",
    "sharp s,                 strassen,       Straßenkarte",
    "umlauts,                 verspatet,      Lieferung verspätet",
    "capitals,                PASSWORD,       How to reset your password",
    "no apostrophe,           dont,           Café opening hours",
    "an apostrophe,           don't,          Café opening hours",
    "a library,               accounts,       How to reset your password",
    "library and title,       billing policy, Refund policy",
    "a body word,             handbook,       /readTheManual Where to read",
    "inside a title word,     assword,        How to reset your password",
    "letters swapped,         pasword,        How to reset your password",
    "a letter wrong,          lieverung,      Lieferung verspätet",
    "a shortcut mistyped,     gret,           /greet Greeting",
    "a camel shortcut's word, manual,         /readTheManual Where to read",
    "no blanks between words, 確認,           注文の確認",
    "other marks around,      '(policy)',     Refund policy",
    "blanks in a row,         'refund   pol', Refund policy",
  })
  void aResponseIsFoundFirstBy(String what, String query, String expected) {
    assertEquals(expected, names(query).get(0), what);
  }

  @Test
  void oneLetterFindsWhatStartsWithItFirst() {
    Finder finder =
        Finder.over(
            List.of(
                response("Long bus ride", "b", "Books"),
                response("Plan B", "b", ""),
                response("Billing", "x", ""),
                response("/bye See you", "x", "")));

    List<String> first =
        finder.find("b", 2).stream().map(hit -> hit.response().name()).sorted().toList();

    assertEquals(List.of("/bye See you", "Billing"), first);
  }

  @Test
  void allTermsMustMatch() {
    assertEquals(List.of("Refund policy"), names("refund policy"));
  }

  @Test
  void aTermThatNothingHasDoesNotHideTheRest() {
    assertEquals("Refund policy", names("policy xyzzy").get(0));
    assertEquals(List.of(), names("xyzzy"));
  }

  @Test
  void scatteredLettersOfABodyAreNoMatch() {
    Finder finder = Finder.over(List.of(response("Zzz", "red elephants find us", "")));

    assertEquals(List.of(), finder.find("refu", 5));
  }

  @Test
  void anEmptyQueryFindsAllInTheirOrder() {
    assertEquals(10, names("").size());
    assertEquals("/greet Greeting", names(" / ").get(0));
    assertEquals(
        List.of("/greet Greeting"),
        FINDER.find("", 1).stream().map(h -> h.response().name()).toList());
    assertEquals(List.of(), FINDER.find("refund", 0));
  }

  @Test
  void equalsKeepTheirOrder() {
    Response one = new Response("1", "Same", "x", "", List.of());
    Response two = new Response("2", "Same", "x", "", List.of());

    List<Hit> hits = Finder.over(List.of(two, one)).find("sa", 5);

    assertEquals(List.of(two, one), hits.stream().map(Hit::response).toList());
  }

  @Test
  void theShorterTitleWinsATie() {
    Finder finder =
        Finder.over(List.of(response("Order of an item", "", ""), response("Order", "", "")));

    assertEquals("Order", finder.find("ord", 5).get(0).response().name());
  }

  @Test
  void hitsSayWhichFieldSpokeForThem() {
    assertEquals(Field.SHORTCUT, FINDER.find("greet", 1).get(0).field());
    assertEquals(Field.TITLE, FINDER.find("policy", 1).get(0).field());
    assertEquals(Field.LIBRARY, FINDER.find("accounts", 1).get(0).field());
    assertEquals(Field.BODY, FINDER.find("handbook", 1).get(0).field());
    assertTrue(FINDER.find("greet", 1).get(0).score() > 0);
  }

  @ParameterizedTest
  @CsvSource({
    "refund policy, Refund policy",
    "REFUND POLICY, Refund policy",
    "/bye Good bye, /bye Good bye",
    "good bye,      /bye Good bye",
    "bye,           /bye Good bye",
    "/BYE,          /bye Good bye",
  })
  void aResponseHasANameATitleAndAShortcut(String given, String expected) {
    assertEquals(expected, FINDER.byName(given).orElseThrow().name());
  }

  @Test
  void aNameIsNotSearchedFor() {
    assertEquals(Optional.empty(), FINDER.byName("refund"));
    assertEquals(Optional.empty(), FINDER.byName(""));
    assertEquals(Optional.empty(), FINDER.byName("/"));
  }

  @Test
  void aNameWinsOverATitleAndATitleOverAShortcut() {
    Response shortcut = response("/hello First", "", "");
    Response title = response("/x Hello", "", "");
    Response name = response("Hello", "", "");

    assertEquals(name, Finder.over(List.of(shortcut, title, name)).byName("hello").orElseThrow());
    assertEquals(title, Finder.over(List.of(shortcut, title)).byName("hello").orElseThrow());
    assertEquals(shortcut, Finder.over(List.of(shortcut)).byName("hello").orElseThrow());
  }

  @Test
  void nothingIsFoundInNothing() {
    Finder empty = Finder.over(List.of());

    assertEquals(0, empty.size());
    assertEquals(List.of(), empty.find("a", 5));
    assertEquals(List.of(), empty.find("", 5));
  }
}
