package dev.rejoinder.search;

import dev.rejoinder.model.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of an index's responses may be found, how much each is used and which language it has; all
 * asked once, so that none costs anything with a key.
 *
 * @param allowed a bit each; null for all
 * @param size how many are allowed
 * @param uses points each; null for none
 * @param languages tags, folded; null where nobody has told
 */
record Scope(long[] allowed, int size, byte[] uses, String[] languages) {

  static Scope all(int size) {
    return new Scope(null, size, null, null);
  }

  Scope only(List<Response> responses, Predicate<Response> takes) {
    long[] bits = new long[responses.size() + 63 >> 6];
    int taken = 0;
    for (int at = 0; at < responses.size(); at++) {
      if (allows(at) && takes.test(responses.get(at))) {
        bits[at >> 6] |= 1L << (at & 63);
        taken++;
      }
    }
    return taken == size ? this : new Scope(bits, taken, uses, languages);
  }

  Scope used(List<Response> responses, Uses by) {
    byte[] points = new byte[responses.size()];
    for (int at = 0; at < points.length; at++) {
      points[at] = (byte) Math.max(0, Math.min(Uses.MOST, by.points(responses.get(at).id())));
    }
    return new Scope(allowed, size, points, languages);
  }

  Scope speaking(List<Response> responses, Function<Response, String> tag) {
    String[] tags =
        responses.stream()
            .map(each -> Folded.text(tag.apply(each)).intern())
            .toArray(String[]::new);
    return new Scope(allowed, size, uses, tags);
  }

  boolean allows(int at) {
    return allowed == null || (allowed[at >> 6] >> (at & 63) & 1) != 0;
  }

  int use(int at) {
    return uses == null ? 0 : uses[at];
  }
}
