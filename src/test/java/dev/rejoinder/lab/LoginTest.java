package dev.rejoinder.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginTest {
  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void clientCredentialsGiveAToken() {
    var login = client.login();

    assertEquals(200, login.status());
    assertEquals("bearer", login.string("token_type"));
    assertEquals(86_399, login.json().get("expires_in").getAsInt());
    assertEquals(200, client.as(login.string("access_token")).get("/api/v2/tokens/me").status());
  }

  @Test
  void theClientMayBeNamedInTheForm() {
    var form = "grant_type=client_credentials&client_id=lab&client_secret=lab";

    assertEquals(200, token("", form).status());
    assertEquals(400, token("", "grant_type=client_credentials").status());
  }

  @Test
  void theLoginHostRefusesInAShapeOfItsOwn() {
    var unknown = token(basic("nobody", "lab"), "grant_type=client_credentials");
    var wrong = token(basic("lab", "wrong"), "grant_type=client_credentials");

    assertEquals(400, unknown.status());
    assertEquals("invalid_client", unknown.string("error"));
    assertEquals("client not found", unknown.string("description"));
    assertEquals(401, wrong.status());
    assertEquals("authentication failed", wrong.string("description"));
    assertEquals(
        "unsupported_grant_type",
        token(basic("lab", "lab"), "grant_type=password").string("error"));
  }

  @Test
  void theLoginHostMayLieUnderAPathOfItsOwn() {
    var request =
        HttpRequest.newBuilder()
            .header("Authorization", basic("lab", "lab"))
            .POST(BodyPublishers.ofString("grant_type=client_credentials"));

    assertEquals(200, client.call(request, "/login/oauth/token").status());
  }

  @Test
  void aTokenExpiresInADay() {
    client.asClient();

    client.time.advance(Duration.ofSeconds(86_398));
    assertEquals(200, client.get("/api/v2/tokens/me").status());

    client.time.advance(Duration.ofSeconds(1));
    var expired = client.get("/api/v2/tokens/me");
    assertEquals(401, expired.status());
    assertEquals("credentials.expired", expired.string("code"));
  }

  @Test
  void tokensCanBeMadeToExpireAtOnce() {
    client.asClient();

    assertEquals(204, client.post("/lab/expire", "").status());

    assertEquals("credentials.expired", client.get("/api/v2/tokens/me").string("code"));
    assertEquals(200, client.as(Tokens.AGENT_TOKEN).get("/api/v2/tokens/me").status());
  }

  @Test
  void aMissingOrUnknownTokenIsRefused() {
    assertEquals("authentication.required", client.as("").get("/api/v2/users/me").string("code"));

    var unknown = client.as("made-up").get("/api/v2/users/me");
    assertEquals(401, unknown.status());
    assertEquals("bad.credentials", unknown.string("code"));
    assertEquals(401, unknown.json().get("status").getAsInt());
  }

  @Test
  void loggingOutEndsTheToken() {
    client.asClient();

    assertEquals(200, client.send("DELETE", "/api/v2/tokens/me", "").status());
    assertEquals(401, client.get("/api/v2/tokens/me").status());
  }

  @Test
  void theAgentsTokenStandsForRobinVale() {
    var me = client.get("/api/v2/users/me?expand=presence,routingStatus&expand=authorization");

    assertEquals("agent-1", me.string("id"));
    assertEquals("Robin Vale", me.string("name"));
    assertTrue(me.json().getAsJsonObject("authorization").has("permissions"));
    assertTrue(me.json().has("presence") && me.json().has("routingStatus"));
    assertFalse(client.get("/api/v2/users/me").json().has("presence"));
    assertEquals(200, client.send("HEAD", "/api/v2/tokens/me", "").status());
    assertEquals("Rejoinder Lab", client.get("/api/v2/organizations/me").string("name"));
  }

  @Test
  void theProfileHoldsTheAlias() {
    var profile = client.get("/api/v2/users/agent-1/profile?fl=*").json();

    var names = profile.getAsJsonObject("agent").getAsJsonArray("name");
    assertEquals("Robin", names.get(0).getAsJsonObject().get("value").getAsString());
    assertEquals("Robin Vale", client.get("/api/v2/users/agent-1").string("name"));
    assertEquals(404, client.get("/api/v2/users/nobody").status());
  }

  @Test
  void clientCredentialsHaveNoUser() {
    client.asClient();

    for (var path :
        new String[] {
          "/api/v2/users/me",
          "/api/v2/conversations",
          "/api/v2/conversations/messages",
          "/api/v2/routing/queues/me"
        }) {
      var reply = client.get(path);
      assertEquals(400, reply.status(), path);
      assertTrue(reply.string("message").contains("requires a user context"), path);
    }
  }

  private Client.Reply token(String authorization, String form) {
    var request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(form));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.call(request, "/oauth/token");
  }

  private static String basic(String id, String secret) {
    var bytes = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
