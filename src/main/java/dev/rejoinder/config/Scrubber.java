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

  /** On one letter; more could climb out of their line. */
  private static final int MARKS = 4;

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
    int marks = 0;
    for (int i = 0; i < masked.length(); ) {
      int c = masked.codePointAt(i);
      i += Character.charCount(c);
      marks = mark(c) ? marks + 1 : 0;
      if (marks > MARKS || obeyed(c) || blank(c)) {
        shown.append(String.format("\\u%04x", c));
      } else {
        shown.appendCodePoint(c);
      }
    }
    return shown.toString();
  }

  private static boolean mark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Controls, orders of writing, joiners and what has no meaning. */
  private static boolean obeyed(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** Looks like nothing, so that two lines that differ could look alike. */
  private static boolean blank(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default ->
          c >= 0x180B && c <= 0x180F || c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    };
  }
}
