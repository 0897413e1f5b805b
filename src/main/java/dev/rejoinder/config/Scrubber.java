package dev.rejoinder.config;

import java.util.regex.Pattern;

/** Takes out of a log line what must not stand in one: secrets, and what a terminal obeys. */
final class Scrubber {
  private static final Pattern HEADER =
      Pattern.compile("\\b(Bearer|Basic)\\s+[\\w.~+/=-]+", Pattern.CASE_INSENSITIVE);
  private static final Pattern COOKIE =
      Pattern.compile("\\b(Cookie\\d?\"?\\s*[:=]).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern FIELD =
      Pattern.compile(
          "\\b(access_token|refresh_token|client_secret|code_verifier|password)(\"?\\s*[:=]\\s*\"?)[^\"&\\s,}\\]]+",
          Pattern.CASE_INSENSITIVE);

  /** Only in an address: elsewhere both are everyday words. */
  private static final Pattern PARAMETER =
      Pattern.compile("([?&](?:code|state)=)[^\"&\\s]+", Pattern.CASE_INSENSITIVE);

  /** Who knows the address of a live feed hears it. */
  private static final Pattern SOCKET =
      Pattern.compile("\\b(wss?://[^/?\"\\s]+)[/?][^\"\\s]*", Pattern.CASE_INSENSITIVE);

  private Scrubber() {}

  /** Line feeds and tabs stay, as a stack trace has them. */
  static String scrub(String text) {
    String masked = HEADER.matcher(text).replaceAll("$1 …");
    masked = COOKIE.matcher(masked).replaceAll("$1 …");
    masked = FIELD.matcher(masked).replaceAll("$1$2…");
    masked = PARAMETER.matcher(masked).replaceAll("$1…");
    masked = SOCKET.matcher(masked).replaceAll("$1/…");
    return shown(masked);
  }

  private static String shown(String masked) {
    StringBuilder shown = new StringBuilder(masked.length());
    masked
        .codePoints()
        .forEach(
            c -> {
              if (obeyed(c)) {
                shown.append(String.format("\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static boolean obeyed(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean reorders = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return control || reorders || c == 0x2028 || c == 0x2029;
  }
}
