package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes the token that is kept, and has it renewed in its store, for all processes at once. One
 * thread at a time.
 */
final class StoredLogin implements TokenSource.Login {
  private static final System.Logger LOG = System.getLogger(StoredLogin.class.getName());

  /**
   * What the store could not take, as on a full disk. The org has given it in the place of the old
   * one, which it takes no more.
   *
   * @param old the token that the store still has
   */
  private record Unkept(String old, Grant fresh) {
    @Override
    public String toString() {
      return "Unkept[…]";
    }
  }

  private final TokenStore store;
  private final SignIn signIn;
  private Optional<Unkept> unkept = Optional.empty();

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
    Optional<Unkept> before = unkept;
    String known =
        before.filter(it -> it.fresh().token().equals(refused)).map(Unkept::old).orElse(refused);
    try {
      Grant grant = store.instead(known, this::renewed);
      unkept = Optional.empty();
      return held(grant);
    } catch (TokenStore.Trouble e) {
      if (unkept.equals(before)) {
        throw ended(e.getMessage());
      }
      LOG.log(
          System.Logger.Level.WARNING,
          "the renewed sign-in is held in memory only, and ends with this process: {0}",
          e.getMessage());
      return held(unkept.orElseThrow().fresh());
    }
  }

  private Grant renewed(Grant kept) throws GatewayException {
    Grant last = unkept.filter(it -> it.old().equals(kept.token())).map(Unkept::fresh).orElse(kept);
    Grant fresh = signIn.refresh(last);
    unkept = Optional.of(new Unkept(kept.token(), fresh));
    return fresh;
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
