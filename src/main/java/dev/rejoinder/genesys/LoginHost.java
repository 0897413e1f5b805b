package dev.rejoinder.genesys;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * Where tokens are got. A failure here says nothing of the call that needs the token, but that this
 * call was not made: so whatever leaves open if the login host did its part comes out as {@link
 * Failure.Unreachable}, and a send that waits for a token is never called perhaps taken.
 */
final class LoginHost {

  /**
   * What it gives. Shows no secret when printed.
   *
   * @param life as the server promises it; zero where it doesn't
   */
  record Given(String token, Optional<String> refresh, Duration life) {
    @Override
    public String toString() {
      return "a token for " + life;
    }
  }

  /** Errors that mean: not with these credentials. The unknown client comes as a 400. */
  private static final Set<String> BAD_CREDENTIALS =
      Set.of("invalid_client", "invalid_grant", "unauthorized_client");

  private static final Duration LONGEST = Duration.ofDays(2);

  private final Clients clients;
  private final HttpUrl url;
  private final String agent;

  LoginHost(Clients clients, HttpUrl login, String agent) {
    this.clients = clients;
    this.url = login.newBuilder().addPathSegments("oauth/token").build();
    this.agent = agent;
  }

  /** The grant of a client that acts for itself. */
  TokenSource.Grant clientGrant(Credentials.Client client) throws GatewayException {
    var form = new FormBody.Builder().add("grant_type", "client_credentials").build();
    Given given = given(clients.reading(), form, Optional.of(client));
    return new TokenSource.Grant(given.token(), given.life());
  }

  /** For a form whose secret is spent when it arrives: it goes out once. */
  Given once(FormBody form, Optional<Credentials.Client> client) throws GatewayException {
    var bytes = new Buffer();
    try {
      form.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Not of memory.
    }
    var body = new OneShot(bytes.readByteString(), form.contentType());
    return given(clients.sending(), body, client);
  }

  private Given given(OkHttpClient through, RequestBody form, Optional<Credentials.Client> client)
      throws GatewayException {
    Reply reply;
    try {
      reply = Exchange.run(through, request(form, client));
    } catch (GatewayException e) {
      throw new GatewayException(unsure(e.failure()), e);
    }
    if (!reply.success()) {
      throw new GatewayException(refusal(reply));
    }
    JsonObject body = body(reply);
    String token = Json.text(body, "access_token");
    // A header value takes printable ASCII only; OkHttp would throw, and print the token.
    if (!token.matches("[!-~]+")) {
      throw new GatewayException(new Failure.Unreachable("sign-in: the answer has no token"));
    }
    long seconds = Json.number(body, "expires_in").orElse(0);
    return new Given(
        token,
        Optional.of(Json.text(body, "refresh_token")).filter(text -> !text.isBlank()),
        Duration.ofSeconds(Math.max(0, Math.min(seconds, LONGEST.toSeconds()))));
  }

  private Request request(RequestBody form, Optional<Credentials.Client> client) {
    var request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", agent)
            .post(form);
    client.ifPresent(
        it ->
            request.header(
                "Authorization",
                okhttp3.Credentials.basic(it.id(), it.secret(), StandardCharsets.UTF_8)));
    return request.build();
  }

  private static JsonObject body(Reply reply) throws GatewayException {
    try {
      return Json.object(Json.parse(reply.body()));
    } catch (JsonParseException e) {
      throw new GatewayException(new Failure.Unreachable("sign-in: unreadable answer"), e);
    }
  }

  private static Failure refusal(Reply reply) {
    Answer answer = Failures.answer(reply);
    if (reply.status() == 400 && BAD_CREDENTIALS.contains(answer.code())) {
      return new Failure.SignedOut(answer);
    }
    return unsure(Failures.of(reply));
  }

  private static Failure unsure(Failure failure) {
    if (failure instanceof Failure.Unavailable unavailable) {
      return new Failure.Unreachable(
          "sign-in: the server is in trouble (" + unavailable.answer().status() + ")");
    }
    if (failure instanceof Failure.NotFound missing) {
      // Of the login itself, not of whatever the call is about.
      return new Failure.Refused(ofSignIn(missing.answer()));
    }
    if (failure instanceof Failure.Conflict conflict) {
      return new Failure.Refused(ofSignIn(conflict.answer()));
    }
    if (failure instanceof Failure.Refused refused) {
      return new Failure.Refused(ofSignIn(refused.answer()));
    }
    if (failure instanceof Failure.Unanswered unanswered) {
      return new Failure.Unreachable("sign-in: " + unanswered.why());
    }
    if (failure instanceof Failure.Untrusted untrusted) {
      return new Failure.Untrusted("sign-in: " + untrusted.why());
    }
    return failure instanceof Failure.Unreachable unreachable
        ? new Failure.Unreachable("sign-in: " + unreachable.why())
        : failure;
  }

  private static Answer ofSignIn(Answer answer) {
    String message = answer.message().isBlank() ? "" : ": " + answer.message();
    return new Answer(answer.status(), answer.code(), "sign-in" + message, answer.correlationId());
  }
}
