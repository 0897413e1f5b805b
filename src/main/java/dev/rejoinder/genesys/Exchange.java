package dev.rejoinder.genesys;

import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** One request and what came of it. Logs a line for each: never headers, bodies or values. */
final class Exchange {

  private static final Logger LOG = System.getLogger("rejoinder.http");

  /** Of a body, after decompression. */
  static final long LARGEST = 32L * 1024 * 1024;

  /** Kept connections that may turn out closed, before that is trouble; the pool keeps two. */
  private static final int MOST_STALE = 3;

  private Exchange() {}

  /**
   * @throws GatewayException Unreachable or Untrusted when nothing left this machine, Unanswered
   *     when no status came back; any status is a reply, even if its body broke off
   */
  static Reply run(OkHttpClient client, Request request) throws GatewayException {
    long start = System.nanoTime();
    for (int stale = 0; ; stale++) {
      var trace = new Trace();
      Request traced = request.newBuilder().tag(Trace.class, trace).build();
      try (Response response = client.newCall(traced).execute()) {
        Reply reply = read(response);
        log(request, Integer.toString(reply.status()), start, Failures.correlation(reply));
        return reply;
      } catch (IOException e) {
        if (e instanceof StaleConnection && !trace.left() && stale < MOST_STALE) {
          continue;
        }
        log(request, Trace.why(e), start, "");
        throw new GatewayException(trace.failure(e), e);
      }
    }
  }

  private static Reply read(Response response) {
    var body = new Buffer();
    String trouble = "";
    try {
      BufferedSource source = response.body().source();
      while (source.read(body, 8192) != -1) {
        if (body.size() > LARGEST) {
          trouble = "more than " + LARGEST + " bytes";
          break;
        }
      }
    } catch (IOException e) {
      trouble = "broke off: " + Trace.why(e);
    }
    return new Reply(
        response.code(),
        response.headers(),
        Instant.ofEpochMilli(response.receivedResponseAtMillis()),
        trouble.isEmpty() ? body.readUtf8() : "",
        trouble);
  }

  private static void log(Request request, String outcome, long start, String correlation) {
    LOG.log(
        Level.DEBUG,
        () ->
            request.method()
                + " "
                + path(request.url())
                + " "
                + outcome
                + " "
                + (System.nanoTime() - start) / 1_000_000
                + " ms "
                + correlation);
  }

  /** The path with the names of its query, whose values may be someone's. */
  private static String path(HttpUrl url) {
    return url.querySize() == 0
        ? url.encodedPath()
        : url.encodedPath() + "?" + String.join("&", url.queryParameterNames());
  }
}
