package dev.rejoinder.genesys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rejoinder.genesys.TokenSource.Grant;
import dev.rejoinder.model.Failure;
import dev.rejoinder.service.GatewayException;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenSourceTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
  private final AtomicInteger logins = new AtomicInteger();

  private TokenSource lasting(long seconds) {
    return new TokenSource(
        () -> new Grant("t-" + logins.incrementAndGet(), Duration.ofSeconds(seconds)), clock::get);
  }

  private void pass(long seconds) {
    clock.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  @ParameterizedTest
  @CsvSource({"86400, 77760", "600, 540", "300, 240", "60, 54", "1000, 900"})
  void isRenewedBeforeItsEnd(long life, long renewal) throws GatewayException {
    TokenSource tokens = lasting(life);
    tokens.current();

    pass(renewal - 1);
    assertEquals("t-1", tokens.current());
    pass(1);
    assertEquals("t-2", tokens.current());
    assertEquals("t-2", tokens.current());
  }

  @Test
  void isKeptWhereItsLifeIsNotTold() throws GatewayException {
    TokenSource tokens = lasting(0);
    tokens.current();

    pass(1_000_000);

    assertEquals("t-1", tokens.current());
  }

  @Test
  void isNotRenewedForAThreadThatComesLate() throws GatewayException {
    TokenSource tokens = lasting(1000);
    String first = tokens.current();

    assertEquals("t-2", tokens.instead(first));
    assertEquals("t-2", tokens.instead(first));
    assertEquals(2, logins.get());
  }

  @Test
  void servesOnWhileTheLoginIsDownAndItStillHolds() throws GatewayException {
    var tokens =
        new TokenSource(
            () -> {
              if (logins.incrementAndGet() > 1) {
                throw new GatewayException(new Failure.Unreachable("down"));
              }
              return new Grant("t-1", Duration.ofSeconds(1000));
            },
            clock::get);
    tokens.current();

    pass(900);
    assertEquals("t-1", tokens.current());
    assertEquals("t-1", tokens.current());
    assertEquals(2, logins.get(), "the login is left alone for a while");

    pass(100);
    assertThrows(GatewayException.class, tokens::current);
  }

  @Test
  void triesAgainAfterAFailedLogin() throws GatewayException {
    var tokens =
        new TokenSource(
            () -> {
              if (logins.incrementAndGet() == 1) {
                throw new GatewayException(new Failure.Unreachable("down"));
              }
              return new Grant("t-2", Duration.ofSeconds(1000));
            },
            clock::get);

    assertThrows(GatewayException.class, tokens::current);
    assertEquals("t-2", tokens.current());
  }

  @Test
  void failsForAllThatWaitedForOneFailedLogin() throws Exception {
    var threads = new ArrayList<Thread>();
    var failed = new AtomicInteger();
    var tokens =
        new TokenSource(
            () -> {
              logins.incrementAndGet();
              while (threads.stream().filter(t -> t.getState() == State.WAITING).count() < 3) {
                Thread.onSpinWait();
              }
              throw new GatewayException(new Failure.Unreachable("down"));
            },
            clock::get);
    for (int i = 0; i < 4; i++) {
      threads.add(new Thread(() -> assertThrows(GatewayException.class, tokens::current)));
    }
    threads.forEach(t -> t.setUncaughtExceptionHandler((thread, e) -> failed.incrementAndGet()));
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertEquals(1, logins.get());
    assertEquals(0, failed.get());
  }

  @Test
  void showsNothingOfItselfInPrint() {
    assertEquals("a token for PT1S", new Grant("CANARY", Duration.ofSeconds(1)).toString());
    assertEquals("a given token", new Credentials.Token("CANARY").toString());
    assertEquals("client id", new Credentials.Client("id", "CANARY").toString());
  }

  @Test
  void isRefusedWhereAHeaderCannotHoldIt() {
    var refusal =
        assertThrows(GatewayException.class, () -> TokenSource.fixed("two\nlines").current());

    assertEquals(TokenSource.NOT_RENEWABLE, refusal.failure());
  }
}
