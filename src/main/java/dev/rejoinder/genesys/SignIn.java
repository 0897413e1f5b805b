package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Signs a person in: the authorization code grant, for a client that has a secret with that, for
 * one that has none with PKCE. No SDK of the vendor's does both at once (genesys-api.md 2.1). Any
 * thread; its calls are bounded by the usual timeouts and none of them is repeated.
 */
public final class SignIn implements AutoCloseable {

  /** How long a person may take from the address to its answer. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Endpoint endpoint;
  private final Clients clients;
  private final LoginHost host;
  private final String agent;
  private final String clientId;
  private final Optional<Credentials.Client> client;
  private final SecureRandom random;
  private final Clock clock;

  /**
   * Connects to nothing yet.
   *
   * @param version of the program, for the server's logs
   * @param clientSecret of a confidential client; only such a one gets refresh tokens
   * @throws BadNetwork where the network is set up wrongly
   */
  public SignIn(
      Endpoint endpoint,
      Network network,
      String version,
      String clientId,
      Optional<String> clientSecret,
      SecureRandom random,
      Clock clock) {
    this.endpoint = endpoint;
    this.clients = Clients.of(endpoint, Timeouts.DEFAULT, network);
    this.agent = "Rejoinder/" + version;
    this.host = new LoginHost(clients, endpoint.login(), agent);
    this.clientId = clientId;
    this.client = clientSecret.map(secret -> new Credentials.Client(clientId, secret));
    this.random = random;
    this.clock = clock;
  }

  /**
   * Opens an attempt, without a call.
   *
   * @param redirectUri as the OAuth client has it registered; with the port that is listened on
   * @throws IllegalArgumentException where it is no https URL, nor an http one of this machine
   */
  public Attempt begin(String redirectUri) {
    return new Attempt(this, Redirect.of(redirectUri), Secrets.of(random), now().plus(PATIENCE));
  }

  /**
   * A new grant of one that has a refresh token.
   *
   * @throws GatewayException {@link Failure.SignedOut} where the org, or what is kept, allows none
   */
  public Grant refresh(Grant old) throws GatewayException {
    if (!renews(old)) {
      throw new GatewayException(Failure.SignedOut.loginEnded("the sign-in has ended"));
    }
    var form =
        new FormBody.Builder()
            .add("grant_type", "refresh_token")
            .add("refresh_token", old.refresh().orElseThrow())
            .build();
    Grant next = grant(form);
    return next.refresh().isPresent()
        ? next
        : new Grant(next.token(), old.refresh(), next.expires());
  }

  /** Makes the org forget it; one that it no longer knows is as good. */
  public void revoke(Grant grant) throws GatewayException {
    HttpUrl url = endpoint.api().newBuilder().addPathSegments("api/v2/tokens/me").build();
    Request request =
        new Request.Builder()
            .url(url)
            .delete()
            .header("Authorization", "Bearer " + grant.token())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", agent)
            .build();
    Reply reply = Exchange.run(clients.reading(), request);
    if (!reply.success() && reply.status() != 401) {
      throw new GatewayException(Failures.of(reply));
    }
  }

  /** Lets the connections go. */
  @Override
  public void close() {
    clients.close();
  }

  /** Whether this one can be renewed without the person. */
  boolean renews(Grant grant) {
    return client.isPresent() && grant.refresh().isPresent();
  }

  Instant now() {
    return clock.instant();
  }

  String address(Redirect redirect, Secrets secrets) {
    HttpUrl.Builder address =
        endpoint
            .login()
            .newBuilder()
            .addPathSegments("oauth/authorize")
            .addQueryParameter("client_id", clientId)
            .addQueryParameter("response_type", "code")
            .addQueryParameter("redirect_uri", redirect.uri())
            .addQueryParameter("state", secrets.state());
    if (client.isEmpty()) {
      address
          .addQueryParameter("code_challenge", secrets.challenge())
          .addQueryParameter("code_challenge_method", "S256");
    }
    return address.build().toString();
  }

  Grant grant(Redirect redirect, Secrets secrets, String code) throws GatewayException {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("code", code)
            .add("redirect_uri", redirect.uri());
    if (client.isEmpty()) {
      form.add("code_verifier", secrets.verifier()).add("client_id", clientId);
    }
    return grant(form.build());
  }

  private Grant grant(FormBody form) throws GatewayException {
    LoginHost.Given given = host.once(form, client);
    return new Grant(
        given.token(),
        given.refresh(),
        given.life().isZero() ? Optional.empty() : Optional.of(now().plus(given.life())));
  }
}
