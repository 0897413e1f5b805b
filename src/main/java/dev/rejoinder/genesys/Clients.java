package dev.rejoinder.genesys;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * The two OkHttp clients. Neither follows a redirect or talks to another origin than the org's two.
 *
 * @param reading may repeat by itself what changes nothing
 * @param sending never repeats anything: by default OkHttp posts twice after a stale connection, a
 *     408, a 503 with {@code Retry-After: 0} and a 307. Its connections are dropped after 5 idle
 *     seconds, since one that the server has just closed makes a send look perhaps taken
 * @param streaming for sockets, which live on; on threads that keep no program alive
 */
record Clients(OkHttpClient reading, OkHttpClient sending, OkHttpClient streaming) {

  private static final String PROXY_LOGIN = "Proxy-Authorization";

  static Clients of(Endpoint endpoint, Timeouts timeouts) {
    return of(endpoint, timeouts, Network.DIRECT);
  }

  /**
   * @throws BadNetwork where the network is set up wrongly
   */
  static Clients of(Endpoint endpoint, Timeouts timeouts, Network network) {
    OkHttpClient reading =
        networked(endpoint, network)
            .connectTimeout(timeouts.connect())
            .writeTimeout(timeouts.write())
            .readTimeout(timeouts.read())
            .callTimeout(timeouts.call())
            // Only what is needed: without TLS the JVM's trust store stays unread.
            .connectionSpecs(
                List.of(endpoint.plain() ? ConnectionSpec.CLEARTEXT : ConnectionSpec.MODERN_TLS))
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .dns(Clients::lookup)
            .addNetworkInterceptor(chain -> guard(endpoint, chain))
            .eventListenerFactory(
                call -> {
                  Trace trace = call.request().tag(Trace.class);
                  return trace == null ? EventListener.NONE : trace;
                })
            .build();
    OkHttpClient sending =
        reading
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(2, 5, TimeUnit.SECONDS))
            .addNetworkInterceptor(StaleConnection::check)
            .build();
    OkHttpClient streaming =
        reading
            .newBuilder()
            .dispatcher(new Dispatcher(Executors.newCachedThreadPool(Clients::daemon)))
            // None is kept idle; the pool looks after those in use at this interval.
            .connectionPool(new ConnectionPool(0, 5, TimeUnit.MINUTES))
            .callTimeout(0, TimeUnit.SECONDS)
            .pingInterval(0, TimeUnit.SECONDS)
            .build();
    return new Clients(reading, sending, streaming);
  }

  private static OkHttpClient.Builder networked(Endpoint endpoint, Network network) {
    var builder = new OkHttpClient.Builder().proxy(Proxy.NO_PROXY);
    if (!endpoint.loopback()) {
      network.proxy().ifPresent(proxy -> through(builder, proxy));
    }
    network
        .extraCa()
        .map(Trust::with)
        .ifPresent(trust -> builder.sslSocketFactory(trust.sockets(), trust.manager()));
    return builder;
  }

  /** The proxy is told who asks at once, and only once: it would ask again without end. */
  private static void through(OkHttpClient.Builder builder, Network.Proxy proxy) {
    builder.proxy(new Proxy(Proxy.Type.HTTP, proxy.address()));
    proxy
        .login()
        .map(it -> okhttp3.Credentials.basic(it.user(), it.password(), StandardCharsets.UTF_8))
        .ifPresent(
            login ->
                builder.proxyAuthenticator(
                    (route, answer) ->
                        answer.request().header(PROXY_LOGIN) != null
                            ? null
                            : answer.request().newBuilder().header(PROXY_LOGIN, login).build()));
  }

  /** Looks at every hop, also at one that a redirect would make, before a byte of it leaves. */
  private static Response guard(Endpoint endpoint, Interceptor.Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    if (!mayGo(endpoint, url, chain.request().header("Authorization"))) {
      throw new IOException("not a host of this org: " + url.host());
    }
    return chain.proceed(chain.request());
  }

  /** Tokens go to the API only, the client's secret to the login only, the rest to either. */
  static boolean mayGo(Endpoint endpoint, HttpUrl url, String authorization) {
    boolean api = Endpoint.sameOrigin(url, endpoint.api());
    boolean login = Endpoint.sameOrigin(url, endpoint.login());
    if (authorization == null) {
      return api || login;
    }
    return authorization.startsWith("Bearer ") ? api : login;
  }

  /** Plain http is allowed for localhost because it never leaves the machine: see to that. */
  private static List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = Dns.SYSTEM.lookup(host);
    if (!host.equals("localhost")) {
      return found;
    }
    List<InetAddress> loopback = found.stream().filter(InetAddress::isLoopbackAddress).toList();
    if (loopback.isEmpty()) {
      throw new UnknownHostException("localhost is not this machine");
    }
    return loopback;
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "event stream");
    thread.setDaemon(true);
    return thread;
  }

  void close() {
    for (OkHttpClient client : List.of(reading, sending, streaming)) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
