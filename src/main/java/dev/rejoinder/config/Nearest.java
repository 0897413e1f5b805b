package dev.rejoinder.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which of some words was meant. */
final class Nearest {
  private Nearest() {}

  /** Empty where none is within two slips. */
  static Optional<String> to(String given, Collection<String> words) {
    return words.stream()
        .filter(word -> slips(given, word) <= 2)
        .min(Comparator.comparingInt(word -> slips(given, word)));
  }

  private static int slips(String from, String to) {
    int[] before = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int swapped = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(swapped, 1 + Math.min(before[j], row[j - 1]));
      }
      before = row;
    }
    return before[to.length()];
  }
}
