package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.io.IOException;
import mockwebserver3.MockResponse;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void givesNoSecretToTheWrongOneOfTheTwo() {
    Clients clients = Clients.of(Endpoint.of("stage.invalid"), Org.SHORT);
    try (var org = new Org()) {
      for (String authorization : new String[] {"Bearer CANARY", "Basic CANARY", "Other CANARY"}) {
        var call = clients.sending().newCall(post(org, authorization));
        assertThrows(IOException.class, call::execute);
      }
      assertEquals(0, org.seen().size());
    }
    clients.close();
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
