package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import mockwebserver3.MockResponse;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final String TOKEN = "POST /oauth/token";
  private static final String HOME = "http://localhost:8765/callback";
  private static final String GIVEN =
      "{\"access_token\":\"CANARY-1\",\"refresh_token\":\"CANARY-2\",\"expires_in\":100}";

  private final Org org = new Org();
  private Instant now = Instant.parse("2026-11-22T12:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @AfterEach
  void close() {
    org.close();
  }

  private SignIn signIn(Optional<String> secret) {
    return new SignIn(
        Endpoint.of(org.origin()),
        Network.DIRECT,
        "test",
        "the id",
        secret,
        new SecureRandom(),
        clock);
  }

  private static String state(Attempt attempt) {
    return HttpUrl.get(attempt.address()).queryParameter("state");
  }

  private static String answer(Attempt attempt) {
    return HOME + "?code=CANARY-3&state=" + state(attempt);
  }

  private String field(int call, String name) {
    return HttpUrl.get("http://x/?" + org.body(call)).queryParameter(name);
  }

  @Test
  void aClientWithASecretProvesItselfByThatAlone() throws Exception {
    org.on(TOKEN, 200, GIVEN);
    try (SignIn signIn = signIn(Optional.of("s:ecret"))) {
      Attempt attempt = signIn.begin(HOME);

      attempt.grant(answer(attempt));

      assertEquals(
          "client_id, response_type, redirect_uri, state",
          String.join(", ", HttpUrl.get(attempt.address()).queryParameterNames()));
      assertEquals(
          "Basic dGhlIGlkOnM6ZWNyZXQ=", org.seen().get(0).getHeaders().get("Authorization"));
      assertEquals(
          "grant_type=authorization_code&code=CANARY-3&redirect_uri="
              + "http%3A%2F%2Flocalhost%3A8765%2Fcallback",
          org.body(0));
    }
  }

  @Test
  void aClientWithoutOneProvesThatItAskedForTheCode() throws Exception {
    org.on(TOKEN, 200, GIVEN);
    SignIn signIn = signIn(Optional.empty());
    Attempt attempt = signIn.begin(HOME);

    Grant grant = attempt.grant(answer(attempt));

    HttpUrl address = HttpUrl.get(attempt.address());
    assertEquals(org.origin() + "/oauth/authorize", address.newBuilder().query(null).toString());
    assertEquals("code", address.queryParameter("response_type"));
    assertEquals("the id", address.queryParameter("client_id"));
    assertEquals(HOME, address.queryParameter("redirect_uri"));
    assertEquals("S256", address.queryParameter("code_challenge_method"));
    byte[] verifier = field(0, "code_verifier").getBytes(StandardCharsets.US_ASCII);
    assertEquals(43, verifier.length);
    assertEquals(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier)),
        address.queryParameter("code_challenge"));
    assertEquals("authorization_code", field(0, "grant_type"));
    assertEquals("CANARY-3", field(0, "code"));
    assertEquals(HOME, field(0, "redirect_uri"));
    assertNull(org.seen().get(0).getHeaders().get("Authorization"));
    assertEquals(
        new Grant("CANARY-1", Optional.of("CANARY-2"), Optional.of(now.plusSeconds(100))), grant);
    signIn.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "CANARY-3",
        "code=CANARY-3&state=STATE",
        "http://localhost:8765/callback?code=CANARY-3",
        "http://localhost:8765/callback?code=CANARY-3&state=other",
        "http://localhost:8765/callback?state=STATE",
        "http://localhost:8765/callback?code=CANARY-3&code=x&state=STATE",
        "http://localhost:8765/callback?code=CANARY-3&error=no",
        "http://localhost:8766/callback?code=CANARY-3&state=STATE",
        "https://localhost:8765/callback?code=CANARY-3&state=STATE",
        "http://localhost:8765/callback/x?code=CANARY-3&state=STATE",
        "http://localhost.evil.com:8765/callback?code=CANARY-3&state=STATE",
        "http://u@localhost:8765/callback?code=CANARY-3&state=STATE",
        "http://[broken",
      })
  void refusesAnotherAddressAndStaysOpen(String pasted) throws Exception {
    org.on(TOKEN, 200, GIVEN);
    try (SignIn signIn = signIn(Optional.empty())) {
      Attempt attempt = signIn.begin(HOME);

      var refusal =
          assertThrows(
              BadAddress.class, () -> attempt.grant(pasted.replace("STATE", state(attempt))));

      assertFalse(refusal.getMessage().contains("CANARY"), refusal.getMessage());
      assertEquals(0, org.seen().size());
      assertEquals("CANARY-1", attempt.grant(answer(attempt)).token());
    }
  }

  @Test
  void overlooksWhatATerminalDoesToAPaste() throws Exception {
    org.on(TOKEN, 200, GIVEN);
    try (SignIn signIn = signIn(Optional.empty())) {
      Attempt attempt = signIn.begin(HOME);
      String whole = answer(attempt);

      attempt.grant(" <\"" + whole.substring(0, 40) + "\r\n  " + whole.substring(40) + "\">\n");

      assertEquals("CANARY-3", field(0, "code"));
    }
  }

  @Test
  void quotesTheOrgsNo() {
    try (SignIn signIn = signIn(Optional.empty())) {
      Attempt attempt = signIn.begin(HOME);

      var no =
          assertThrows(
              GatewayException.class,
              () -> attempt.grant(HOME + "?error=access_denied&error_description=Not+this+user."));

      assertEquals(
          new Failure.SignedOut(new Answer(401, "access_denied", "Not this user.", "")),
          no.failure());
    }
  }

  @Test
  void spendsACodeOnceWhateverComesOfIt() {
    MockResponse busy = Org.json(503, "{}").newBuilder().addHeader("Retry-After", "0").build();
    org.on(TOKEN, busy);
    try (SignIn signIn = signIn(Optional.empty())) {
      Attempt attempt = signIn.begin(HOME);

      var first = assertThrows(GatewayException.class, () -> attempt.grant(answer(attempt)));
      var second = assertThrows(GatewayException.class, () -> attempt.grant(answer(attempt)));

      assertInstanceOf(Failure.Unreachable.class, first.failure());
      assertInstanceOf(Failure.Absent.class, second.failure());
      assertEquals(1, org.count(TOKEN));
    }
  }

  @Test
  void waitsFiveMinutesForThePerson() throws Exception {
    org.on(TOKEN, 200, GIVEN);
    try (SignIn signIn = signIn(Optional.empty())) {
      Attempt late = signIn.begin(HOME);
      now = now.plus(Duration.ofMinutes(5));
      var refusal = assertThrows(GatewayException.class, () -> late.grant(answer(late)));
      assertInstanceOf(Failure.Absent.class, refusal.failure());

      Attempt inTime = signIn.begin(HOME);
      now = now.plus(Duration.ofMinutes(5)).minusMillis(1);
      inTime.grant(answer(inTime));

      assertEquals(1, org.count(TOKEN));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "http://example.org/", "http://u@localhost/", "http://localhost:1/?a=b"})
  void sendsNoCodeToAStranger(String redirect) {
    try (SignIn signIn = signIn(Optional.empty())) {
      assertThrows(IllegalArgumentException.class, () -> signIn.begin(redirect));
    }
  }

  @Test
  void renewsWithoutThePersonAndKeepsTheRefreshTokenThatWasNotReplaced() throws Exception {
    org.on(TOKEN, 200, "{\"access_token\":\"t-2\"}");
    Grant old = new Grant("t-1", Optional.of("CANARY-2"), Optional.empty());
    try (SignIn signIn = signIn(Optional.of("secret"))) {

      Grant renewed = signIn.refresh(old);

      assertEquals(new Grant("t-2", Optional.of("CANARY-2"), Optional.empty()), renewed);
      assertEquals("grant_type=refresh_token&refresh_token=CANARY-2", org.body(0));
    }
  }

  @Test
  void isSignedOutWhenTheRefreshTokenIsNoLongerGood() {
    org.on(TOKEN, 400, "{\"error\":\"invalid_grant\",\"description\":\"gone\"}");
    Grant old = new Grant("t-1", Optional.of("r"), Optional.empty());
    try (SignIn signIn = signIn(Optional.of("secret"));
        SignIn open = signIn(Optional.empty())) {

      var refused = assertThrows(GatewayException.class, () -> signIn.refresh(old));
      var unable = assertThrows(GatewayException.class, () -> open.refresh(old));

      assertInstanceOf(Failure.SignedOut.class, refused.failure());
      assertEquals(Failure.SignedOut.loginEnded("the sign-in has ended"), unable.failure());
      assertEquals(1, org.count(TOKEN));
    }
  }

  @Test
  void revokesATokenThatMayBeGone() throws Exception {
    Grant grant = new Grant("t-1", Optional.empty(), Optional.empty());
    String revoke = "DELETE /api/v2/tokens/me";
    org.on(revoke, 204, "").on(revoke, 401, "{}").on(revoke, 500, "{}");
    try (SignIn signIn = signIn(Optional.empty())) {
      signIn.revoke(grant);
      signIn.revoke(grant);

      assertThrows(GatewayException.class, () -> signIn.revoke(grant));
      assertEquals("Bearer t-1", org.seen().get(0).getHeaders().get("Authorization"));
    }
  }

  @Test
  void showsNoSecretInPrint() {
    assertFalse(Secrets.of(new SecureRandom()).toString().matches(".*[A-Za-z0-9_-]{20}.*"));
    assertEquals(
        "a token for PT1S",
        new LoginHost.Given("C", Optional.of("C"), Duration.ofSeconds(1)).toString());
    assertEquals("user me", new Network.Login("me", "CANARY").toString());
  }
}
