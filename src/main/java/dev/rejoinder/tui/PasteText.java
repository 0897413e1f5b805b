package dev.rejoinder.tui;

/**
 * Collects a bracketed paste up to its end mark. Line ends become LF; other control characters but
 * TAB are dropped, so that no paste holds one (reliability.md 4.2, rule 14).
 */
final class PasteText {
  private static final String END = "\u001b[201~";

  /** Far beyond what any message may be; what comes after is dropped, not typed. */
  private static final int LONGEST = 1 << 20;

  private final StringBuilder text = new StringBuilder();
  private int matched;
  private boolean afterReturn;

  /** Takes the next character; true when it completes the end mark. */
  boolean ends(int c) {
    if (c == END.charAt(matched)) {
      matched++;
      return matched == END.length();
    }
    String held = END.substring(0, matched);
    matched = 0;
    held.chars().forEach(this::add);
    if (c == END.charAt(0)) {
      matched = 1;
    } else {
      add(c);
    }
    return false;
  }

  void add(int c) {
    boolean lineEnd = c == '\n' && !afterReturn || c == '\r';
    afterReturn = c == '\r';
    if (text.length() >= LONGEST) {
      return;
    }
    if (lineEnd) {
      text.append('\n');
    } else if (c == '\t' || c >= 0x20 && c != 0x7f && (c < 0x80 || c > 0x9f)) {
      text.appendCodePoint(c);
    }
  }

  String text() {
    return text.toString();
  }
}
