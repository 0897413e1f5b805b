package dev.rejoinder.genesys;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.ByteString;

/**
 * The line to one org: signs each request, sends it once, and reads the answer. A 401 is said
 * before anything is done, so after one the token is renewed and the request made once more,
 * whatever it is. Any thread may call; all share the token and the connections.
 */
public final class Http implements AutoCloseable {

  private static final MediaType JSON = MediaType.get("application/json");

  private final Endpoint endpoint;
  private final Clients clients;
  private final TokenSource tokens;
  private final String agent;

  Http(Endpoint endpoint, Clients clients, TokenSource tokens, String agent) {
    this.endpoint = endpoint;
    this.clients = clients;
    this.tokens = tokens;
    this.agent = agent;
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
    return new Http(endpoint, clients, tokens, agent);
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

  /** Ends what is under way and lets the connections go. */
  @Override
  public void close() {
    clients.close();
  }

  private Reply reply(Ask ask) throws GatewayException {
    HttpUrl url = url(ask);
    OkHttpClient client = ask.once() ? clients.sending() : clients.reading();
    String token = tokens.current();
    Reply reply = Exchange.run(client, request(ask, url, token));
    if (reply.status() == 401) {
      token = renewed(token, reply);
      reply = Exchange.run(client, request(ask, url, token));
    }
    if (!reply.success()) {
      throw new GatewayException(named(Failures.of(reply), ask));
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

  private HttpUrl url(Ask ask) throws GatewayException {
    HttpUrl.Builder url = endpoint.api().newBuilder().addPathSegments("api/v2");
    for (String segment : ask.path()) {
      // These would be resolved away and make it another call's path.
      if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
        throw new GatewayException(
            new Failure.NotFound(new Answer(404, "not.found", "\"" + segment + "\" is no id", "")));
      }
      url.addPathSegment(segment);
    }
    for (int i = 0; i < ask.query().size(); i += 2) {
      url.addQueryParameter(ask.query().get(i), ask.query().get(i + 1));
    }
    return url.build();
  }

  private Request request(Ask ask, HttpUrl url, String token) {
    RequestBody body = ask.body().map(json -> body(json, ask.once())).orElse(null);
    return new Request.Builder()
        .url(url)
        .method(ask.method(), body)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json")
        .header("User-Agent", agent)
        .build();
  }

  private static RequestBody body(JsonElement json, boolean once) {
    ByteString bytes = ByteString.encodeUtf8(json.toString());
    return once ? new OneShot(bytes, JSON) : RequestBody.create(bytes, JSON);
  }

  private static GatewayException unreadable(Reply reply, String why) {
    return new GatewayException(new Failure.Unreadable(Failures.answer(reply), why));
  }
}
