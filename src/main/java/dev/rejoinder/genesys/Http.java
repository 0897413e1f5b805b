package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * The line to one org: signs each request, sends it once, and reads the answer. A 401 is said
 * before anything is done, so after one the token is renewed and the request made once more,
 * whatever it is. Any thread may call; all share the token and the connections.
 */
public final class Http implements AutoCloseable {

  private final Requests requests;
  private final Clients clients;
  private final TokenSource tokens;
  private final Limiter limiter;
  private final ClockOffset offset;
  private final Lane lane;

  private Http(
      Requests requests,
      Clients clients,
      TokenSource tokens,
      Limiter limiter,
      ClockOffset offset,
      Lane lane) {
    this.requests = requests;
    this.clients = clients;
    this.tokens = tokens;
    this.limiter = limiter;
    this.offset = offset;
    this.lane = lane;
  }

  /**
   * Connects to nothing yet.
   *
   * @param version of the program, for the server's logs
   * @param nanos a clock that never goes back, as {@code System::nanoTime}
   */
  public static Http open(
      Endpoint endpoint, Credentials credentials, String version, LongSupplier nanos) {
    return open(endpoint, credentials, Network.DIRECT, version, nanos);
  }

  /**
   * As without a network, but through it.
   *
   * @throws BadNetwork where it is set up wrongly
   */
  public static Http open(
      Endpoint endpoint,
      Credentials credentials,
      Network network,
      String version,
      LongSupplier nanos) {
    String agent = "Rejoinder/" + version;
    return open(endpoint, credentials, network, agent, nanos, Timeouts.DEFAULT);
  }

  /**
   * Loads what the first call of a process needs, so that it can happen beside other work. From any
   * thread; changes nothing.
   */
  public static void warmUp() {
    Endpoint nowhere = Endpoint.of("http://127.0.0.1:9");
    open(nowhere, new Credentials.Token("none"), "", System::nanoTime).close();
    Json.parse("{}");
  }

  static Http open(
      Endpoint endpoint,
      Credentials credentials,
      String agent,
      LongSupplier nanos,
      Timeouts timeouts) {
    return open(endpoint, credentials, Network.DIRECT, agent, nanos, timeouts);
  }

  private static Http open(
      Endpoint endpoint,
      Credentials credentials,
      Network network,
      String agent,
      LongSupplier nanos,
      Timeouts timeouts) {
    Clients clients = Clients.of(endpoint, timeouts, network);
    TokenSource tokens;
    if (credentials instanceof Credentials.Client client) {
      var login = new LoginHost(clients, endpoint.login(), agent);
      tokens = new TokenSource(() -> login.clientGrant(client), nanos);
    } else if (credentials instanceof Credentials.Stored stored) {
      tokens = new TokenSource(new StoredLogin(stored.store(), stored.signIn()), nanos);
    } else {
      tokens = TokenSource.fixed(((Credentials.Token) credentials).value());
    }
    return new Http(
        new Requests(endpoint, agent),
        clients,
        tokens,
        new Limiter(nanos, Limiter.Pause.REAL),
        new ClockOffset(),
        Lane.READ);
  }

  /**
   * The same line, with all that is not a send in that lane; by itself it is {@link Lane#READ}.
   * Closing either closes both.
   */
  public Http lane(Lane other) {
    return new Http(requests, clients, tokens, limiter, offset, other);
  }

  /** How far the org's clock is ahead of this machine's; empty before the first answer. */
  public Optional<Duration> clockOffset() {
    return offset.median();
  }

  /** Asks for what is said in JSON; a success that can't be read is {@link Failure.Unreadable}. */
  JsonElement ask(Ask ask) throws GatewayException {
    Reply reply = reply(ask);
    if (!reply.trouble().isEmpty()) {
      throw unreadable(reply, reply.trouble());
    }
    try {
      return Json.parse(reply.body());
    } catch (JsonParseException e) {
      throw unreadable(reply, "no JSON");
    }
  }

  /** As {@link #ask}, but an empty answer is good too. */
  JsonElement askPerhaps(Ask ask) throws GatewayException {
    Reply reply = reply(ask);
    if (!reply.trouble().isEmpty()) {
      throw unreadable(reply, reply.trouble());
    }
    try {
      return reply.body().isBlank() ? JsonNull.INSTANCE : Json.parse(reply.body());
    } catch (JsonParseException e) {
      throw unreadable(reply, "no JSON");
    }
  }

  /** Has something done; what the answer says beyond success does not matter. */
  void tell(Ask ask) throws GatewayException {
    reply(ask);
  }

  Endpoint endpoint() {
    return requests.endpoint();
  }

  /** Opens a socket in the background; the address is its only secret, so no token goes along. */
  WebSocket socket(HttpUrl address, WebSocketListener listener) {
    Request request =
        new Request.Builder().url(address).header("User-Agent", requests.agent()).build();
    return clients.streaming().newWebSocket(request, listener);
  }

  /** Ends what is under way and lets the connections go. */
  @Override
  public void close() {
    clients.close();
  }

  /** Answers with a success, whose body may have broken off. */
  Reply reply(Ask ask) throws GatewayException {
    String token = tokens.current();
    Reply reply = exchange(ask, requests.of(ask, token));
    if (reply.status() == 401) {
      token = renewed(token, reply);
      reply = exchange(ask, requests.of(ask, token));
    }
    if (!reply.success()) {
      throw new GatewayException(named(Failures.of(reply), ask));
    }
    return reply;
  }

  private Reply exchange(Ask ask, Request request) throws GatewayException {
    limiter.pass(ask.once() ? Lane.SEND : lane, ask.patience());
    Reply reply = Exchange.run(ask.once() ? clients.sending() : clients.reading(), request);
    limiter.saw(reply);
    Instant date = reply.headers().getInstant("Date");
    if (date != null) {
      offset.saw(date, reply.received());
    }
    return reply;
  }

  /** Says what was not found: servers don't. */
  private static Failure named(Failure failure, Ask ask) {
    if (!(failure instanceof Failure.NotFound missing)) {
      return failure;
    }
    Answer answer = missing.answer();
    String path = String.join("/", ask.path());
    String message = answer.message().isBlank() ? path : path + ": " + answer.message();
    return new Failure.NotFound(
        new Answer(answer.status(), answer.code(), message, answer.correlationId()));
  }

  /** Where there is no other token, the API's own words tell more than ours. */
  private String renewed(String refused, Reply reply) throws GatewayException {
    try {
      return tokens.instead(refused);
    } catch (GatewayException e) {
      boolean given = e.failure().equals(TokenSource.NOT_RENEWABLE);
      throw given ? new GatewayException(Failures.of(reply), e) : e;
    }
  }

  private static GatewayException unreadable(Reply reply, String why) {
    return new GatewayException(new Failure.Unreadable(Failures.answer(reply), why));
  }
}
