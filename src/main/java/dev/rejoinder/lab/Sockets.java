package dev.rejoinder.lab;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ServerSocketFactory;

/**
 * The connections to the lab. Sets TCP_NODELAY, without which each call on a kept connection takes
 * 44 ms (measured), and knows them by number so that one can be reset.
 */
final class Sockets extends ServerSocketFactory {
  private final Map<Integer, Connection> accepted = new ConcurrentHashMap<>();

  /** Has the connection end with RST when it is closed. */
  void resetOnClose(int connectionIndex) {
    var socket = accepted.get(connectionIndex);
    try {
      if (socket != null) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has nothing go out over the connection any more, though it stays open. */
  void mute(int connectionIndex) {
    var socket = accepted.get(connectionIndex);
    if (socket != null) {
      socket.mute = true;
    }
  }

  /** Closes the connection, if it is still there. */
  void close(int connectionIndex) {
    var socket = accepted.get(connectionIndex);
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      private int next;

      // MockWebServer accepts on one thread and numbers connections in that order too.
      @Override
      public Socket accept() throws IOException {
        var socket = new Connection();
        implAccept(socket);
        socket.setTcpNoDelay(true);
        accepted.values().removeIf(Socket::isClosed);
        accepted.put(next++, socket);
        return socket;
      }
    };
  }

  /** A socket that can be made to swallow what is written to it. */
  private static final class Connection extends Socket {
    private volatile boolean mute;

    @Override
    public OutputStream getOutputStream() throws IOException {
      return new FilterOutputStream(super.getOutputStream()) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          if (!mute) {
            out.write(bytes, from, length);
          }
        }
      };
    }
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("MockWebServer binds later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    throw new UnsupportedOperationException("MockWebServer binds later");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    throw new UnsupportedOperationException("MockWebServer binds later");
  }
}
