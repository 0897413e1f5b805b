package dev.rejoinder.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Base64;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {
  // The example of RFC 7636, appendix B.
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
  private static final String BACK = "http://localhost:4711/back?x=1";
  private static final String PKCE = "&code_challenge=" + CHALLENGE + "&code_challenge_method=S256";

  private final Client client = Client.quiet();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aPublicClientSignsTheAgentInByPkce() {
    var reply = authorize("lab-agent", PKCE + "&state=s%2B1&prompt=login&org=o&provider=p");

    var location = HttpUrl.get(reply.header("Location"));
    assertEquals(302, reply.status());
    assertEquals(4711, location.port());
    assertEquals("1", location.queryParameter("x"));
    assertEquals("s+1", location.queryParameter("state"));
    var token = exchange("", pkceForm(location.queryParameter("code"), VERIFIER));
    assertEquals(200, token.status());
    assertEquals(86_399, token.json().get("expires_in").getAsInt());
    assertFalse(token.json().has("refresh_token"), "a public client could not use one");
    client.as(token.string("access_token"));
    assertEquals("agent-1", client.get("/api/v2/users/me").string("id"));
    var about = client.get("/api/v2/tokens/me").json();
    assertEquals("lab-agent", about.getAsJsonObject("OAuthClient").get("id").getAsString());
    assertTrue(about.getAsJsonArray("authorizedScope").toString().contains("notifications"));
  }

  @Test
  void aCodeServesOnceAndOnlyWithItsVerifierAndAddress() {
    var used = code("lab-agent", PKCE);
    assertEquals(200, exchange("", pkceForm(used, VERIFIER)).status());

    assertInvalidGrant(exchange("", pkceForm(used, VERIFIER)));
    assertInvalidGrant(exchange("", pkceForm(code("lab-agent", PKCE), VERIFIER + "x")));
    var elsewhere = pkceForm(code("lab-agent", PKCE), VERIFIER).replace("4711", "4712");
    assertInvalidGrant(exchange("", elsewhere));
    var another = pkceForm(code("lab-agent", PKCE), VERIFIER).replace("lab-agent", "lab-desk");
    assertInvalidGrant(exchange("", another));
  }

  @Test
  void aCodeIsTooOldAfterFiveMinutes() {
    var young = code("lab-agent", PKCE);
    var old = code("lab-agent", PKCE);

    client.time.advance(Duration.ofSeconds(299));
    assertEquals(200, exchange("", pkceForm(young, VERIFIER)).status());
    client.time.advance(Duration.ofSeconds(1));

    assertInvalidGrant(exchange("", pkceForm(old, VERIFIER)));
  }

  @Test
  void aClientWithASecretMustShowItAndGetsARefreshTokenThatRotates() {
    var form = "grant_type=authorization_code&redirect_uri=" + encode(BACK) + "&code=";
    var nobody = exchange("", form + code("lab-desk", "") + "&client_id=lab-desk");
    assertEquals(401, nobody.status());
    assertEquals("invalid_client", nobody.string("error"));

    var first = exchange(basic("lab-desk"), form + code("lab-desk", ""));
    var second = refresh(first.string("refresh_token"));

    assertEquals(200, second.status());
    assertNotEquals(first.string("access_token"), second.string("access_token"));
    assertInvalidGrant(refresh(first.string("refresh_token")));
    assertEquals(200, refresh(second.string("refresh_token")).status());
  }

  @Test
  void whereThereIsAVerifierTheHeaderIsFreeButOnlyASecretEarnsARefreshToken() {
    var named = "Basic " + Base64.getEncoder().encodeToString("lab-agent:".getBytes(UTF_8));
    assertEquals(200, exchange(named, pkceForm(code("lab-agent", PKCE), VERIFIER)).status());

    var form = pkceForm(code("lab-desk", PKCE), VERIFIER).replace("lab-agent", "lab-desk");
    assertFalse(exchange("", form).json().has("refresh_token"));
    form = pkceForm(code("lab-desk", PKCE), VERIFIER);
    assertTrue(exchange(basic("lab-desk"), form).json().has("refresh_token"));
  }

  @Test
  void aTokenThatIsRevokedTakesItsRefreshTokenAlong() {
    var form = "grant_type=authorization_code&redirect_uri=" + encode(BACK) + "&code=";
    var pair = exchange(basic("lab-desk"), form + code("lab-desk", ""));
    client.as(pair.string("access_token"));
    assertEquals(200, client.send("HEAD", "/api/v2/tokens/me", "").status());

    assertEquals(200, client.send("DELETE", "/api/v2/tokens/me", "").status());

    assertEquals("bad.credentials", client.get("/api/v2/users/me").string("code"));
    assertInvalidGrant(refresh(pair.string("refresh_token")));
  }

  @Test
  void whatTheBrowserAsksWronglyGoesBackOnlyToAnAddressThatIsKnown() {
    assertEquals(400, authorize("nobody", PKCE).status());
    var evil =
        client
            .as("")
            .get(
                "/oauth/authorize?client_id=lab-agent&response_type=code"
                    + PKCE
                    + "&redirect_uri="
                    + encode("http://localhost.evil.example/"));
    assertEquals(400, evil.status());

    assertEquals("invalid_request", error(authorize("lab-agent", "")));
    assertEquals("invalid_request", error(authorize("lab-agent", PKCE.replace("S256", "plain"))));
    assertEquals("unauthorized_client", error(authorize("lab", PKCE)));
  }

  @Test
  void eachClientHasItsGrantsOnly() {
    assertEquals(
        "unauthorized_client",
        exchange(basic("lab-desk"), "grant_type=client_credentials").string("error"));
    assertEquals(
        "unauthorized_client",
        exchange(basic("lab"), "grant_type=refresh_token&refresh_token=x").string("error"));
  }

  @Test
  void usersTokensExpireWithTheOthersWhenAllAreToldTo() {
    var token = exchange("", pkceForm(code("lab-agent", PKCE), VERIFIER)).string("access_token");

    client.post("/lab/expire", "");
    assertEquals(200, client.as(token).get("/api/v2/users/me").status());
    client.post("/lab/expire", "{\"all\":true}");

    assertEquals("credentials.expired", client.get("/api/v2/users/me").string("code"));
    assertEquals(200, client.as(Tokens.AGENT_TOKEN).get("/api/v2/users/me").status());
  }

  @Test
  void theBrowserIsLoggedOutWithoutTheToken() {
    var reply = client.get("/logout?client_id=lab-agent&redirect_uri=" + encode(BACK));

    assertEquals(302, reply.status());
    assertEquals(200, client.get("/logout?client_id=lab-agent").status());
    assertEquals(200, client.get("/api/v2/users/me").status());
  }

  private Client.Reply authorize(String clientId, String more) {
    return client
        .as("")
        .get(
            "/oauth/authorize?response_type=code&client_id="
                + clientId
                + "&redirect_uri="
                + encode(BACK)
                + more);
  }

  private String code(String clientId, String more) {
    return HttpUrl.get(authorize(clientId, more).header("Location")).queryParameter("code");
  }

  private static String error(Client.Reply reply) {
    assertEquals(302, reply.status());
    return HttpUrl.get(reply.header("Location")).queryParameter("error");
  }

  private static String pkceForm(String code, String verifier) {
    return "grant_type=authorization_code&client_id=lab-agent&code="
        + code
        + "&code_verifier="
        + verifier
        + "&redirect_uri="
        + encode(BACK);
  }

  private Client.Reply refresh(String token) {
    return exchange(basic("lab-desk"), "grant_type=refresh_token&refresh_token=" + token);
  }

  private Client.Reply exchange(String authorization, String form) {
    var request = HttpRequest.newBuilder().POST(BodyPublishers.ofString(form));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    return client.call(request, "/login/oauth/token");
  }

  private static void assertInvalidGrant(Client.Reply reply) {
    assertEquals(400, reply.status());
    assertEquals("invalid_grant", reply.string("error"));
  }

  private static String basic(String id) {
    var bytes = (id + ":" + id).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
