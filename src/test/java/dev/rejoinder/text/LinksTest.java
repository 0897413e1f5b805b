package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "See https://Shop.Example/returns?x=1., shop.example",
    "at http://user:pw@evil.example:8080/a, evil.example",
    "www.shop.example/help, www.shop.example",
    "https://bücher.example, bücher.example"
  })
  void theHostOfALinkIsWhereItLeads(String text, String host) {
    assertEquals(Set.of(host), Links.hosts(text));
  }

  @ParameterizedTest
  @CsvSource({"Ends here.Next begins", "3.50 EUR", "mail me@shop.example", "{{LINK}}"})
  void wordsWithDotsAreNoLinks(String text) {
    assertEquals(Set.of(), Links.hosts(text));
  }

  @Test
  void aHostBelowAKnownOneIsKnownAndOneThatOnlyEndsLikeItIsNot() {
    Set<String> known = Set.of("shop.example");
    assertEquals(Optional.empty(), Links.strange("https://help.shop.example/x", known));
    assertEquals(
        Optional.of("evilshop.example"),
        Links.strange("https://shop.example https://evilshop.example", known)
            .map(Links.Link::host));
  }
}
