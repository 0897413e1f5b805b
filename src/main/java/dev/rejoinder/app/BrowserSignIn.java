package dev.rejoinder.app;

import dev.rejoinder.cli.SigningIn;
import dev.rejoinder.config.BadSetting;
import dev.rejoinder.genesys.Attempt;
import dev.rejoinder.genesys.BadAddress;
import dev.rejoinder.genesys.LoopbackListener;
import dev.rejoinder.genesys.SignIn;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;

/** A sign-in that listens for the browser on this machine while a person may paste its answer. */
final class BrowserSignIn implements SigningIn {
  /** What the platform gives a code; an answer after that is of no use. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final SignIn signIn;
  private final LoopbackListener listener;
  private final Attempt attempt;
  private final ConcurrentLinkedQueue<String> arrived;
  private final LongSupplier nanos;
  private final long start;

  private BrowserSignIn(
      SignIn signIn,
      LoopbackListener listener,
      ConcurrentLinkedQueue<String> arrived,
      LongSupplier nanos) {
    this.signIn = signIn;
    this.listener = listener;
    this.attempt = signIn.begin(listener.redirectUri());
    this.arrived = arrived;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  static BrowserSignIn open(SignIn signIn, String redirectUri, LongSupplier nanos)
      throws BadSetting {
    ConcurrentLinkedQueue<String> arrived = new ConcurrentLinkedQueue<>();
    try {
      LoopbackListener listener = LoopbackListener.open(redirectUri, arrived::add);
      return new BrowserSignIn(signIn, listener, arrived, nanos);
    } catch (IOException taken) {
      signIn.close();
      throw new BadSetting(
          "can't listen on "
              + redirectUri
              + ": its port is taken; free it, or use another that"
              + " the OAuth client allows");
    } catch (IllegalArgumentException e) {
      signIn.close();
      throw new BadSetting("redirect_uri " + redirectUri + ": " + e.getMessage());
    }
  }

  @Override
  public String address() {
    return attempt.address();
  }

  @Override
  public Optional<String> arrived() {
    return Optional.ofNullable(arrived.poll());
  }

  @Override
  public boolean over() {
    return nanos.getAsLong() - start >= PATIENCE.toNanos();
  }

  @Override
  public Grant grant(String redirected) throws WrongAddress, GatewayException {
    try {
      return attempt.grant(redirected);
    } catch (BadAddress e) {
      throw new WrongAddress(e.getMessage());
    }
  }

  @Override
  public void close() {
    listener.close();
    signIn.close();
  }
}
