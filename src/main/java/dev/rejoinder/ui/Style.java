package dev.rejoinder.ui;

/**
 * How a cell looks. What colour says is always said in words or by an attribute too, so that a
 * terminal without colours loses nothing.
 */
public record Style(Color color, boolean bold, boolean underline, boolean reverse) {
  public static final Style PLAIN = new Style(Color.DEFAULT, false, false, false);

  public Style in(Color other) {
    return new Style(other, bold, underline, reverse);
  }

  public Style bolded() {
    return new Style(color, true, underline, reverse);
  }

  public Style underlined() {
    return new Style(color, bold, true, reverse);
  }

  public Style reversed() {
    return new Style(color, bold, underline, true);
  }
}
