package dev.rejoinder.text;

import java.util.Optional;

/**
 * Makes text of strangers safe to show: customers, other agents, the org's responses, what servers
 * say. Nothing that it returns moves the cursor, reorders, or hides; nothing is shown that has not
 * been here. For showing only: what goes to a customer is never changed, see {@link #objection}.
 */
public final class Sanitiser {
  private static final int TEXT_LIMIT = 32_768;
  private static final int NAME_LIMIT = 256;
  private static final int LINE_LIMIT = 200;
  private static final int LINE_MARK = '↵';

  private Sanitiser() {}

  /** Of several lines, parted by line feeds; what is beyond all measure is cut, and says so. */
  public static String text(String raw) {
    Filter filter = new Filter(raw, '\n', TEXT_LIMIT + 1);
    String text = TrueHosts.told(filtered(filter, raw));
    String fewer = fewerLines(text, filter.rest());
    return limited(fewer, TEXT_LIMIT, fewer.equals(text) ? filter.rest() : "");
  }

  /** Of one line: line ends become {@code ↵}. */
  public static String line(String raw) {
    Filter filter = new Filter(raw, LINE_MARK, TEXT_LIMIT + 1);
    return limited(TrueHosts.told(filtered(filter, raw)), TEXT_LIMIT, filter.rest());
  }

  /** For the names of people, queues and files: one line, short, and unable to imitate borders. */
  public static String name(String raw) {
    Filter filter = new Filter(raw, LINE_MARK, NAME_LIMIT + 1);
    StringBuilder name = new StringBuilder(filtered(filter, raw));
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x2500 && name.charAt(i) <= 0x257F) {
        name.setCharAt(i, '·');
      }
    }
    return limited(name.toString(), NAME_LIMIT, filter.rest());
  }

  /**
   * A stretch of a longer text: may be blank, has no limit. Neighbours must be sanitised as one
   * where a cluster could reach over their border.
   */
  public static String part(String raw) {
    return new Filter(raw, '\n', Integer.MAX_VALUE).run();
  }

  /** Line ends of every kind as line feeds, all else as it is: for text on its way to a draft. */
  public static String lineFeeds(String raw) {
    return raw.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * Why this text must not go to a customer, as a sentence; empty when it may. Nothing is repaired
   * in silence, as what was confirmed must be what is sent.
   */
  public static Optional<String> objection(String outgoing) {
    for (int i = 0; i < outgoing.length(); ) {
      int codePoint = outgoing.codePointAt(i);
      Optional<String> kind = objectionTo(codePoint);
      if (kind.isPresent()) {
        int position = outgoing.codePointCount(0, i) + 1;
        return kind.map(
            words -> "Character " + position + " is " + named(codePoint) + ", " + words + ".");
      }
      i += Character.charCount(codePoint);
    }
    return Optional.empty();
  }

  /** Whether this can be shown anywhere as it is, whatever stands before and after it. */
  public static boolean standsAlone(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= ' ';
    }
    boolean odd = Points.mark(codePoint) || Points.leads(codePoint) || Emoji.skinTone(codePoint);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> !odd && !Points.invisible(codePoint) && !Points.meaningless(codePoint);
    };
  }

  private static Optional<String> objectionTo(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return Optional.empty();
    }
    if (Points.control(codePoint)) {
      return Optional.of("a control character");
    }
    if (Points.reorders(codePoint)) {
      return Optional.of("which changes the order of what the customer reads");
    }
    return Points.meaningless(codePoint)
        ? Optional.of("which is not a character that a customer could read")
        : Optional.empty();
  }

  private static String named(int codePoint) {
    String hex = String.format("U+%04X", codePoint);
    boolean meaningless = Points.meaningless(codePoint);
    return meaningless ? hex : hex + " (" + Character.getName(codePoint) + ")";
  }

  private static String filtered(Filter filter, String raw) {
    String text = filter.run();
    if (filter.visible() || raw.isEmpty()) {
      return text;
    }
    int count = raw.codePointCount(0, raw.length());
    String points = count == 1 ? " code point]" : " code points]";
    return "[empty or invisible text, " + count + points;
  }

  /** The last line that is left says how many are not, so a second pass finds nothing to cut. */
  private static String fewerLines(String text, String rest) {
    int beforeLast = 0;
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == LINE_LIMIT - 1) {
        beforeLast = at;
      }
      lines++;
    }
    if (lines <= LINE_LIMIT) {
      return text;
    }
    long left = lines - LINE_LIMIT + 1 + rest.codePoints().filter(Points::lineEnd).count();
    return text.substring(0, beforeLast) + "\n… " + left + " more lines";
  }

  /**
   * Cuts what is too long, and what is only the start of what was there.
   *
   * @param rest what is not in the text at all
   */
  private static String limited(String text, int limit, String rest) {
    int count = text.codePointCount(0, text.length());
    if (count <= limit && rest.isEmpty()) {
      return text;
    }
    // Room for the words, whatever the number; and never through the middle of a cluster.
    int kept = Math.min(count - 1, limit - (limit > NAME_LIMIT ? 32 : 1));
    String start = text.substring(0, Cuts.before(text, text.offsetByCodePoints(0, kept)));
    int left =
        count - start.codePointCount(0, start.length()) + rest.codePointCount(0, rest.length());
    return start + (limit > NAME_LIMIT ? "… " + left + " more characters" : "…");
  }
}
