package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** A server that hangs up after each answer and doesn't say so. */
class StaleConnectionTest {

  private static final String BODY = "{\"textBody\":\"Hello\"}";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 12\r\n\r\n{\"id\":\"m-1\"}";

  private final Semaphore hungUp = new Semaphore(0);

  @Test
  void takesNoSendThatWouldSeemPerhapsTaken() throws Exception {
    try (var server = new ServerSocket(0, 9, InetAddress.getByName("127.0.0.1"));
        Http http =
            Http.open(
                Endpoint.of("127.0.0.1:" + server.getLocalPort()),
                new Credentials.Token("t"),
                "a",
                () -> 0,
                Org.SHORT)) {
      var serving = new Thread(() -> serve(server));
      serving.setDaemon(true);
      serving.start();
      var gateway = new PlatformGateway(http);
      var message = new Outgoing("c-1", "comm-1", "agent-1", new Content.Text("Hello"));
      for (int i = 0; i < 5; i++) {
        assertEquals("m-1", gateway.send(message));
        hungUp.acquire();
      }
    }
  }

  private void serve(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        var seen = new StringBuilder();
        while (seen.indexOf(BODY) < 0) {
          int next = socket.getInputStream().read();
          if (next < 0) {
            break;
          }
          seen.append((char) next);
        }
        socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        return;
      }
      hungUp.release();
    }
  }
}
