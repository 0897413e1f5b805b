package dev.rejoinder.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web and mail addresses in a text that was filtered: a host that is not plain ASCII is followed by
 * what it really is, as in {@code https://müller.de(xn--mller-kva.de)/}, so that no letter can pose
 * as another; what is too long is cut (reliability.md 4.2, rules 10 and 12).
 */
final class TrueHosts {
  /** In code points. */
  private static final int LONGEST = 1_024;

  private static final String NEVER_IN_HOSTS = "\\s/?#@:()<>\\[\\]\\\\\"'|,;↵…";

  /** A host that holds more than ASCII. Of 253 at most; the bound keeps every text fast. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:://|@|(?=\\b[wW]{3}\\.))"
              + "([^NEVER\\x80-\\x{10FFFF}]{0,255}+[^NEVER\\x00-\\x7F][^NEVER]{0,255}+)(?![^NEVER])"
                  .replace("NEVER", NEVER_IN_HOSTS));

  /** Up to where one was cut before, so that a second pass finds nothing to cut. */
  private static final Pattern LONG = Pattern.compile("(?:://|\\b[wW]{3}\\.)[^\\s↵…]{1000,}+");

  private static final Pattern WWW = Pattern.compile("\\b[wW]{3}\\.");
  private static final Pattern NEVER = Pattern.compile("[" + NEVER_IN_HOSTS + "]");

  private TrueHosts() {}

  static String told(String text) {
    return shortened(named(text));
  }

  private static String named(String text) {
    Matcher hosts = HOST.matcher(text);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (hosts.find()) {
      int end = end(text, hosts);
      String note = note(text.substring(hosts.start(1), end));
      if (!note.isEmpty() && !text.startsWith(note, end)) {
        out.append(text, copied, end).append(note);
        copied = end;
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Empty where the host is plain. */
  private static String note(String host) {
    return host.chars().allMatch(c -> c < 0x80) ? "" : "(" + Punycode.host(host) + ")";
  }

  /** Without the marks that end a sentence. */
  private static int end(String text, Matcher host) {
    int end = host.end(1);
    while (end > host.start(1)
        && (!ofHost(text.codePointBefore(end)) || !Cuts.possible(text, end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return end;
  }

  private static boolean ofHost(int codePoint) {
    return codePoint > ' ' && Character.isLetterOrDigit(codePoint)
        || Points.mark(codePoint)
        || Points.invisible(codePoint)
        || Emoji.inBlocks(codePoint);
  }

  private static String shortened(String text) {
    Matcher links = LONG.matcher(text);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    while (links.find()) {
      if (text.codePointCount(links.start(), links.end()) > LONGEST) {
        int at = Cuts.before(text, text.offsetByCodePoints(links.start(), LONGEST - 1));
        out.append(text, copied, at).append('…');
        copied = links.end();
      }
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** Where to cut instead, so that no host loses what tells its true name. */
  static int cut(String text, int at) {
    int run = run(text, at);
    if (run > 0 && text.charAt(run - 1) == '(') {
      int host = host(text, run - 1);
      String note = host < 0 ? "" : note(text.substring(host, run - 1));
      if (!note.isEmpty() && text.startsWith(note, run - 1)) {
        return host;
      }
    }
    int host = host(text, at);
    return host >= 0 && !note(text.substring(host, at)).isEmpty() ? host : at;
  }

  /** Where the host starts that could end here; -1 where none does. */
  private static int host(String text, int end) {
    int start = run(text, end);
    if (start > 0 && (text.charAt(start - 1) == '@' || text.startsWith("://", start - 3))) {
      return start;
    }
    Matcher www = WWW.matcher(text).region(start, end).useTransparentBounds(true);
    return www.find() ? www.start() : -1;
  }

  /** Where what could be of a host, up to here, starts. */
  private static int run(String text, int end) {
    Matcher never = NEVER.matcher(text);
    int start = end;
    while (start > 0 && !never.region(start - 1, end).lookingAt()) {
      start--;
    }
    return start;
  }
}
