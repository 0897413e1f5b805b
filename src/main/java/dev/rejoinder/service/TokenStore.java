package dev.rejoinder.service;

import dev.rejoinder.model.Grant;
import java.util.Optional;

/** The port to where the grant of one profile is kept. Any thread, any number of processes. */
public interface TokenStore {

  /** Why it can't be read or written, with the file's name, in a sentence for the person. */
  final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
      super(message);
    }

    public Trouble(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Gets a new grant of an old one. */
  @FunctionalInterface
  interface Renewal {
    Grant renew(Grant old) throws GatewayException;
  }

  /** The grant; empty where nobody is signed in. Refuses a file that others could read. */
  Optional<Grant> read() throws Trouble;

  void keep(Grant grant) throws Trouble;

  /**
   * A grant with another token than the refused one. One process at a time renews; the others take
   * what it got.
   *
   * @param refused the token that the server no longer takes, or that is about to end
   * @throws GatewayException as the renewal does; also where nothing is kept
   */
  Grant instead(String refused, Renewal renewal) throws GatewayException, Trouble;

  /** Forgets it; nothing is left on the disk. */
  void remove() throws Trouble;
}
