package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;

/** One sign-in under way, from the address that the browser opens to the grant. Any thread. */
public final class Attempt {

  private static final String AGAIN = "run: rejoinder login";

  private final SignIn signIn;
  private final Redirect redirect;
  private final Secrets secrets;
  private final Instant end;
  private final AtomicBoolean used = new AtomicBoolean();

  Attempt(SignIn signIn, Redirect redirect, Secrets secrets, Instant end) {
    this.signIn = signIn;
    this.redirect = redirect;
    this.secrets = secrets;
    this.end = end;
  }

  /** Where a browser signs in. Holds no secret that would serve anyone else. */
  public String address() {
    return signIn.address(redirect, secrets);
  }

  /**
   * Turns the address that the browser was sent to into a grant, by one call that is never
   * repeated.
   *
   * @throws BadAddress where it is not the answer to this attempt, which stays open
   * @throws GatewayException where the org says no, the time is over or the code is spent: only a
   *     new attempt can help, unless the org's no ({@link Failure.SignedOut}) came by the address
   */
  public Grant grant(String redirectedAddress) throws BadAddress, GatewayException {
    HttpUrl address = redirect.read(redirectedAddress);
    String code = Redirect.value(address, "code");
    String error = Redirect.value(address, "error");
    String state = Redirect.value(address, "state");
    // A no may come without it, and grants nothing.
    boolean ours = secrets.isState(state) || state.isEmpty() && code.isEmpty() && !error.isEmpty();
    if (!ours) {
      throw new BadAddress("That address answers another sign-in: open the one above.");
    }
    if (!error.isEmpty()) {
      throw new GatewayException(
          new Failure.SignedOut(
              new Answer(401, error, Redirect.value(address, "error_description"), "")));
    }
    if (code.isBlank()) {
      throw new BadAddress("That address has no code in it: paste the whole of it.");
    }
    return spend(code);
  }

  private Grant spend(String code) throws GatewayException {
    if (!signIn.now().isBefore(end)) {
      throw over("the sign-in took more than " + SignIn.PATIENCE.toMinutes() + " minutes");
    }
    if (!used.compareAndSet(false, true)) {
      throw over("this sign-in has been used");
    }
    return signIn.grant(redirect, secrets, code);
  }

  private static GatewayException over(String what) {
    return new GatewayException(new Failure.Absent(what, AGAIN));
  }
}
