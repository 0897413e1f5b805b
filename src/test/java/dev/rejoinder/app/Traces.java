package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Secrets in every guise in which one could be left somewhere. */
final class Traces {
  /** By its guise, what it is a guise of. */
  private final Map<String, String> guises = new HashMap<>();

  void secret(String secret) {
    guises.put(URLEncoder.encode(secret, StandardCharsets.UTF_8), "URL-encoded");
    guises.put(secret, "as it is");
    for (int before = 0; before < 3; before++) {
      guises.put(inside(Base64.getEncoder(), secret, before), "base64");
      guises.put(inside(Base64.getUrlEncoder(), secret, before), "base64url");
    }
  }

  /** What is the same whatever stands around the secret, where so many bytes stand before it. */
  private static String inside(Base64.Encoder encoder, String secret, int before) {
    String coded =
        encoder.encodeToString(("x".repeat(before) + secret).getBytes(StandardCharsets.UTF_8));
    int whole = (before + secret.length()) / 3 * 4;
    return coded.substring(before == 0 ? 0 : 4, whole);
  }

  void assertNoneIn(String where, String text) {
    guises.forEach(
        (guise, how) ->
            assertFalse(
                text.contains(guise),
                () -> "a secret, " + how + ": " + where + around(text, text.indexOf(guise))));
  }

  /** What stands before the secret, which tells whose fault it is; the secret itself does not. */
  private static String around(String text, int at) {
    return ", after: " + RealTerminal.printable(text.substring(Math.max(0, at - 300), at));
  }
}
