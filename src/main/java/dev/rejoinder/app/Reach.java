package dev.rejoinder.app;

import dev.rejoinder.cli.Org;
import dev.rejoinder.config.Api;
import dev.rejoinder.config.BadSetting;
import dev.rejoinder.config.Credentials;
import dev.rejoinder.config.Settings;
import dev.rejoinder.genesys.BadEnvironment;
import dev.rejoinder.genesys.BadNetwork;
import dev.rejoinder.genesys.Endpoint;
import dev.rejoinder.genesys.Http;
import dev.rejoinder.genesys.Lane;
import dev.rejoinder.genesys.Network;
import dev.rejoinder.genesys.PlatformDesk;
import dev.rejoinder.genesys.PlatformGateway;
import dev.rejoinder.genesys.PlatformNotifications;
import dev.rejoinder.genesys.SignIn;
import dev.rejoinder.genesys.TutorialGateway;
import dev.rejoinder.service.TokenStore;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How settings lead to an org: where it is, through which network, and who asks. */
final class Reach {
  private final Settings settings;
  private final TokenStore tokens;
  private final LongSupplier nanos;

  /**
   * @param tokens of the profile that is signed in to; not looked at for other credentials
   * @param nanos a clock that never goes back
   */
  Reach(Settings settings, TokenStore tokens, LongSupplier nanos) {
    this.settings = settings;
    this.tokens = tokens;
    this.nanos = nanos;
  }

  Endpoint endpoint() throws BadSetting {
    try {
      return Endpoint.of(settings.environment());
    } catch (BadEnvironment e) {
      throw new BadSetting(e.getMessage());
    }
  }

  /** A client for the org, which makes no call yet. */
  Http http() throws BadSetting {
    try {
      return Http.open(endpoint(), credentials(), network(), Version.current(), nanos);
    } catch (BadNetwork e) {
      throw new BadSetting(e.getMessage());
    }
  }

  /** The ways to the org over that client, in the dialect of the settings. */
  Org.Ports ports(Http http) {
    return settings.api() == Api.TUTORIAL
        ? Org.Ports.of(new TutorialGateway(http))
        : platform(http);
  }

  static Org.Ports platform(Http http) {
    return new Org.Ports(
        new PlatformGateway(http),
        new PlatformGateway(http.lane(Lane.BACKGROUND)),
        Optional.of(new PlatformDesk(http)),
        Optional.of(new PlatformNotifications(http)),
        http::clockOffset);
  }

  SignIn signIn(Credentials.SignedIn as) throws BadSetting {
    try {
      return new SignIn(
          endpoint(),
          network(),
          Version.current(),
          as.clientId(),
          as.clientSecret(),
          new SecureRandom(),
          Clock.systemUTC());
    } catch (BadNetwork e) {
      throw new BadSetting(e.getMessage());
    }
  }

  private Network network() {
    return new Network(
        settings
            .proxy()
            .map(
                it ->
                    new Network.Proxy(
                        InetSocketAddress.createUnresolved(it.host(), it.port()),
                        Optional.empty())),
        settings.caFile());
  }

  private dev.rejoinder.genesys.Credentials credentials() throws BadSetting {
    if (settings.credentials() instanceof Credentials.Token token) {
      return new dev.rejoinder.genesys.Credentials.Token(token.value());
    }
    if (settings.credentials() instanceof Credentials.Client client) {
      return new dev.rejoinder.genesys.Credentials.Client(client.id(), client.secret());
    }
    if (settings.credentials() instanceof Credentials.SignedIn as) {
      return new dev.rejoinder.genesys.Credentials.Stored(tokens, signIn(as));
    }
    throw new BadSetting("nothing to sign in with");
  }
}
