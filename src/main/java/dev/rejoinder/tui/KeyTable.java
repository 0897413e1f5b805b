package dev.rejoinder.tui;

import dev.rejoinder.ui.Key;
import dev.rejoinder.ui.Key.Code;

/** Which sequence is which key, over xterm, tmux, linux console, rxvt and kitty's CSI u. */
final class KeyTable {
  /** No key: to be compared by identity. */
  static final Key NONE = Key.of(Code.TEXT);

  /** {@code ESC O j} to {@code ESC O y}: the keypad in application mode. */
  private static final String KEYPAD = "*+,-./0123456789";

  private static final Code[] TILDE = new Code[25];

  static {
    Code[] editing = {Code.HOME, Code.INSERT, Code.DELETE, Code.END, Code.PAGE_UP, Code.PAGE_DOWN};
    System.arraycopy(editing, 0, TILDE, 1, editing.length);
    TILDE[7] = Code.HOME;
    TILDE[8] = Code.END;
    int[] functions = {11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24};
    for (int i = 0; i < functions.length; i++) {
      TILDE[functions[i]] = function(i);
    }
  }

  private KeyTable() {}

  /** A character outside any sequence. */
  static Key plain(int c) {
    if (c >= 0x20 && c != 0x7f && (c < 0x80 || c > 0x9f)) {
      return Key.text(Character.toString(c));
    }
    return switch (c) {
      case '\r' -> Key.of(Code.ENTER);
      case '\t' -> Key.of(Code.TAB);
      case 0x08, 0x7f -> Key.of(Code.BACKSPACE);
      case 0 -> Key.ctrl(' ');
      default -> {
        if (c > 0x1f) {
          yield NONE;
        }
        yield Key.ctrl((char) (c < 0x1b ? c + 'a' - 1 : c + '@'));
      }
    };
  }

  /** The linux console's F1 to F5: {@code ESC [ [ A}. */
  static Key linux(int c) {
    return c >= 'A' && c <= 'E' ? Key.of(function(c - 'A')) : NONE;
  }

  static Key ss3(String parameters, char end) {
    if (end >= 'j' && end <= 'y') {
      return Key.text(KEYPAD.substring(end - 'j', end - 'j' + 1));
    }
    if (end == 'M') {
      return Key.of(Code.ENTER);
    }
    if (end >= 'a' && end <= 'd') {
      return with(letter(Character.toUpperCase(end)), 1 + 4);
    }
    return with(letter(end), number(parameters, 1));
  }

  static Key csi(String parameters, char end) {
    if (!parameters.isEmpty() && !Character.isDigit(parameters.charAt(0))) {
      return NONE;
    }
    String[] parts = parameters.split(";", -1);
    int first = number(parts[0], 1);
    int modifiers = parts.length > 1 ? number(parts[1], 1) : 1;
    if (parts.length > 1 && parts[1].endsWith(":3")) {
      return NONE;
    }
    return switch (end) {
      case '~' ->
          first == 27 && parts.length > 2
              ? coded(number(parts[2], 0), modifiers)
              : with(tilde(first), modifiers);
      case '$' -> with(tilde(first), 1 + 1);
      case '^' -> with(tilde(first), 1 + 4);
      case '@' -> with(tilde(first), 1 + 4 + 1);
      case 'u' -> coded(first, modifiers);
      case 'Z' -> with(Code.TAB, 1 + 1);
      case 'a', 'b', 'c', 'd' -> with(letter(Character.toUpperCase(end)), 1 + 1);
      // Anything but 1 in front is a cursor report, not F3 or a moved arrow.
      default -> first == 1 ? with(letter(end), modifiers) : NONE;
    };
  }

  /** Is {@code $} the end here (rxvt's Shift-Delete), or inside a mode report? */
  static boolean rxvtShift(CharSequence parameters) {
    return !parameters.isEmpty() && parameters.chars().allMatch(Character::isDigit);
  }

  /** {@code CSI code ; modifiers u}: a key told by its character. */
  private static Key coded(int code, int modifiers) {
    boolean shift = (modifiers - 1 & 1) != 0;
    boolean ctrl = (modifiers - 1 & 4) != 0;
    switch (code) {
      case 13, 9, 27, 127 -> {
        return with(plain(code).code() == Code.TEXT ? Code.ESCAPE : plain(code).code(), modifiers);
      }
      default -> {
        // Private use: kitty's keys that are no characters. Surrogates: halves of none.
        if (!Character.isDefined(code)
            || Character.isISOControl(code)
            || code >= Character.MIN_SURROGATE && code <= 0xf8ff) {
          return NONE;
        }
      }
    }
    int letter = ctrl ? Character.toLowerCase(code) : shift ? Character.toUpperCase(code) : code;
    Key key = new Key(Code.TEXT, Character.toString(letter), ctrl, false, ctrl && shift);
    return (modifiers - 1 & 2) != 0 ? key.withAlt() : key;
  }

  private static Key with(Code code, int modifiers) {
    if (code == Code.TEXT) {
      return NONE;
    }
    int bits = modifiers - 1;
    boolean alt = (bits & (2 | 8)) != 0;
    return new Key(code, "", (bits & 4) != 0, alt, (bits & 1) != 0);
  }

  private static Code letter(char end) {
    return switch (end) {
      case 'A' -> Code.UP;
      case 'B' -> Code.DOWN;
      case 'C' -> Code.RIGHT;
      case 'D' -> Code.LEFT;
      case 'H' -> Code.HOME;
      case 'F' -> Code.END;
      case 'P', 'Q', 'R', 'S' -> function(end - 'P');
      default -> Code.TEXT;
    };
  }

  private static Code tilde(int number) {
    return number < TILDE.length && TILDE[number] != null ? TILDE[number] : Code.TEXT;
  }

  private static Code function(int fromZero) {
    return Code.values()[Code.F1.ordinal() + fromZero];
  }

  /** The digits at the start; {@code otherwise} where there are none. */
  private static int number(String text, int otherwise) {
    int value = 0;
    int at = 0;
    while (at < text.length() && at < 7 && Character.isDigit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return at == 0 ? otherwise : value;
  }
}
