package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore;
import java.time.Duration;

/** Takes the token that is kept, and has it renewed in its store, for all processes at once. */
final class StoredLogin implements TokenSource.Login {

  private final TokenStore store;
  private final SignIn signIn;

  StoredLogin(TokenStore store, SignIn signIn) {
    this.store = store;
    this.signIn = signIn;
  }

  @Override
  public TokenSource.Grant grant() throws GatewayException {
    try {
      Grant kept = store.read().orElseThrow(() -> ended("nobody is"));
      return signIn.renews(kept) && ended(kept) ? instead(kept.token()) : held(kept);
    } catch (TokenStore.Trouble e) {
      throw ended(e.getMessage());
    }
  }

  @Override
  public TokenSource.Grant instead(String refused) throws GatewayException {
    try {
      return held(store.instead(refused, signIn::refresh));
    } catch (TokenStore.Trouble e) {
      throw ended(e.getMessage());
    }
  }

  private boolean ended(Grant kept) {
    return kept.expires().filter(end -> !end.isAfter(signIn.now())).isPresent();
  }

  /**
   * Where it can't be renewed its end does not matter: the server says when that has come. When it
   * was given is not kept, so nine tenths are counted from the reading on.
   */
  private TokenSource.Grant held(Grant kept) throws GatewayException {
    // A header value takes printable ASCII only; of anything else OkHttp would make a bug.
    if (!kept.token().matches("[!-~]+")) {
      throw ended("the kept sign-in can't be read");
    }
    Duration left =
        signIn.renews(kept)
            ? kept.expires().map(end -> Duration.between(signIn.now(), end)).orElse(Duration.ZERO)
            : Duration.ZERO;
    return new TokenSource.Grant(kept.token(), left.isNegative() ? Duration.ZERO : left);
  }

  private static GatewayException ended(String why) {
    return new GatewayException(Failure.SignedOut.loginEnded(why));
  }
}
