package dev.rejoinder.weather;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line on loopback: passes the bytes of every connection on to a server and does with them
 * what HTTP can't show. Knows no HTTP, so REST and WebSockets go over it alike. Any thread may
 * change the weather at any time; it holds for open connections too.
 */
public final class TcpProxy implements AutoCloseable {
  private final int port;
  private final int behind;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicLong bytesUp = new AtomicLong();
  private final AtomicLong bytesDown = new AtomicLong();
  private volatile Way up = Way.CLEAR;
  private volatile Way down = Way.CLEAR;
  private ServerSocket door;
  private Thread porter;

  private TcpProxy(int behind) {
    this.behind = behind;
    this.door = listen(0);
    this.port = door.getLocalPort();
  }

  /** In front of what listens on that port of 127.0.0.1. */
  public static TcpProxy before(int port) {
    return new TcpProxy(port);
  }

  /** In front of an origin such as {@code http://127.0.0.1:8080}. */
  public static TcpProxy before(String origin) {
    return before(URI.create(origin).getPort());
  }

  /** Where to connect to, such as {@code http://127.0.0.1:8081}. */
  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  /** What befalls bytes from the client to the server, on new connections and open ones. */
  public TcpProxy up(Way way) {
    up = way;
    return this;
  }

  /** What befalls bytes from the server to the client. */
  public TcpProxy down(Way way) {
    down = way;
    return this;
  }

  /** Fair weather for what is yet to come. */
  public void clear() {
    up = Way.CLEAR;
    down = Way.CLEAR;
    welcome();
  }

  /** New connections are refused as by a machine on which nobody listens; open ones stay. */
  public synchronized void refuse() {
    close(door);
    try {
      // Up to the end of its accept the kernel would still take connections.
      porter.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** New connections are taken again. */
  public synchronized void welcome() {
    if (door.isClosed()) {
      door = listen(port);
    }
  }

  /** Resets all that is open. */
  public void cut() {
    open.forEach(TcpProxy::reset);
    open.clear();
  }

  /** How many connections were taken so far. */
  public int connections() {
    return connections.get();
  }

  /** How many bytes reached the server so far. */
  public long bytesUp() {
    return bytesUp.get();
  }

  /** How many bytes reached clients so far. */
  public long bytesDown() {
    return bytesDown.get();
  }

  @Override
  public void close() {
    refuse();
    cut();
  }

  private ServerSocket listen(int at) {
    try {
      var socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at));
      porter = start("proxy door", () -> receive(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void receive(ServerSocket at) {
    while (!at.isClosed()) {
      try {
        join(at.accept());
      } catch (IOException e) {
        // The door was closed, which ends the loop, or a client has gone again.
      }
    }
  }

  private void join(Socket client) throws IOException {
    connections.incrementAndGet();
    Socket server;
    try {
      server = new Socket(InetAddress.getByName("127.0.0.1"), behind);
    } catch (IOException e) {
      reset(client);
      return;
    }
    for (Socket side : List.of(client, server)) {
      side.setTcpNoDelay(true);
      open.add(side);
    }
    open.removeIf(Socket::isClosed);
    var ended = new AtomicInteger();
    start("proxy up", new Pump(client, server, () -> up, bytesUp, ended));
    start("proxy down", new Pump(server, client, () -> down, bytesDown, ended));
  }

  static void reset(Socket side) {
    try {
      side.setSoLinger(true, 0);
    } catch (IOException e) {
      // It is closed already.
    }
    close(side);
  }

  static void close(AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Thread start(String name, Runnable work) {
    var thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
