package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Knows of one request whether anything of it can have reached the server. Exceptions don't tell: a
 * timeout may be of the connect or of the read, an end of stream of a stale connection or of a
 * request that took effect. Rides on the request as its tag.
 */
final class Trace extends EventListener {

  private volatile boolean fresh;
  private volatile boolean left;
  private volatile boolean proxied;

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
    fresh = true;
    proxied = proxy.type() != Proxy.Type.DIRECT;
  }

  @Override
  public void requestHeadersStart(Call call) {
    left = true;
  }

  /** Whether a connection was made for it, and not one taken that was kept. */
  boolean fresh() {
    return fresh;
  }

  /** Whether a first byte was about to leave; without that, nothing was sent. */
  boolean left() {
    return left;
  }

  /** What this trouble with the request comes to. */
  Failure failure(IOException e) {
    String why = (proxied && !left ? "by way of the proxy: " : "") + why(e);
    if (left) {
      return new Failure.Unanswered(why);
    }
    return untrusted(e) ? new Failure.Untrusted(why) : new Failure.Unreachable(why);
  }

  /** A certificate that is wrong, as against a handshake that was cut. */
  private static boolean untrusted(IOException e) {
    return e instanceof SSLPeerUnverifiedException
        || e instanceof SSLException && e.getCause() instanceof CertificateException;
  }

  /** Names the trouble in words that hold no secret. */
  static String why(IOException e) {
    if (e instanceof UnknownHostException) {
      return "no such host: " + e.getMessage();
    }
    if (e instanceof SSLException) {
      return "no secure connection: " + e.getMessage();
    }
    if (e instanceof SocketTimeoutException || "timeout".equals(e.getMessage())) {
      return "timed out";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
