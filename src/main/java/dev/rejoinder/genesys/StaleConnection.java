package dev.rejoinder.genesys;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * A kept connection that the server has closed meanwhile, noticed before anything was written to
 * it. OkHttp looks only after ten idle seconds; until then a send would go into the void and count
 * as perhaps taken, although the server never saw it.
 */
final class StaleConnection extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause how a connection that was reset says so; null for one that was ended in order
   */
  private StaleConnection(IOException cause) {
    super("the server has closed the connection", cause);
  }

  /**
   * Looks for an end of stream or a reset, for a millisecond. HTTP/2 has a reader that would have
   * seen it.
   */
  static Response check(Interceptor.Chain chain) throws IOException {
    Connection connection = chain.connection();
    Trace trace = chain.request().tag(Trace.class);
    boolean kept = trace != null && !trace.fresh();
    if (kept && connection != null && connection.protocol() != Protocol.HTTP_2) {
      check(connection.socket());
    }
    return chain.proceed(chain.request());
  }

  private static void check(Socket socket) throws IOException {
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      // A byte that nobody asked for is as bad as none to come.
      socket.getInputStream().read();
    } catch (SocketTimeoutException e) {
      socket.setSoTimeout(timeout);
      return;
    } catch (IOException e) {
      throw new StaleConnection(e);
    }
    throw new StaleConnection(null);
  }
}
