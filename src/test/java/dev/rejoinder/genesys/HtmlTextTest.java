package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlTextTest {

  private static Arguments says(String html, String text) {
    return Arguments.of(html, text);
  }

  static Stream<Arguments> html() {
    return Stream.of(
        says("<p>Hello <b>Ada</b>,</p><p>we&nbsp;have it.</p>", "Hello Ada,\nwe have it."),
        says("<div>a<br></div><div><br></div><div>b</div>", "a\n\nb"),
        says("a<br><br><br><br>b<p>&nbsp;</p><p></p>c", "a\n\nb\n\nc"),
        says("<h1>Offer</h1>now", "Offer\nnow"),
        says("one\n   two\t three", "one two three"),
        says("&lt;b&gt; &amp; &euro;5 &#8211; &copy;", "<b> & €5 – ©"),
        says("<b>never closed", "never closed"),
        says("a<script>x()</script><style>p{}</style><!-- c --><title>t</title>b", "ab"),
        says("<pre>a\n  b   c</pre>d", "a\n  b   c\nd"),
        says("Hi <img src='x' alt='☺'> <img src='y'>!", "Hi ☺ !"));
  }

  static Stream<Arguments> links() {
    return Stream.of(
        says("see <a href='https://x.test/a'>the form</a>.", "see the form (https://x.test/a)."),
        says("<a href='https://x.test/a'>https://x.test/a</a>", "https://x.test/a"),
        says("at <a href='https://x.test/'> x.test </a> now", "at https://x.test/ now"),
        says("at<a href='https://x.test'> x.test</a>", "at https://x.test"),
        says("<a href='mailto:a@x.test'>write</a>", "write (a@x.test)"),
        says("<a href='tel:+49'>+49</a>", "+49"),
        says("<a href='javascript:alert(1)'>go</a> <a href='#top'>up</a>", "go up"),
        says("<a href='https://x.test'></a>", "https://x.test"),
        says("<a href='https://x.test?a=%7B%7Bid%7D%7D'>it</a>", "it (https://x.test?a={{id}})"),
        says("<a href='{{link}}'>pay</a>", "pay ({{link}})"));
  }

  static Stream<Arguments> listsAndTables() {
    return Stream.of(
        says(
            "<ul><li>a</li><li>b<ol><li>c</li><li>d</li></ol></li></ul>e",
            "- a\n- b\n  1. c\n  2. d\ne"),
        says(
            "<p>Steps:</p>\n<ol>\n <li><p>one</p></li>\n <li>two<br>more</li>\n</ol>",
            "Steps:\n1. one\n2. two\n  more"),
        says(
            "<table><tr> <th>A</th> <th>B</th> </tr><tr><td><p>1</p></td><td>2<br>3</td></tr></table>",
            "A | B\n1 | 2 3"),
        says(
            "<table><tr><td><table><tr><td>x</td><td>y</td></tr></table></td></tr></table>",
            "x | y"));
  }

  static Stream<Arguments> tokens() {
    return Stream.of(
        says("Dear {{<b>CUSTOMER</b>_NAME}} {<i>{id}</i>}", "Dear {{CUSTOMER_NAME}} {{id}}"),
        says("{{&nbsp;AGENT_NAME&nbsp;}}", "{{AGENT_NAME}}"),
        says("{{AGENT&#8203;_NAME}}, {{ \n id<br> }}", "{{AGENT_NAME}}, {{id}}"),
        says("{{not one}} {{}} {{{x}}}", "{{not one}} {{}} {{{x}}}"),
        says("{{a$1\\b}}", "{{a$1\\b}}"));
  }

  @ParameterizedTest
  @MethodSource({"html", "links", "listsAndTables", "tokens"})
  void saysInTextWhatTheHtmlSays(String html, String text) {
    assertEquals(text, HtmlText.of(html));
  }

  @Test
  void bearsWithWhatNobodyWouldWrite() {
    String deep = "<div><ul><li><table><tr><td>".repeat(2_000) + "x";

    assertTrue(HtmlText.of(deep).endsWith("x"));
  }
}
