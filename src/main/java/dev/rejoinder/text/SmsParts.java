package dev.rejoinder.text;

/**
 * How many short messages a text becomes (3GPP TS 23.038, 23.040): 160 septets for one in the GSM
 * alphabet, 153 each for several; 70 and 67 UTF-16 units as soon as one character is outside it.
 */
public final class SmsParts {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
          + "ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each costs two septets. */
  private static final String EXTENDED = "\f^{}\\[~]|€";

  private SmsParts() {}

  /** 0 for nothing. */
  public static int of(String text) {
    int septets = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BASIC.indexOf(c) >= 0) {
        septets += 1;
      } else if (EXTENDED.indexOf(c) >= 0) {
        septets += 2;
      } else {
        return parts(text.length(), 70, 67);
      }
    }
    return parts(septets, 160, 153);
  }

  private static int parts(int length, int alone, int each) {
    return length <= alone ? Math.min(length, 1) : (length + each - 1) / each;
  }
}
