package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.IDN;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueHostsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see https://example.com/ä?ö      | see https://example.com/ä?ö",
        "https://müller.de/pfad           | https://müller.de(xn--mller-kva.de)/pfad",
        "https://pаypal.com.              | https://pаypal.com(xn--pypal-4ve.com).",
        "(www.straße.de)                  | (www.straße.de(www.xn--strae-oqa.de))",
        "https://paypal.com@еvil.com:443/ | https://paypal.com@еvil.com(xn--vil-qdd.com):443/",
        "eve@exämple.com, or              | eve@exämple.com(xn--exmple-cua.com), or",
        "https://例え。テスト              | https://例え。テスト(xn--r8jz45g.xn--zckzah)",
        "https://💩.la!                   | https://💩.la(xn--ls8h.la)!",
        "Über. Das ist: schön             | Über. Das ist: schön",
      })
  void hostsThatCouldDeceiveAreToldAsTheyAre(String raw, String shown) {
    assertEquals(shown, Sanitiser.text(raw));
    assertEquals(shown, Sanitiser.line(raw));
    assertEquals(shown, Sanitiser.text(shown), "a second time");
  }

  @Test
  void addressesBeyondMeasureAreCut() {
    String shown = Sanitiser.text("see https://a.example/" + "x".repeat(2_000) + " and");

    assertEquals(("see https" + " and").length() + 1_024, shown.length());
    assertTrue(shown.endsWith("xxx… and"), shown);
  }

  @Test
  void punycodeIsWhatJavaMakesOfIt() {
    Random random = new Random(3492);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder label = new StringBuilder("b");
      for (int i = random.nextInt(12); i >= 0; i--) {
        label.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : kana(random)));
      }
      assertEquals(IDN.toASCII(label.toString()), Punycode.host(label.toString()));
    }
  }

  private static int kana(Random random) {
    return random.nextBoolean() ? 0x3041 + random.nextInt(80) : 0x0430 + random.nextInt(32);
  }
}
