package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
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

  private static Request post(Org org, String authorization) {
    var body = RequestBody.create("{\"textBody\":\"x\"}", MediaType.get("application/json"));
    var request = new Request.Builder().url(org.origin() + "/api/v2/thing").post(body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }
}
