package dev.rejoinder.text;

import java.util.regex.Pattern;

/** Reads {@code \}{@code uXXXX} and {@code \n} in tables of tests. */
final class Escapes {
  private static final Pattern UNIT = Pattern.compile("\\\\u([0-9A-F]{4})");

  private Escapes() {}

  static String read(String escaped) {
    return UNIT.matcher(escaped)
        .replaceAll(hit -> String.valueOf((char) Integer.parseInt(hit.group(1), 16)))
        .replace("\\n", "\n");
  }
}
