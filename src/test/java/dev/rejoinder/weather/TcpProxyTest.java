package dev.rejoinder.weather;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bad line is bad as it says, and otherwise good. */
class TcpProxyTest {
  private final ServerSocket listening = listening();
  private final TcpProxy proxy = TcpProxy.before(listening.getLocalPort());

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    listening.close();
  }

  /** Both ends of a connection over the proxy. */
  private record Pair(Socket client, Socket server) implements AutoCloseable {
    byte[] read(Socket side, int bytes) throws IOException {
      return side.getInputStream().readNBytes(bytes);
    }

    @Override
    public void close() throws IOException {
      client.close();
      server.close();
    }
  }

  private int port() {
    return URI.create(proxy.origin()).getPort();
  }

  private Pair connect() throws IOException {
    var client = new Socket("127.0.0.1", port());
    var server = listening.accept();
    client.setSoTimeout(5_000);
    server.setSoTimeout(5_000);
    return new Pair(client, server);
  }

  @Test
  void whatGoesInComesOutInPiecesAndInTime() throws IOException {
    var sent = new byte[3_000];
    new Random(1).nextBytes(sent);
    proxy.up(Way.CLEAR.sliced(7).late(Duration.ofNanos(1_000))).down(Way.CLEAR.slow(10_000_000));
    try (var pair = connect()) {
      pair.client.getOutputStream().write(sent);
      pair.client.shutdownOutput();

      assertArrayEquals(sent, pair.server.getInputStream().readAllBytes());
      pair.server.getOutputStream().write(sent);
      pair.server.close();
      assertArrayEquals(sent, pair.client.getInputStream().readAllBytes());
    }
    assertEquals(3_000, proxy.bytesUp());
    assertEquals(3_000, proxy.bytesDown());
  }

  @Test
  void aPieceTakesItsLatencyAndItsTravel() {
    var way = Way.CLEAR.late(Duration.ofMillis(20)).slow(1_000);

    assertEquals(Duration.ofMillis(520).toNanos(), way.nanos(500));
    assertEquals(0, Way.CLEAR.nanos(500));
  }

  @Test
  void aResetComesAfterExactlySoManyBytesAndToBothSides() throws IOException {
    proxy.up(Way.CLEAR.resetAfter(10));
    try (var pair = connect()) {
      pair.client.getOutputStream().write(new byte[25]);

      assertThrows(SocketException.class, () -> pair.server.getInputStream().readAllBytes());
      assertThrows(SocketException.class, () -> pair.client.getInputStream().readAllBytes());
    }
    assertEquals(10, proxy.bytesUp());
  }

  @Test
  void aHalfClosedLineGoesOnTheOtherWay() throws IOException {
    proxy.down(Way.CLEAR.halfClosedAfter(4));
    try (var pair = connect()) {
      pair.server.getOutputStream().write(new byte[9]);

      assertEquals(4, pair.client.getInputStream().readAllBytes().length);
      pair.client.getOutputStream().write(new byte[] {1, 2});
      assertArrayEquals(new byte[] {1, 2}, pair.read(pair.server, 2));
    }
  }

  @Test
  void aBlackHoleSaysNothingNotEvenThatItIsOver() throws IOException {
    try (var pair = connect()) {
      pair.client.getOutputStream().write(1);
      pair.read(pair.server, 1);
      proxy.up(Way.CLEAR.swallowedAfter(0));

      pair.client.getOutputStream().write(new byte[200_000]);

      pair.server.setSoTimeout(100);
      assertThrows(SocketTimeoutException.class, () -> pair.read(pair.server, 1));
    }
    assertEquals(1, proxy.bytesUp());
  }

  @Test
  void whoIsRefusedFindsNobodyUntilTheDoorOpensAgain() throws IOException {
    try (var before = connect()) {
      proxy.refuse();

      assertThrows(ConnectException.class, () -> new Socket("127.0.0.1", port()));
      before.client.getOutputStream().write(7);
      assertEquals(7, before.server.getInputStream().read());
    }
    proxy.clear();
    connect().close();
    assertEquals(2, proxy.connections());
  }

  @Test
  void aCutEndsAllThatIsOpen() throws IOException {
    try (var one = connect();
        var other = connect()) {
      one.client.getOutputStream().write(1);
      other.client.getOutputStream().write(1);
      one.read(one.server, 1);
      other.read(other.server, 1);

      proxy.cut();

      assertThrows(SocketException.class, () -> one.client.getInputStream().read());
      assertThrows(SocketException.class, () -> other.server.getInputStream().read());
    }
  }
}
