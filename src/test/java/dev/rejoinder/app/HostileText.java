package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.text.Alphabet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that have taken terminals over or broken them, and a look at what came of them. */
final class HostileText {
  /** What the program calls the agent, taken by a stranger. */
  static final String YOU = "You";

  static final List<String> ALL =
      List.of(
          "\u001b[31m\u001b[2J\u001b[10;10Hpwned",
          "\u001b]52;c;cHduZWQ=\u0007\u001b]52;c;?\u001b\\",
          "\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
          "\u001b]0;pwned\u0007\u001b[21t\u001b[6n\u001b[c",
          "\u001bP$qm\u001b\\\u001b_Gf=100;AAAA\u001b\\\u001b^pm\u001b\\\u001bX\u001b\\",
          "\u009b2J\u009d0;pwned\u009c\u0090q\u009c\u0085\u0080",
          Poison.RAW_C1 + "[2J" + Poison.RAW_C1 + "6n",
          "\u001b[?1049l\u001b[?2004h\u001bc\u001b[!p\u001b[200~rm -rf\u001b[201~",
          "\u0000\u0001\u0007\u0008\u000e\u000f\u007f\b\b\b",
          "\u202egnp.exe\u202c\u2066iso\u2069\u200e\u200f\u061c",
          "a\u200bb\u2060c\ufeffd\u00ade\u180ef\u034fg",
          "e" + "\u0301\u0489".repeat(10_000),
          "👨\u200d👩\u200d👧\u200d👦👍🏽🏳\ufe0f\u200d🌈🇩🇪1\ufe0f\u20e3"
              + "👨\u200d".repeat(200),
          "\udb40\udc68\udb40\udc69\udb40\udc7f\ufff9x\ufffa",
          "\ud83d lone \udc00",
          "\ue000\uf8ff\uffff\ufdd0",
          "line\r\nbreak\rand\u2028more\u2029\u000b\u000cend",
          "\n2026-11-22 10:00  Robin Vale: I said so",
          "│ To: Somebody else · Web ─┐└┘",
          YOU,
          "\u3164\u115f\u2800\uffa0",
          "https://pаypal.com/\u202e",
          "\u0d4e".repeat(3_000) + "\u1100".repeat(3_000),
          "\t\t\ttabs");

  /** Only for what may be long. */
  static final String HUGE = "200k\u001b[m ".repeat(25_000);

  /** What the program itself says to a terminal, and no more. */
  private static final Pattern OURS =
      Pattern.compile(
          "\u001b\\[(\\?(1049|7|2004|1004|25|1006|1002|1000)[hl]|[0-9;]*[mHCDKMLrJ])"
              + "|\u001b\\]52;c;[A-Za-z0-9+/=]*\u0007|\r|\b");

  private static final Pattern STACKED = Pattern.compile("\\p{M}{6,}|[\\u1100-\\u115f]{6,}");

  private HostileText() {}

  /** All that came out is the program's own or harmless. */
  static void assertHarmless(String what, String output) {
    String text = OURS.matcher(output).replaceAll("");
    List<String> bad =
        text.codePoints()
            .filter(c -> !Alphabet.mayBeShown(c))
            .mapToObj(c -> "U+" + Integer.toHexString(c))
            .distinct()
            .toList();
    assertEquals(List.of(), bad, () -> what + ": " + around(text));
    assertEquals(false, STACKED.matcher(text).find(), what + ": marks without end");
  }

  private static String around(String text) {
    int at = 0;
    while (at < text.length() && Alphabet.mayBeShown(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    String part = text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20));
    return Matcher.quoteReplacement(part.replace("\u001b", "\\e"));
  }
}
