package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  private static final Credentials TOKEN = new Credentials.Token("t");

  @TempDir Path folder;

  private static Http http(String environment, Network network) {
    return Http.open(Endpoint.of(environment), TOKEN, network, "test", System::nanoTime);
  }

  private static Network trusting(Path file) {
    return new Network(Optional.empty(), Optional.of(file));
  }

  private static Network through(int port, Optional<Network.Login> login) {
    var address = InetSocketAddress.createUnresolved("127.0.0.1", port);
    return new Network(Optional.of(new Network.Proxy(address, login)), Optional.empty());
  }

  private Path strangersCertificate() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(folder.resolve("stranger.p12"))) {
      store.load(in, "changeit".toCharArray());
    }
    byte[] bytes = store.getCertificate(store.aliases().nextElement()).getEncoded();
    String pem = Base64.getMimeEncoder().encodeToString(bytes);
    return Files.writeString(
        folder.resolve("ca.pem"),
        "-----BEGIN CERTIFICATE-----\n" + pem + "\n-----END CERTIFICATE-----\n");
  }

  @Test
  void trustsTheExtraCertificateBesideThoseOfTheJvm() throws Exception {
    try (MockWebServer server = Strangers.server(folder)) {
      server.enqueue(new MockResponse.Builder().code(200).body("{}").build());
      Path file = strangersCertificate();
      String origin = "https://127.0.0.1:" + server.getPort();

      try (Http stranger = http(origin, Network.DIRECT);
          Http known = http(origin, trusting(file))) {
        var refusal = assertThrows(GatewayException.class, () -> stranger.ask(Ask.get("thing")));
        assertInstanceOf(Failure.Untrusted.class, refusal.failure());
        assertEquals("{}", known.ask(Ask.get("thing")).toString());
      }
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      int usual = ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers().length;
      assertEquals(usual + 1, Trust.with(file).manager().getAcceptedIssuers().length);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "-----BEGIN CERTIFICATE-----\nhello\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----",
      })
  void saysWhichFileIsNoCertificate(String content) throws Exception {
    Path file = Files.writeString(folder.resolve("no.pem"), content);

    var bad = assertThrows(BadNetwork.class, () -> http("mypurecloud.de", trusting(file)));

    assertEquals("CA file " + file + " has no certificate in PEM form", bad.getMessage());
  }

  @Test
  void saysWhichFileIsMissing() {
    Path file = folder.resolve("none.pem");

    var bad = assertThrows(BadNetwork.class, () -> http("127.0.0.1:9", trusting(file)));

    assertTrue(bad.getMessage().startsWith("CA file " + file + " is not there"), bad.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 407})
  void asksTheProxyOnceWithItsLoginAndSendsNothingWhereItRefuses(int status) throws Exception {
    try (var proxy = new MockWebServer()) {
      proxy.start(java.net.InetAddress.getByName("127.0.0.1"), 0);
      proxy.enqueue(new MockResponse.Builder().code(status).build());
      proxy.enqueue(new MockResponse.Builder().code(403).build());
      var login = Optional.of(new Network.Login("me", "CANARY"));
      // Resolved by the proxy alone: there is no such host.
      try (Http http = http("org.invalid", through(proxy.getPort(), login))) {
        var failed = assertThrows(GatewayException.class, () -> http.ask(Ask.get("thing")));

        assertInstanceOf(Failure.Unreachable.class, failed.failure());
        assertFalse(failed.toString().contains("CANARY"), failed.toString());
        RecordedRequest request = proxy.takeRequest();
        assertEquals("CONNECT", request.getMethod());
        assertEquals("api.org.invalid:443", request.getTarget());
        assertEquals("Basic bWU6Q0FOQVJZ", request.getHeaders().get("Proxy-Authorization"));
        assertEquals(null, request.getHeaders().get("Authorization"));
        assertEquals(1, proxy.getRequestCount());
      }
    }
  }

  @Test
  void saysThatItWasTheProxyThatIsNotThere() throws Exception {
    int nobody;
    try (var socket = new java.net.ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    try (Http http = http("org.invalid", through(nobody, Optional.empty()))) {
      var failed = assertThrows(GatewayException.class, () -> http.ask(Ask.get("thing")));

      var unreachable = assertInstanceOf(Failure.Unreachable.class, failed.failure());
      assertTrue(unreachable.why().startsWith("by way of the proxy: "), unreachable.why());
    }
  }

  @Test
  void reachesThisMachineWithoutTheProxy() throws Exception {
    try (var org = new Org().on("GET /api/v2/thing", 200, "{}");
        Http http = http(org.origin(), through(9, Optional.empty()))) {
      assertEquals("{}", http.ask(Ask.get("thing")).toString());
    }
  }
}
