package dev.rejoinder.ui;

/**
 * A key press as the terminal could tell it.
 *
 * @param text the grapheme typed, for {@link Code#TEXT}; the lower-case letter when {@code ctrl};
 *     empty for all other codes
 */
public record Key(Code code, String text, boolean ctrl, boolean alt, boolean shift) {

  /** Which key. Enter is CR alone: LF arrives as Ctrl-J. */
  public enum Code {
    TEXT,
    ENTER,
    TAB,
    ESCAPE,
    BACKSPACE,
    DELETE,
    INSERT,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12
  }

  public static Key of(Code code) {
    return new Key(code, "", false, false, false);
  }

  public static Key text(String grapheme) {
    return new Key(Code.TEXT, grapheme, false, false, false);
  }

  public static Key ctrl(char letter) {
    return new Key(Code.TEXT, String.valueOf(letter), true, false, false);
  }

  public static Key alt(char letter) {
    return new Key(Code.TEXT, String.valueOf(letter), false, true, false);
  }

  public Key withAlt() {
    return new Key(code, text, ctrl, true, shift);
  }

  public Key withShift() {
    return new Key(code, text, ctrl, alt, true);
  }
}
