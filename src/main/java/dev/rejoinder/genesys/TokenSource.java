package dev.rejoinder.genesys;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import dev.rejoinder.service.GatewayException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Holds the one token that all threads use. Whoever first finds that it is missing, ending or
 * refused gets a new one; the others wait for that and take it, or fail as it failed.
 */
final class TokenSource {

  /** Gets a token; the login host's part, or the store's. */
  @FunctionalInterface
  interface Login {
    Grant grant() throws GatewayException;

    /** One with another token than this, which is refused or about to end. */
    default Grant instead(String refused) throws GatewayException {
      return grant();
    }
  }

  /**
   * @param life as the server promises it; zero where it doesn't
   */
  record Grant(String token, Duration life) {
    @Override
    public String toString() {
      return "a token for " + life;
    }
  }

  static final Failure NOT_RENEWABLE =
      new Failure.SignedOut(
          new Answer(401, "bad.credentials", "The given token is not accepted.", ""));

  /** A login that fails while the token still holds is left alone for this long. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Login login;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicLong flights = new AtomicLong();

  private Grant grant;
  private long granted;
  private Duration renewal;
  private GatewayException broken;

  TokenSource(Login login, LongSupplier nanos) {
    this.login = login;
    this.nanos = nanos;
  }

  /** For a token that can't be renewed: when it is refused, that's it. */
  static TokenSource fixed(String token) {
    var source =
        new TokenSource(
            () -> {
              throw new GatewayException(NOT_RENEWABLE);
            },
            () -> 0);
    // A header value takes printable ASCII only; of anything else OkHttp would make a bug.
    if (token.strip().matches("[!-~]+")) {
      source.keep(new Grant(token.strip(), Duration.ZERO));
    }
    return source;
  }

  /** The token to try with. */
  String current() throws GatewayException {
    long seen = flights.get();
    lock.lock();
    try {
      if (grant == null) {
        return renew(seen);
      }
      if (age().compareTo(renewal) >= 0) {
        return renewEarly(seen);
      }
      return grant.token();
    } finally {
      lock.unlock();
    }
  }

  /** A token other than this one, which a server refused. */
  String instead(String refused) throws GatewayException {
    long seen = flights.get();
    lock.lock();
    try {
      return grant != null && !grant.token().equals(refused) ? grant.token() : renew(seen);
    } finally {
      lock.unlock();
    }
  }

  private String renewEarly(long seen) throws GatewayException {
    try {
      return renew(seen);
    } catch (GatewayException e) {
      if (age().compareTo(grant.life()) >= 0) {
        throw e;
      }
      renewal = age().plus(PAUSE);
      return grant.token();
    }
  }

  private String renew(long seen) throws GatewayException {
    if (broken != null && flights.get() != seen) {
      throw new GatewayException(broken.failure(), broken);
    }
    try {
      keep(grant == null ? login.grant() : login.instead(grant.token()));
      broken = null;
      return grant.token();
    } catch (GatewayException e) {
      broken = e;
      throw e;
    } finally {
      flights.incrementAndGet();
    }
  }

  private void keep(Grant next) {
    grant = next;
    granted = nanos.getAsLong();
    renewal = renewalOf(next.life());
  }

  private Duration age() {
    return Duration.ofNanos(nanos.getAsLong() - granted);
  }

  /** At nine tenths of its life, or a minute before its end where that is earlier. */
  private static Duration renewalOf(Duration life) {
    if (life.isZero()) {
      return Duration.ofNanos(Long.MAX_VALUE);
    }
    Duration tenths = life.multipliedBy(9).dividedBy(10);
    Duration minute = life.minusMinutes(1);
    boolean shortLived = life.compareTo(Duration.ofMinutes(5)) < 0;
    return shortLived || tenths.compareTo(minute) < 0 ? tenths : minute;
  }
}
