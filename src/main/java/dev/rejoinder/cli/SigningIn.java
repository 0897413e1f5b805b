package dev.rejoinder.cli;

import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.util.Optional;

/** One sign-in under way. It listens for the browser where the browser may be on this machine. */
public interface SigningIn extends AutoCloseable {

  /** An address that is not the answer to this sign-in, which stays open. */
  final class WrongAddress extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the person; never quotes the address
     */
    public WrongAddress(String message) {
      super(message);
    }
  }

  /** What to open in a browser. */
  String address();

  /** The address that a browser here was sent to, each once; empty where none came since. */
  Optional<String> arrived();

  /** Whether its time is over. */
  boolean over();

  /** Makes a grant of the address that the browser was sent to; one call that isn't repeated. */
  Grant grant(String redirected) throws WrongAddress, GatewayException;

  @Override
  void close();
}
