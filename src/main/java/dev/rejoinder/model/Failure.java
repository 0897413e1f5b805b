package dev.rejoinder.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Trouble that is to be expected, told apart by what can be done about it. Whether a request may
 * have taken effect is part of the kind: after {@link Unreachable}, {@link Untrusted}, {@link
 * RateLimited} and the refusals it surely has not.
 */
public sealed interface Failure {

  /**
   * What a server answered.
   *
   * @param code of the error body, such as {@code not.authorized}; empty where it has none
   * @param message of the error body; empty where it has none
   * @param correlationId the {@code ININ-Correlation-Id}; empty where it was not sent
   */
  record Answer(int status, String code, String message, String correlationId) {}

  /** 401: the token or the credentials are not, or no longer, good. */
  record SignedOut(Answer answer) implements Failure {
    /** Our own code: no server said no, and only the person can sign in again. */
    public static final String LOGIN_ENDED = "login.ended";

    /**
     * @param why without a full stop
     */
    public static SignedOut loginEnded(String why) {
      return new SignedOut(new Answer(401, LOGIN_ENDED, why, ""));
    }
  }

  /** 403, with the permissions that the server names; empty where it names none. */
  record Forbidden(Answer answer, List<String> missing) implements Failure {
    public Forbidden {
      missing = List.copyOf(missing);
    }
  }

  /** 404. */
  record NotFound(Answer answer) implements Failure {}

  /** 409: the thing is not in the state that the call takes it to be in. */
  record Conflict(Answer answer) implements Failure {}

  /** Any other 3xx or 4xx, and 501: the call will not be taken as it is. */
  record Refused(Answer answer) implements Failure {}

  /**
   * 429: refused before it was looked at.
   *
   * @param retryAfter what the server asks for, where it does
   */
  record RateLimited(Answer answer, Optional<Duration> retryAfter) implements Failure {}

  /** 408 or any other 5xx. */
  record Unavailable(Answer answer, Optional<Duration> retryAfter) implements Failure {}

  /** Nothing of the request left this machine: no such host, refused, no TLS. */
  record Unreachable(String why) implements Failure {}

  /** Who answers can't prove to be the server; nothing was sent. Time does not cure it. */
  record Untrusted(String why) implements Failure {}

  /** The request left, in part or whole, and no whole answer came. */
  record Unanswered(String why) implements Failure {}

  /** The answer says success and can't be read. */
  record Unreadable(Answer answer, String why) implements Failure {}

  /** The dialect or the token has no such call; nothing was sent. */
  record Unsupported(String what) implements Failure {}

  /** What was named does not exist; nobody had to refuse anything. */
  record Absent(String what, String remedy) implements Failure {}

  /**
   * No copy of it could be kept on this machine's disk, so it was not sent.
   *
   * @param why for the person, with the file's name
   */
  record Unkept(String why) implements Failure {}

  /** Whether it stays until a person has done something: to ask again by oneself is in vain. */
  default boolean lasts() {
    return this instanceof SignedOut
        || this instanceof Forbidden
        || this instanceof Untrusted
        || this instanceof Unsupported;
  }

  /** Whether the call may have taken effect all the same. */
  default boolean mayHaveTakenEffect() {
    return this instanceof Conflict
        || this instanceof Unavailable
        || this instanceof Unanswered
        || this instanceof Unreadable;
  }
}
