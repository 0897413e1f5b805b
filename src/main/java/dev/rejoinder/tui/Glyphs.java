package dev.rejoinder.tui;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import dev.rejoinder.ui.Color;
import dev.rejoinder.ui.Style;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells as Lanterna's characters and back. A Lanterna character can't hold most clusters (skin
 * tones, ZWJ families) and thinks of widths otherwise, so all but plainly narrow text gets a
 * placeholder from the private-use area, which Lanterna takes for one narrow character. The frame's
 * cells alone say how wide a thing is.
 *
 * <p>Also the last line of defence: text that could control the terminal, or turn its direction, is
 * not let through, whoever forgot to sanitise it.
 */
final class Glyphs {
  /** The right half of the placeholder before it. */
  static final char HALF = '\ue000';

  private static final char LAST = '\uf8ff';
  private static final int LONGEST = 64;
  private static final int ZWNJ = 0x200c;
  private static final int ZWJ = 0x200d;
  private static final String REFUSED = "?";

  private final boolean color;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Character> placeholders = new HashMap<>();
  private final Map<Integer, TextCharacter> characters = new HashMap<>();
  private int refused;
  private boolean crowded;

  Glyphs(boolean color) {
    this.color = color;
    characters.put(key(' ', Style.PLAIN), TextCharacter.DEFAULT_CHARACTER);
  }

  TextCharacter of(String text, Style style) {
    return of(symbol(text), style);
  }

  TextCharacter of(char symbol, Style style) {
    TextCharacter known = characters.get(key(symbol, style));
    if (known == null) {
      known =
          TextCharacter.fromString(
              String.valueOf(symbol), foreground(style), TextColor.ANSI.DEFAULT, modifiers(style))[
              0];
      characters.put(key(symbol, style), known);
    }
    return known;
  }

  /** What to write for a character. */
  String text(TextCharacter character) {
    char symbol = symbol(character);
    return placeholder(character) ? texts.get(symbol - HALF - 1) : String.valueOf(symbol);
  }

  /** Does it stand for something that may be wide, or that terminals may think to be? */
  static boolean placeholder(TextCharacter character) {
    char symbol = symbol(character);
    return symbol > HALF && symbol <= LAST;
  }

  /** Whether there were more clusters than placeholders; they show as {@code ?}. */
  boolean crowded() {
    return crowded;
  }

  /** Forgets the placeholders: characters made before stand for nothing then. */
  void clear() {
    texts.clear();
    placeholders.clear();
    crowded = false;
  }

  /** How many cells held what must not reach a terminal. Anything but 0 is a bug elsewhere. */
  int refused() {
    return refused;
  }

  private static char symbol(TextCharacter character) {
    return character.getCharacterString().charAt(0);
  }

  private char symbol(String text) {
    if (text.length() == 1 && Widths.plain(text.charAt(0))) {
      return text.charAt(0);
    }
    Character known = placeholders.get(text);
    if (known != null) {
      return known;
    }
    if (text.isEmpty()) {
      return ' ';
    }
    if (text.length() > LONGEST || text.codePoints().anyMatch(Glyphs::dangerous)) {
      refused++;
      return REFUSED.charAt(0);
    }
    if (HALF + 1 + texts.size() > LAST) {
      crowded = true;
      return REFUSED.charAt(0);
    }
    texts.add(text);
    char placeholder = (char) (HALF + texts.size());
    placeholders.put(text, placeholder);
    return placeholder;
  }

  /** All but the joiners that hold emoji and letters together is refused of what can't be seen. */
  private static boolean dangerous(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> c != ZWJ && c != ZWNJ;
      case Character.UNASSIGNED -> c < 0x1f000 || c > 0x1faff;
      default -> false;
    };
  }

  private static int key(char symbol, Style style) {
    int attributes =
        (style.bold() ? 1 : 0) | (style.underline() ? 2 : 0) | (style.reverse() ? 4 : 0);
    return symbol << 8 | style.color().ordinal() << 3 | attributes;
  }

  private TextColor foreground(Style style) {
    return color ? foreground(style.color()) : TextColor.ANSI.DEFAULT;
  }

  private static TextColor foreground(Color color) {
    return switch (color) {
      case DEFAULT -> TextColor.ANSI.DEFAULT;
      case RED -> TextColor.ANSI.RED;
      case GREEN -> TextColor.ANSI.GREEN;
      case YELLOW -> TextColor.ANSI.YELLOW;
      case BLUE -> TextColor.ANSI.BLUE;
      case MAGENTA -> TextColor.ANSI.MAGENTA;
      case CYAN -> TextColor.ANSI.CYAN;
      case GREY -> TextColor.ANSI.BLACK_BRIGHT;
    };
  }

  private static EnumSet<SGR> modifiers(Style style) {
    EnumSet<SGR> modifiers = EnumSet.noneOf(SGR.class);
    if (style.bold()) {
      modifiers.add(SGR.BOLD);
    }
    if (style.underline()) {
      modifiers.add(SGR.UNDERLINE);
    }
    if (style.reverse()) {
      modifiers.add(SGR.REVERSE);
    }
    return modifiers;
  }
}
