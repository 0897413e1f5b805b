package dev.rejoinder.genesys;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** What is wrong with a response's HTML: what a browser, and {@link HtmlText}, have to guess at. */
final class HtmlFlaw {
  private HtmlFlaw() {}

  /** The first flaw and where it stands, as LINE:COLUMN; empty for sound HTML. */
  static Optional<String> of(String html) {
    Parser parser = Parser.htmlParser().setTrackErrors(1);
    Document read = Document.createShell("");
    parser.parseFragmentInput(html, read.body(), "").forEach(read.body()::appendChild);
    if (!parser.getErrors().isEmpty()) {
      ParseError error = parser.getErrors().get(0);
      return Optional.of(
          "at "
              + error.getCursorPos()
              + ", "
              + error.getErrorMessage().toLowerCase(java.util.Locale.ROOT));
    }
    return read.body().getAllElements().stream()
        .map(Element::normalName)
        .filter(name -> !Tag.isKnownTag(name) && !name.contains(":"))
        .findFirst()
        .map(name -> "<" + name + "> is no tag of HTML");
  }
}
