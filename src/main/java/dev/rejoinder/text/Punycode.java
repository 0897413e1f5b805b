package dev.rejoinder.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Host names as they go over the wire (RFC 3492), for readers to see through look-alikes. Not
 * {@code java.net.IDN}: that follows the rules of 2003, which browsers have left ({@code ß} is not
 * {@code ss} any more), and throws at what it doesn't like. Strangers choose what comes here, so
 * every input has an answer.
 */
final class Punycode {
  private static final int BASE = 36;
  private static final int FIRST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;

  private Punycode() {}

  static String host(String host) {
    String normal = Normalizer.normalize(host, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder ascii = new StringBuilder();
    String dot = "";
    for (String label : normal.split("[.\u3002]", -1)) {
      ascii.append(dot).append(label(label));
      dot = ".";
    }
    return ascii.toString();
  }

  private static String label(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder out = new StringBuilder("xn--");
    label.chars().filter(c -> c < 0x80).forEach(c -> out.append((char) c));
    int basic = out.length() - 4;
    if (basic == points.length) {
      return label;
    }
    if (basic > 0) {
      out.append('-');
    }
    int delta = 0;
    int bias = 72;
    int done = basic;
    int n = 0x80;
    while (done < points.length) {
      int next = next(points, n);
      delta += (next - n) * (done + 1);
      n = next;
      for (int point : points) {
        delta += point < n ? 1 : 0;
        if (point == n) {
          digits(out, delta, bias);
          bias = adapted(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
      delta++;
      n++;
    }
    return out.toString();
  }

  private static int next(int[] points, int from) {
    int next = Character.MAX_CODE_POINT;
    for (int point : points) {
      next = point >= from ? Math.min(next, point) : next;
    }
    return next;
  }

  private static void digits(StringBuilder out, int delta, int bias) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.max(1, Math.min(FIRST, k - bias));
      if (rest < threshold) {
        out.append(digit(rest));
        return;
      }
      out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  private static char digit(int value) {
    return (char) (value < FIRST ? 'a' + value : '0' + value - FIRST);
  }

  private static int adapted(int delta, int points, boolean first) {
    int rest = first ? delta / DAMP : delta / 2;
    rest += rest / points;
    int k = 0;
    while (rest > (BASE - 1) * FIRST / 2) {
      rest /= BASE - 1;
      k += BASE;
    }
    return k + BASE * rest / (rest + SKEW);
  }
}
