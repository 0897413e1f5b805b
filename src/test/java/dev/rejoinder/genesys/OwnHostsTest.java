package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither the token nor a customer's text reaches a host that is not the org's. */
class OwnHostsTest {

  private static MockResponse redirect(int status, Org to) {
    return Org.json(status, "{}")
        .newBuilder()
        .addHeader("Location", to.origin() + "/api/v2/thing")
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) {
    try (var other = new Org();
        var org =
            new Org()
                .on("GET /api/v2/thing", redirect(status, other))
                .on("POST /api/v2/thing", redirect(status, other));
        Http http = org.http()) {
      for (Ask ask :
          new Ask[] {
            Ask.get("thing"),
            Ask.post(Wire.object("textBody", "x"), "thing"),
            Ask.send(Wire.object("textBody", "x"), "thing")
          }) {
        var trouble = assertThrows(GatewayException.class, () -> http.ask(ask));
        assertInstanceOf(Failure.Refused.class, trouble.failure());
      }

      assertEquals(3, org.seen().size());
      assertEquals(0, other.seen().size());
    }
  }

  /** The guard stands alone too, should a client ever follow. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void sendsNothingElsewhereEvenIfItFollowed(int status) {
    try (var other = new Org();
        var org = new Org().on("POST /api/v2/thing", redirect(status, other))) {
      Clients clients = Clients.of(Endpoint.of(org.origin()), Org.SHORT);
      OkHttpClient following = clients.reading().newBuilder().followRedirects(true).build();

      assertThrows(
          IOException.class, () -> following.newCall(post(org, "Bearer CANARY")).execute());
      assertThrows(IOException.class, () -> following.newCall(post(org, null)).execute());

      assertEquals(2, org.seen().size());
      assertEquals(0, other.seen().size());
      clients.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.mypurecloud.de/api/v2/users/me, true, false, true",
    "https://login.mypurecloud.de/oauth/token, false, true, true",
    "http://api.mypurecloud.de/, false, false, false",
    "https://api.mypurecloud.de:8443/, false, false, false",
    "https://api.mypurecloud.de.evil.com/, false, false, false",
    "https://evil.com/api.mypurecloud.de, false, false, false",
    "https://api.mypurecloud.de@evil.com/, false, false, false",
    "https://xapi.mypurecloud.de/, false, false, false",
    "https://mypurecloud.de/, false, false, false",
    "https://streaming.mypurecloud.de/, false, false, false",
    "https://api.mypurecloud.ie/, false, false, false",
  })
  void keepsEachSecretToItsHost(String url, boolean token, boolean secret, boolean bare) {
    Endpoint endpoint = Endpoint.of("mypurecloud.de");

    assertEquals(token, Clients.mayGo(endpoint, HttpUrl.get(url), "Bearer CANARY"));
    assertEquals(secret, Clients.mayGo(endpoint, HttpUrl.get(url), "Basic CANARY"));
    assertEquals(bare, Clients.mayGo(endpoint, HttpUrl.get(url), null));
  }

  /** Each looks like the API, the login or this machine to some eye or some parser. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.mypurecloud.de/",
        "http://api.mypurecloud.de:443/",
        "https://api.mypurecloud.de:80/",
        "https://api.mypurecloud.de:444/",
        "https://api.mypurecloud.de./",
        "https://api.mypurecloud.de.evil.com/",
        "https://api.mypurecloud.de-evil.com/",
        "https://evilapi.mypurecloud.de/",
        "https://x.api.mypurecloud.de/",
        "https://api-mypurecloud.de/",
        "https://api.mypurecloud.com/",
        "https://api.mypurecloud.co/",
        "https://apps.mypurecloud.de/",
        "https://api.mypurecloud.de@evil.com/",
        "https://api.mypurecloud.de:443@evil.com/",
        "https://api.mypurecloud.de%40evil.com/",
        "https://evil.com\\@api.mypurecloud.de/",
        "https://evil.com/\\api.mypurecloud.de/",
        "https://evil.com#api.mypurecloud.de/",
        "https://evil.com?api.mypurecloud.de/",
        "https://evil.com/https://api.mypurecloud.de/",
        "https://\u0430pi.mypurecloud.de/",
        "https://api.mypureclou\u0501.de/",
        "https://api\u3002evil.com/",
        "https://api.mypurecloud.de\uff0fevil.com/",
        "https://api.mypurecloud.de\u2044.evil.com/",
        "https://127.0.0.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://localhost/",
      })
  void nothingAtAllGoesWhereItOnlyLooksLikeTheOrg(String url) {
    Endpoint endpoint = Endpoint.of("mypurecloud.de");
    // What OkHttp's parser does not take can't be called at all.
    for (HttpUrl address : Optional.ofNullable(HttpUrl.parse(url)).stream().toList()) {
      for (String authorization : new String[] {"Bearer CANARY", "Basic CANARY", null}) {
        assertFalse(Clients.mayGo(endpoint, address, authorization), address.toString());
      }
      assertFalse(endpoint.streams(address), address.toString());
    }
  }

  /** The server names the socket's address, and could name another in its place. */
  @Test
  void aSocketFollowsNoRedirect() throws Exception {
    try (var other = new Org();
        var org = new Org().on("GET /channels/x", redirect(302, other));
        Http http = org.http()) {
      var failed = new CompletableFuture<Integer>();
      http.socket(
          HttpUrl.get(org.origin() + "/channels/x"),
          new WebSocketListener() {
            @Override
            public void onFailure(WebSocket socket, Throwable trouble, Response response) {
              failed.complete(response.code());
            }
          });

      assertEquals(302, failed.get(10, TimeUnit.SECONDS));
      assertEquals(0, other.seen().size());
    }
  }

  private static Request post(Org org, String authorization) {
    var body = RequestBody.create("{\"textBody\":\"x\"}", MediaType.get("application/json"));
    var request = new Request.Builder().url(org.origin() + "/api/v2/thing").post(body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }
}
