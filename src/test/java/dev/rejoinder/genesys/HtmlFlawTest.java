package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFlawTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>ok <b>bold</b></p>",
        "<p>one<p>two",
        "<ul><li>a<li>b</ul>",
        "Hi {{CUSTOMER_NAME}}<br/>there &amp; then",
        "<p>Mail<o:p></o:p></p>",
        "<a href=\"https://a.example/{{ORDER}}\">here</a>"
      })
  void soundHtmlHasNoFlaw(String html) {
    assertEquals(Optional.empty(), HtmlFlaw.of(html));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>x <b>bold</p>",
        "<b>never closed",
        "x </i> y",
        "<a href='x>y</a>",
        "<blod>x</blod>"
      })
  void whatMustBeGuessedAtIsAFlaw(String html) {
    assertTrue(HtmlFlaw.of(html).isPresent(), html);
  }
}
