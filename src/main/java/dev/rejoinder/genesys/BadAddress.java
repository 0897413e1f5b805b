package dev.rejoinder.genesys;

/**
 * What was pasted is not the address that this sign-in waits for; another one may be pasted. The
 * message is a sentence for a person and quotes nothing of it.
 */
public final class BadAddress extends Exception {
  private static final long serialVersionUID = 1L;

  BadAddress(String message) {
    super(message);
  }
}
