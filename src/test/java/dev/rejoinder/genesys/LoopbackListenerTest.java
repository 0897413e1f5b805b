package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackListenerTest {

  private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private LoopbackListener listener;
  private int port;

  @BeforeEach
  void open() throws IOException {
    listener = LoopbackListener.open("http://localhost:0/callback", heard::add);
    port = HttpUrl.get(listener.redirectUri()).port();
  }

  @Test
  void aPortThatFailsForGoodIsGivenUp() throws IOException {
    var broken =
        new ServerSocket() {
          private int asked;

          @Override
          public Socket accept() throws IOException {
            assertTrue(asked++ < 1_000, "it spins");
            throw new SocketException("Too many open files");
          }
        };

    new LoopbackListener(broken, Redirect.of("http://localhost:8765/callback"), heard::add)
        .accept();

    assertTrue(broken.isClosed());
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getByName("127.0.0.1"), port);
  }

  private String say(String line, String host) throws IOException {
    try (Socket socket = connect()) {
      String request = line + " HTTP/1.1\r\nHost: " + host.replace("PORT", "" + port) + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private void answersTheBrowser() throws Exception {
    String page = say("GET /callback?code=CANARY&state=s", "localhost:PORT");

    assertTrue(page.startsWith("HTTP/1.1 200 "), page);
    assertTrue(page.contains("You can close this window and go back to the terminal."), page);
    assertFalse(page.contains("CANARY"), page);
    assertEquals(
        "http://localhost:" + port + "/callback?code=CANARY&state=s",
        heard.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void tellsTheWholeAddress() throws Exception {
    assertEquals("http://localhost:" + port + "/callback", listener.redirectUri());

    answersTheBrowser();
  }

  @Test
  void tellsOfAnErrorAndSaysSo() throws Exception {
    String page = say("GET /callback?error=access_denied&error_description=CANARY", "[::1]:PORT");

    assertTrue(page.contains("failed"), page);
    assertFalse(page.contains("CANARY"), page);
    assertTrue(
        heard.poll(10, TimeUnit.SECONDS).endsWith("?error=access_denied&error_description=CANARY"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /favicon.ico, localhost:PORT, 404",
    "GET /callback, localhost:PORT, 400",
    "GET /callback?encode=1, localhost:PORT, 400",
    "GET /callback/?code=1, localhost:PORT, 404",
    "POST /callback?code=1, localhost:PORT, 405",
    "GET /callback?code=1, evil.example:PORT, 421",
    "GET /callback?code=1, localhost:1, 421",
    "GET /callback?code=1, localhost, 421",
    "GET /callback?code=1, , 421",
    "nonsense, localhost:PORT, 400",
  })
  void turnsAwayWhateverElseCallsAndListensOn(String line, String host, String status)
      throws Exception {
    String page = say(line, host == null ? "" : host);

    assertTrue(page.startsWith("HTTP/1.1 " + status + " "), page);
    answersTheBrowser();
    assertTrue(heard.isEmpty());
  }

  @Test
  void isNotHeldUpByCallersThatSayNothing() throws Exception {
    try (Socket mute = connect();
        Socket slow = connect()) {
      slow.getOutputStream().write("GET /call".getBytes(StandardCharsets.US_ASCII));

      answersTheBrowser();
      assertTrue(mute.isConnected());
    }
  }

  @Test
  void freesThePort() throws Exception {
    listener.close();

    assertThrows(IOException.class, this::connect);
    try (var again = LoopbackListener.open("http://127.0.0.1:" + port, heard::add)) {
      assertEquals("http://127.0.0.1:" + port, again.redirectUri());
    }
  }

  @Test
  void listensOnThisMachineOnly() {
    assertThrows(
        IllegalArgumentException.class,
        () -> LoopbackListener.open("http://example.org:0/", heard::add));
    assertThrows(
        IllegalArgumentException.class,
        () -> LoopbackListener.open("https://localhost/", heard::add));
  }
}
