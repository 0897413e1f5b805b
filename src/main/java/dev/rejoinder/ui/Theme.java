package dev.rejoinder.ui;

/** The styles, by what they are for. Colours only repeat what words, marks or attributes say. */
final class Theme {
  static final Style PLAIN = Style.PLAIN;
  static final Style QUIET = PLAIN.in(Color.GREY);
  static final Style TITLE = PLAIN.bolded();
  static final Style SELECTED = PLAIN.reversed();
  static final Style CUSTOMER = PLAIN.in(Color.CYAN).bolded();
  static final Style AGENT = PLAIN.in(Color.GREEN);
  static final Style GOOD = PLAIN.in(Color.GREEN);
  static final Style DUE = PLAIN.in(Color.YELLOW).bolded();
  static final Style TROUBLE = PLAIN.in(Color.RED).bolded();
  static final Style RING = PLAIN.bolded().reversed();
  static final Style HOLE = PLAIN.in(Color.YELLOW).reversed();
  static final Style MATCH = PLAIN.reversed();
  static final Style FILLED = PLAIN.underlined();
  static final Style KEY = PLAIN.bolded();

  private Theme() {}
}
