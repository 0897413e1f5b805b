package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Grant;
import dev.rejoinder.service.GatewayException;
import dev.rejoinder.service.TokenStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredLoginTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String TOKEN = "POST /oauth/token";
  private static final String THING = "GET /api/v2/thing";

  private final Org org = new Org();
  private final Memory store = new Memory();
  private final AtomicLong nanos = new AtomicLong();

  @AfterEach
  void close() {
    org.close();
  }

  /** A store in memory, of one process. */
  private static final class Memory implements TokenStore {
    private Optional<Grant> kept = Optional.empty();
    private boolean full;

    @Override
    public Optional<Grant> read() throws Trouble {
      return kept;
    }

    @Override
    public void keep(Grant grant) {
      kept = Optional.of(grant);
    }

    @Override
    public Grant instead(String refused, Renewal renewal) throws GatewayException, Trouble {
      if (kept.orElseThrow().token().equals(refused)) {
        Grant fresh = renewal.renew(kept.orElseThrow());
        if (full) {
          throw new Trouble("the disk is full: token.json");
        }
        kept = Optional.of(fresh);
      }
      return kept.orElseThrow();
    }

    @Override
    public void remove() {
      kept = Optional.empty();
    }
  }

  private Http http(TokenStore from, Optional<String> secret) {
    Endpoint endpoint = Endpoint.of(org.origin());
    var signIn =
        new SignIn(
            endpoint,
            Network.DIRECT,
            "test",
            "id",
            secret,
            new SecureRandom(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    return Http.open(endpoint, new Credentials.Stored(from, signIn), "test", nanos::get);
  }

  private static Grant grant(String token, String refresh, long seconds) {
    return new Grant(
        token,
        Optional.of(refresh).filter(text -> !text.isEmpty()),
        Optional.of(NOW.plusSeconds(seconds)));
  }

  private static Failure failure(Http http) {
    return assertThrows(GatewayException.class, () -> http.ask(Ask.get("thing"))).failure();
  }

  private String token(int call) {
    return org.seen().get(call).getHeaders().get("Authorization");
  }

  @Test
  void renewsInTheStoreWhenNineTenthsAreOver() throws Exception {
    org.on(THING, 200, "{}").on(TOKEN, 200, "{\"access_token\":\"t-2\",\"expires_in\":1000}");
    store.keep(grant("t-1", "r", 1000));
    try (Http http = http(store, Optional.of("secret"))) {
      http.ask(Ask.get("thing"));
      nanos.addAndGet(Duration.ofSeconds(899).toNanos());
      http.ask(Ask.get("thing"));
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-1", token(1));
      assertEquals("Bearer t-2", token(3));
      assertEquals("t-2", store.read().orElseThrow().token());
    }
  }

  @Test
  void renewsBeforeTheCallWhatHasEnded() throws Exception {
    org.on(THING, 200, "{}").on(TOKEN, 200, "{\"access_token\":\"t-2\"}");
    store.keep(grant("t-1", "r", 0));
    try (Http http = http(store, Optional.of("secret"))) {
      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-2", token(1));
    }
  }

  @Test
  void renewsAfterA401() throws Exception {
    org.on(THING, 401, "{}").on(THING, 200, "{}");
    org.on(TOKEN, 200, "{\"access_token\":\"t-2\"}");
    store.keep(grant("t-1", "r", 1000));
    try (Http http = http(store, Optional.of("secret"))) {
      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-2", token(2));
    }
  }

  @Test
  void goesOnWithARenewedGrantThatCanNotBeKept() throws Exception {
    org.on(THING, 401, "{}").on(THING, 200, "{}").on(THING, 401, "{}").on(THING, 200, "{}");
    org.on(TOKEN, 200, "{\"access_token\":\"t-2\",\"refresh_token\":\"r-2\"}");
    org.on(TOKEN, 200, "{\"access_token\":\"t-3\",\"refresh_token\":\"r-3\"}");
    store.keep(grant("t-1", "r-1", 1000));
    store.full = true;
    try (Http http = http(store, Optional.of("secret"))) {
      http.ask(Ask.get("thing"));
      store.full = false;

      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-2", token(2));
      assertTrue(org.body(4).contains("refresh_token=r-2"), "the first one was spent");
      assertEquals(grant("t-3", "r-3", 0).refresh(), store.read().orElseThrow().refresh());
    }
  }

  @Test
  void takesWhatAnotherProcessGotInsteadOfWhatCouldNotBeKept() throws Exception {
    org.on(THING, 401, "{}").on(THING, 200, "{}").on(THING, 401, "{}").on(THING, 200, "{}");
    org.on(TOKEN, 200, "{\"access_token\":\"t-2\",\"refresh_token\":\"r-2\"}");
    store.keep(grant("t-1", "r-1", 1000));
    store.full = true;
    try (Http http = http(store, Optional.of("secret"))) {
      http.ask(Ask.get("thing"));
      store.keep(grant("t-other", "r-other", 1000));

      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-other", token(4));
      assertEquals(1, org.count(TOKEN));
    }
  }

  @Test
  void takesWhatAnotherProcessGotInstead() throws Exception {
    org.on(THING, 200, "{}").on(THING, 401, "{}").on(THING, 200, "{}");
    store.keep(grant("t-1", "", 1000));
    try (Http http = http(store, Optional.empty())) {
      http.ask(Ask.get("thing"));
      store.keep(grant("t-other", "", 1000));

      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-other", token(2));
      assertEquals(0, org.count(TOKEN));
    }
  }

  @Test
  void saysHowToSignInAgainWhereItCannotBeRenewed() {
    org.on(THING, 401, "{}");
    store.keep(grant("t-1", "", -5));
    try (Http http = http(store, Optional.empty())) {
      Failure failure = failure(http);

      assertTrue(
          failure instanceof Failure.SignedOut it
              && it.answer().code().equals(Failure.SignedOut.LOGIN_ENDED),
          failure.toString());
      assertEquals(1, org.count(THING), "the clock alone does not end it");
    }
  }

  @Test
  void goesOnWithWhatAnotherShellGotAfterAnEndThatItCouldDoNothingAbout() throws Exception {
    org.on(THING, 401, "{}").on(THING, 401, "{}").on(THING, 401, "{}").on(THING, 200, "{}");
    store.keep(grant("t-1", "", 1000));
    try (Http http = http(store, Optional.empty())) {
      assertTrue(failure(http) instanceof Failure.SignedOut);
      assertTrue(failure(http) instanceof Failure.SignedOut);
      store.keep(grant("t-new", "", 1000));

      http.ask(Ask.get("thing"));

      assertEquals("Bearer t-new", token(3));
    }
  }

  @Test
  void saysHowToSignInWhereNothingIsKept() {
    try (Http http = http(store, Optional.empty())) {
      assertEquals(Failure.SignedOut.loginEnded("nobody is"), failure(http));
    }
  }

  @Test
  void quotesTheStoresTrouble() {
    TokenStore broken =
        new TokenStore() {
          @Override
          public Optional<Grant> read() throws Trouble {
            throw new Trouble("token.json can be read by others");
          }

          @Override
          public void keep(Grant grant) {}

          @Override
          public Grant instead(String refused, Renewal renewal) {
            throw new IllegalStateException();
          }

          @Override
          public void remove() {}
        };
    try (Http http = http(broken, Optional.empty())) {
      assertEquals(Failure.SignedOut.loginEnded("token.json can be read by others"), failure(http));
      assertEquals(0, org.seen().size());
    }
  }
}
