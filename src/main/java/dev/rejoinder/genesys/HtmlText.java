package dev.rejoinder.genesys;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Turns a canned response in HTML into the text that a chat can take. Tokens survive whatever an
 * editor has put around or into them.
 */
final class HtmlText implements NodeFilter {

  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "title", "template", "noscript", "textarea", "select");
  private static final Set<String> VERBATIM = Set.of("pre", "xmp", "listing");

  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]{1,200})\\}\\}");
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern ESCAPED_TOKEN =
      Pattern.compile("%7B%7B([^%{}\\s]{1,200})%7D%7D", Pattern.CASE_INSENSITIVE);

  private final TextLines lines = new TextLines();
  private final Deque<Integer> counts = new ArrayDeque<>();
  private int verbatim;
  private int link;

  private HtmlText() {}

  static String of(String html) {
    var text = new HtmlText();
    NodeTraversor.filter(text, Jsoup.parseBodyFragment(html).body());
    return TOKEN.matcher(text.lines.text()).replaceAll(HtmlText::token);
  }

  /** Ids have no blanks, so those within a token are an editor's. */
  private static String token(MatchResult token) {
    String visible = INVISIBLE.matcher(token.group(1)).replaceAll("").strip();
    boolean id = !visible.isEmpty() && !BLANKS.matcher(visible).find();
    return Matcher.quoteReplacement(id ? "{{" + visible + "}}" : token.group());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      lines.add(text.getWholeText(), verbatim > 0);
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String tag = element.normalName();
    if (SILENT.contains(tag)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    open(element, tag);
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String tag) {
    verbatim += VERBATIM.contains(tag) ? 1 : 0;
    switch (tag) {
      case "br" -> lines.breakLine();
      case "img" -> lines.add(element.attr("alt"), false);
      case "a" -> link = lines.length();
      case "ul" -> list(-1);
      case "ol" -> list(0);
      case "li" -> item();
      case "td", "th" -> {
        if (isCell(element)) {
          lines.openCell(element.previousElementSibling() == null);
        } else {
          lines.freshLine();
        }
      }
      default -> {
        if (element.isBlock()) {
          lines.freshLine();
        }
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void close(Element element, String tag) {
    verbatim -= VERBATIM.contains(tag) ? 1 : 0;
    switch (tag) {
      case "br", "img" -> {}
      case "a" -> address(element.attr("href").strip());
      case "ul", "ol" -> {
        counts.pop();
        lines.nest(-1);
        lines.freshLine();
      }
      case "td", "th" -> {
        if (isCell(element)) {
          lines.closeCell();
        } else {
          lines.freshLine();
        }
      }
      default -> {
        if (element.isBlock()) {
          lines.freshLine();
        }
      }
    }
  }

  private void list(int count) {
    lines.freshLine();
    counts.push(count);
    lines.nest(1);
  }

  /** One outside a list is one of an unnumbered list. */
  private void item() {
    int count = counts.isEmpty() ? -1 : counts.pop();
    if (count < 0) {
      counts.push(-1);
      lines.mark("- ");
    } else {
      counts.push(count + 1);
      lines.mark((count + 1) + ". ");
    }
  }

  /** A table within a cell is there for the look of it. */
  private static boolean isCell(Element element) {
    return element.selectFirst("table") == null;
  }

  /** Only of what a customer can follow; where the words say the same, once is enough. */
  private void address(String href) {
    String address = ESCAPED_TOKEN.matcher(href).replaceAll("{{$1}}");
    boolean web =
        address.regionMatches(true, 0, "http://", 0, 7)
            || address.regionMatches(true, 0, "https://", 0, 8)
            || address.startsWith("{{");
    boolean other = address.startsWith("mailto:") || address.startsWith("tel:");
    if (!web && !other) {
      return;
    }
    String shown = other ? address.substring(address.indexOf(':') + 1) : address;
    String words = lines.since(link).replace(TextLines.NBSP, ' ').strip();
    if (words.isEmpty() || bare(words).equals(bare(shown))) {
      lines.replaceSince(link, shown);
    } else {
      lines.add(" ", false);
      lines.add("(" + shown + ")", true);
    }
  }

  private static String bare(String address) {
    return address.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
  }
}
