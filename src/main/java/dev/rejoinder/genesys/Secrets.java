package dev.rejoinder.genesys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What only this sign-in knows. Never shown.
 *
 * @param verifier proves to the token endpoint that it was us who asked for the code
 * @param state proves to us that the answer is to our question
 */
record Secrets(String verifier, String state) {

  static Secrets of(SecureRandom random) {
    return new Secrets(text(random, 32), text(random, 16));
  }

  private static String text(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return base64(drawn);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** S256, the only one that the platform's own SDKs send. */
  String challenge() {
    try {
      byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return base64(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has it.
    }
  }

  /** Takes as long for any text of that length. */
  boolean isState(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Secrets[…]";
  }
}
