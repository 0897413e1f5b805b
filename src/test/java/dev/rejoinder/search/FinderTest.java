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
    "the first letter wrong,  kreeting,       /greet Greeting",
    "two slips,               verspettet,     Lieferung verspätet",
    "words joined,            resetpassword,  How to reset your password",
    "a word split,            hand book,      /readTheManual Where to read",
    "filler words,            how to say policy, Refund policy",
    "a slip in a shortcut,    refund-lste,    /refund-late Refund takes longer",
    "a shortcut without marks, refundlate,    /refund-late Refund takes longer",
    "other forms of letters,  ｐｏｌｉｃｙ,  Refund policy",
    "title and body,          password login, How to reset your password",
  })
  void aResponseIsFoundFirstBy(String what, String query, String expected) {
    assertEquals(expected, names(query).get(0), what);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "lib:bill       | Refund policy;/refund-late Refund takes longer",
        "lib:bill takes | /refund-late Refund takes longer",
        "lang:bill      | Refund policy;/refund-late Refund takes longer",
        "refund !policy | /refund-late Refund takes longer",
        "refund !ten    | Refund policy",
        "#refund        | /refund-late Refund takes longer",
        "#late          | /refund-late Refund takes longer",
        "^refund        | Refund policy;/refund-late Refund takes longer",
        "^policy        | ~~",
        "policy$        | Refund policy",
        "refund$        | ~~",
        "'pasword       | ~~",
        "'assword       | How to reset your password",
        "'assword xyzzy | How to reset your password",
        "'xyzzy policy  | ~~",
        "lib:nothing    | ~~",
      })
  void operatorsSayMore(String query, String expected) {
    assertEquals(expected, String.join(";", names(query)));
  }

  @Test
  void aLanguageIsWhatTheCallerSaysItIs() {
    Finder finder = FINDER.speaking(it -> it.library().equals("Versand") ? "de-CH" : "en");

    assertEquals("Lieferung verspätet", finder.find("lang:DE", 5).get(0).response().name());
    assertEquals(1, finder.find("lang:de").size());
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
  void equalsGoByUseAndThenById() {
    Response one = new Response("1", "Same", "x", "", List.of());
    Response two = new Response("2", "Same", "x", "", List.of());
    Response used = new Response("3", "Same", "x", "", List.of());
    Finder finder = Finder.over(List.of(two, used, one));

    assertEquals(List.of(one, two, used), responses(finder.find("sa", 5)));
    Finder knowing = finder.used(id -> id.equals("3") ? 100 : 0);
    assertEquals(List.of(used, one, two), responses(knowing.find("sa", 5)));
  }

  @Test
  void noUseMakesAWeakerMatchTheBetterOne() {
    Response exact = response("Refund", "", "");
    Response start = response("Refunds", "", "");
    Finder finder = Finder.over(List.of(start, exact)).used(id -> id.equals("Refunds") ? 6 : 0);

    assertEquals(List.of(exact, start), responses(finder.find("refund", 5)));
  }

  @Test
  void aListThatGrowsFindsWhatOneBuiltAtOnceFinds() {
    List<Response> all = FINDER.responses();
    Finder first = Finder.EMPTY.and(all.subList(0, 3));
    Finder grown = first.and(all.subList(3, 4)).and(all.subList(4, all.size()));

    for (String query : List.of("refund", "cafe", "r", "pasword", "shops", "open sun", "確認")) {
      assertEquals(FINDER.find(query, 20), grown.find(query, 20), query);
    }
    assertEquals(all, grown.responses());
    assertEquals(3, first.size());
    assertEquals(1, first.find("policy", 5).size());
    assertEquals(List.of(), first.find("password", 5));
  }

  @Test
  void whatIsNotAllowedIsNeitherFoundNorCounted() {
    Finder billing = FINDER.only(response -> response.library().equals("Billing"));

    assertEquals(2, billing.size());
    assertEquals(2, billing.find("").size());
    assertEquals(2, billing.find("re").size());
    assertEquals(List.of(), billing.find("greet", 5));
    assertEquals("Refund policy", billing.find("", 5).get(1).response().name());
  }

  @Test
  void allAreCountedAndThoseFurtherDownComeWhenTheyAreAskedFor() {
    Found found = FINDER.find(Search.of("re", 1));
    List<Response> all = responses(FINDER.find("re", 20));

    assertEquals(all.size(), found.size());
    assertEquals(all.get(all.size() - 1), found.response(found.size() - 1));
    assertEquals(all, responses(found.first(99)));
  }

  @Test
  void aSearchThatIsObsoleteIsGivenUp() {
    Found given = FINDER.find(Search.of("refund", 5).until(() -> true));

    assertEquals(false, given.complete());
    assertEquals(0, given.size());
    assertEquals(2, FINDER.find("refund").size());
  }

  private static List<Response> responses(List<Hit> hits) {
    return hits.stream().map(Hit::response).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "tone reflect,     Tone of voice",
    "price where,      Opening hours",
    "the change,       Change of name",
    "woen,             Clothes for women",
    "adresse,          Changer l'adresse",
    "l'adresse,        Changer l'adresse",
    "changer ladresse, Changer l'adresse",
  })
  void theVeryWordsGoBeforeWhatIsLikeThem(String query, String expected) {
    Finder finder =
        Finder.over(
            List.of(
                response("Correct my name to reflect that", "Of course.", "A"),
                response("Tone of voice", "Let it reflect who we are.", "A"),
                response("Price list", "It is on our site.", "A"),
                response("Opening hours", "Where and at what price.", "A"),
                response("Change of name", "Send it.", "A"),
                response("The new shop", "We change it.", "A"),
                response("When do shops open", "Now.", "A"),
                response("Clothes for women", "In stock.", "A"),
                response("Changer l'adresse", "Bonjour.", "A"),
                response("Vos adresses", "Bonjour, changer.", "A")));

    assertEquals(expected, finder.find(query, 1).get(0).response().name());
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
  void allOfOneTitleAreNamed() {
    Response one = response("/a Same", "", "");
    Response other = response("/b Same", "", "");

    assertEquals(List.of(one, other), Finder.over(List.of(one, other)).named("same"));
    assertEquals(List.of(one), Finder.over(List.of(one, other)).named("/a same"));
  }

  @Test
  void nothingIsFoundInNothing() {
    Finder empty = Finder.over(List.of());

    assertEquals(0, empty.size());
    assertEquals(List.of(), empty.find("a", 5));
    assertEquals(List.of(), empty.find("", 5));
  }
}
