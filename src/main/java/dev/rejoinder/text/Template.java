package dev.rejoinder.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills the {@code {{TOKENS}}} of a canned response. The platform leaves that to the client: its
 * send call substitutes nothing.
 */
public final class Template {

  /** An id stands between the braces exactly; with blanks around it, it is no token. */
  private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}\\s]+)\\}\\}");

  private Template() {}

  /** Where the text of a piece comes from. */
  public enum Fill {
    PLAIN,
    FILLED,
    DEFAULTED,
    UNFILLED
  }

  /**
   * A stretch of a filled response.
   *
   * @param text that goes out; the token with its braces where nothing fills it
   * @param token the id; empty for {@link Fill#PLAIN}
   */
  public record Piece(String text, Fill fill, String token) {}

  /**
   * Fills in one pass, so a value that has braces itself is not filled again. A blank value counts
   * as missing: "Dear ," is worse than a question.
   */
  public static List<Piece> fill(
      String body, Map<String, String> values, Map<String, String> defaults) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(body);
    int end = 0;
    while (matcher.find()) {
      addPlain(pieces, body.substring(end, matcher.start()));
      pieces.add(piece(matcher, values, defaults));
      end = matcher.end();
    }
    addPlain(pieces, body.substring(end));
    return List.copyOf(pieces);
  }

  /** What goes out. */
  public static String join(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /** The ids of the tokens that stand in a text, in their order, each once. */
  public static List<String> unfilled(String text) {
    Set<String> tokens = new LinkedHashSet<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group(1));
    }
    return List.copyOf(tokens);
  }

  private static Piece piece(
      Matcher matcher, Map<String, String> values, Map<String, String> defaults) {
    String token = matcher.group(1);
    String value = values.getOrDefault(token, "");
    if (!value.isBlank()) {
      return new Piece(value, Fill.FILLED, token);
    }
    String standard = defaults.getOrDefault(token, "");
    return standard.isBlank()
        ? new Piece(matcher.group(), Fill.UNFILLED, token)
        : new Piece(standard, Fill.DEFAULTED, token);
  }

  private static void addPlain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, Fill.PLAIN, ""));
    }
  }
}
