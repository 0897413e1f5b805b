package dev.rejoinder.text;

/**
 * What may reach a terminal of what strangers wrote, told by Unicode's own categories and not by
 * the code that is to hold to it.
 */
public final class Alphabet {
  private Alphabet() {}

  public static boolean mayBeShown(int c) {
    if (c == '\n' || c == 0x200C || c == 0x200D || c == 0xFE0E || c == 0xFE0F) {
      return true;
    }
    boolean blank = c == 0x115F || c == 0x1160 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    return !blank
        && switch (Character.getType(c)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
              false;
          case Character.SPACE_SEPARATOR -> c == ' ';
          case Character.UNASSIGNED -> c >= 0x1F000 && c <= 0x1FAFF;
          default -> true;
        };
  }
}
