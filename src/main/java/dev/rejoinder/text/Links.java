package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links in a text, as chat channels make them of plain words. */
public final class Links {

  /**
   * One link.
   *
   * @param host in lower case, without a port
   */
  public record Link(int start, int end, String host) {}

  /** With a scheme any host; without one only what begins as web addresses do. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)\\b(?:https?://(?:[^\\s/?#@]*@)?|(?=www\\.))([\\p{L}\\p{N}][\\p{L}\\p{N}.-]*)"
              + "(?::\\d{1,5})?(?:[/?#][^\\s]*)?");

  private Links() {}

  public static List<Link> in(String text) {
    List<Link> links = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    while (matcher.find()) {
      String host = matcher.group(1).toLowerCase(Locale.ROOT).replaceAll("[.-]+$", "");
      links.add(new Link(matcher.start(), matcher.end(), host));
    }
    return links;
  }

  public static Set<String> hosts(String text) {
    Set<String> hosts = new TreeSet<>();
    if (text.indexOf('.') >= 0) {
      in(text).forEach(link -> hosts.add(link.host()));
    }
    return hosts;
  }

  /** The first link to a host that is none of these, nor below one of them. */
  public static Optional<Link> strange(String text, Set<String> known) {
    return in(text).stream().filter(link -> !isKnown(link.host(), known)).findFirst();
  }

  private static boolean isKnown(String host, Set<String> known) {
    return known.contains(host) || known.stream().anyMatch(it -> host.endsWith("." + it));
  }
}
