package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnResponsesTest {
  private static final Pattern TOKEN = Pattern.compile("\\{\\{(\\w+)}}");
  private static final Set<String> SYSTEM = Set.of("AGENT_NAME", "AGENT_ALIAS", "CUSTOMER_NAME");

  private final List<CannedResponse> own = CannedResponses.of(LabOptions.defaults()).all();

  @Test
  void thereAreManyInSeveralLibrariesWithNamesOfTheirOwn() {
    assertTrue(own.size() >= 66, () -> "only " + own.size());
    assertEquals(
        own.size(), new HashSet<>(own.stream().map(CannedResponse::title).toList()).size());
    assertTrue(own.stream().map(response -> response.library().name()).distinct().count() >= 7);
  }

  @Test
  void helloWorldGreets() {
    var hello = own.stream().filter(r -> r.name().equals("Hello World")).toList();

    assertEquals(1, hello.size());
    assertTrue(hello.get(0).body().contains("{{CUSTOMER_NAME}}"));
    assertTrue(hello.get(0).body().contains("{{AGENT_NAME}}"));
  }

  @Test
  void everyCustomTokenIsDeclared() {
    for (var response : own) {
      var declared = response.substitutions().stream().map(s -> s.id()).toList();
      TOKEN
          .matcher(response.body())
          .results()
          .map(token -> token.group(1))
          .filter(token -> !SYSTEM.contains(token))
          .forEach(token -> assertTrue(declared.contains(token), response.id() + " " + token));
    }
  }

  @Test
  void onlyFourCanBeLeftUnfilled() {
    var cast = new Cast(new Phrases(), 1);
    var people = IntStream.range(0, 30).mapToObj(i -> cast.next()).toList();

    var unfilled =
        own.stream()
            .filter(CannedResponse::isOrdinary)
            .filter(
                response ->
                    people.stream()
                        .anyMatch(
                            person ->
                                Rendering.render(response, person, User.AGENT, java.util.Map.of())
                                    .contains("{{")))
            .toList();

    assertEquals(4, unfilled.size());
    for (var response : unfilled) {
      assertEquals("", response.shortcut());
      assertTrue(response.title().startsWith("Confirm "), response.title());
      assertTrue(response.title().split(" ").length >= 4, response.title());
    }
  }
}
