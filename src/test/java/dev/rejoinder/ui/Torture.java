package dev.rejoinder.ui;

import java.util.List;
import java.util.Random;

/** Texts that have broken terminals, borders and cursors. */
final class Torture {
  static final List<String> TEXTS =
      List.of(
          "\u001b]0;owned\u0007\u001b[2J\u001b[31mred",
          "\u009b31mC1 \u0090dcs\u009c",
          "\u202Eright to left\u202C \u2066isolated\u2069",
          "zero\u200Bwidth\u200D\uFEFF\u00AD",
          "\r\nline\rfeeds\u2028and\u0085more\u000B\f",
          "\t\ttabs\ttabs",
          "Z\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361\u0361a\u0301lgo",
          "\u0301\u0301lone marks",
          "👨‍👩‍👧‍👦👍🏽🇩🇪🏳️‍🌈❤️1️⃣",
          "你好，世界。こんにちは한국어",
          "नमस्ते สวัสดี مرحبا שלום",
          "\uD800lone\uDC00surrogates\uE000private\uFFFF",
          "│──┐┌─ To: Somebody else · Web ─┐└┘",
          "{{CUSTOMER_NAME}} {{NAME",
          "x".repeat(400),
          "長".repeat(300),
          "",
          " ",
          "\u3000\u3164\u2800");

  private Torture() {}

  static String any(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  static String mixed(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(any(random)).append(random.nextBoolean() ? " " : "\n");
    }
    return text.toString();
  }
}
