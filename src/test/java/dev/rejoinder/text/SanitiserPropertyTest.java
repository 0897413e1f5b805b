package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SanitiserPropertyTest {
  private static final int[] AWKWARD = {
    0x1B, '[', '\r', '\n', '\t', 0x7F, 0x85, 0x9B, 0x200B, 0x200C, 0x200D, 0x200D, 0xFE0E, 0xFE0F,
    0x20E3, '1', '#', 0x0301, 0x0301, 0x0E33, 0x1112, 0x1161, 0x11AB, 0x202E, 0x2066, 0x200F,
    0x1F468, 0x1F468, 0x1F3FD, 0x2764, 0x1F1E9, 0xD83D, 0xDC00, 0xE0041, 0xFFFE, 0x06CC, 0x0915,
    0x094D, 0x3000, 0xA0, 0x3164, 0x2800, 0x2502, 0x1FAE8, 'a', 'b', ' '
  };

  @Test
  void nothingThatSteersATerminalIsLeftAndASecondPassChangesNothing() {
    Random random = new Random(20_260);
    for (int round = 0; round < 200_000; round++) {
      String raw = random(random);
      String text = Sanitiser.text(raw);
      text.codePoints().forEach(codePoint -> check(codePoint, raw));
      assertEquals(text, Sanitiser.text(text), () -> "of " + raw.codePoints().boxed().toList());
      if (round % 8 == 0) {
        String name = Sanitiser.name(raw);
        assertEquals(name, Sanitiser.name(name));
        assertEquals(-1, name.indexOf('\n'));
      }
    }
  }

  @Test
  void longTextsCostNoMoreThanTheirLength() {
    String[] floods = {
      "\u001B[31m".repeat(40_000),
      "\u202E".repeat(200_000),
      "e" + "\u0301".repeat(200_000),
      "👨\u200D".repeat(60_000),
      "\n".repeat(200_000),
      "漢".repeat(200_000)
    };
    for (String flood : floods) {
      assertTimeout(Duration.ofSeconds(2), () -> Cells.width(Sanitiser.text(flood)));
    }
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int kind = random.nextInt(10);
      if (kind < 8) {
        text.appendCodePoint(AWKWARD[random.nextInt(AWKWARD.length)]);
      } else {
        text.appendCodePoint(random.nextInt(kind == 8 ? 0x3000 : 0x110000));
      }
    }
    return text.toString();
  }

  private static void check(int codePoint, String raw) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n';
    boolean reorders =
        codePoint >= 0x202A && codePoint <= 0x202E
            || codePoint >= 0x2066 && codePoint <= 0x2069
            || codePoint == 0x200E
            || codePoint == 0x200F
            || codePoint == 0x061C;
    if (control || reorders || codePoint >= 0xD800 && codePoint <= 0xDFFF) {
      fail("U+" + Integer.toHexString(codePoint) + " of " + raw.codePoints().boxed().toList());
    }
  }
}
