package dev.rejoinder.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  private static final Answer ANSWER = new Answer(0, "", "", "");
  private static final Map<String, Failure> FAILURES =
      Map.ofEntries(
          Map.entry("SignedOut", new Failure.SignedOut(ANSWER)),
          Map.entry("Forbidden", new Failure.Forbidden(ANSWER, List.of())),
          Map.entry("NotFound", new Failure.NotFound(ANSWER)),
          Map.entry("Conflict", new Failure.Conflict(ANSWER)),
          Map.entry("Refused", new Failure.Refused(ANSWER)),
          Map.entry("RateLimited", limited(0)),
          Map.entry("Unavailable", new Failure.Unavailable(ANSWER, Optional.empty())),
          Map.entry("Unreachable", new Failure.Unreachable("")),
          Map.entry("Untrusted", new Failure.Untrusted("")),
          Map.entry("Unanswered", new Failure.Unanswered("")),
          Map.entry("Unreadable", new Failure.Unreadable(ANSWER, "")),
          Map.entry("Unsupported", new Failure.Unsupported("")),
          Map.entry("Absent", new Failure.Absent("", "")),
          Map.entry("Unkept", new Failure.Unkept("")));

  private static Failure limited(long seconds) {
    return new Failure.RateLimited(ANSWER, Optional.of(Duration.ofSeconds(seconds)));
  }

  private static Optional<Duration> wait(
      RetryPolicy policy, Failure failure, int attempt, double random) {
    return policy.wait(failure, attempt, Duration.ZERO, () -> random);
  }

  @Test
  void knowsAllFailures() {
    assertEquals(Failure.class.getPermittedSubclasses().length, FAILURES.size());
  }

  @Test
  void repeatsAMessageOnlyWhereItSurelyWasNotTaken() {
    assertEquals(Set.of("Unreachable", "RateLimited"), repeated(RetryPolicy.SEND));
  }

  @Test
  void repeatsWhatChangesNothingAfterAnyPassingTrouble() {
    Set<String> passing =
        Set.of("Unreachable", "RateLimited", "Unanswered", "Unavailable", "Unreadable");

    assertEquals(passing, repeated(RetryPolicy.FIXED));
    assertEquals(
        Stream.concat(passing.stream(), Stream.of("Conflict")).collect(Collectors.toSet()),
        repeated(RetryPolicy.READ));
  }

  private static Set<String> repeated(RetryPolicy policy) {
    return FAILURES.entrySet().stream()
        .filter(failure -> wait(policy, failure.getValue(), 1, 0).isPresent())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"READ, 4", "FIXED, 3", "SEND, 5"})
  void stopsAfterSoManyRetries(RetryPolicy policy, int retries) {
    assertTrue(wait(policy, FAILURES.get("Unreachable"), retries, 0).isPresent());
    assertTrue(wait(policy, FAILURES.get("Unreachable"), retries + 1, 0).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "READ, 408, 4",
    "READ, 500, 3",
    "READ, 502, 4",
    "READ, 503, 4",
    "READ, 504, 4",
    "READ, 507, 2",
    "FIXED, 500, 3",
    "FIXED, 502, 3",
    "FIXED, 504, 3",
    "FIXED, 599, 2",
    "SEND, 500, 0",
    "SEND, 503, 0",
    "SEND, 504, 0"
  })
  void triesSoOftenAgainAfterAStatus(RetryPolicy policy, int status, int retries) {
    assertRetries(
        policy, new Failure.Unavailable(new Answer(status, "", "", ""), Optional.empty()), retries);
  }

  @ParameterizedTest
  @CsvSource({"READ, Unreadable, 2", "FIXED, Unreadable, 2", "READ, Conflict, 1"})
  void triesLessOftenWhatSeldomPasses(RetryPolicy policy, String failure, int retries) {
    assertRetries(policy, FAILURES.get(failure), retries);
  }

  private static void assertRetries(RetryPolicy policy, Failure failure, int retries) {
    long allowed =
        IntStream.rangeClosed(1, 9).filter(i -> wait(policy, failure, i, 0).isPresent()).count();
    assertEquals(retries, allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "READ, 1, 0, 0",
    "READ, 1, 0.5, 750",
    "READ, 2, 0.5, 1000",
    "READ, 3, 0.5, 1500",
    "READ, 4, 0.5, 2500",
    "SEND, 5, 0.5, 4500"
  })
  void doublesTheBackoffAndTakesAPartOfIt(
      RetryPolicy policy, int attempt, double random, long millis) {
    assertEquals(
        Optional.of(Duration.ofMillis(millis)),
        wait(policy, FAILURES.get("Unreachable"), attempt, random));
  }

  @Test
  void neverComesBackBeforeTheServerWantsIt() {
    assertEquals(Optional.of(Duration.ofSeconds(10)), wait(RetryPolicy.SEND, limited(10), 1, 0));
    assertEquals(
        Optional.of(Duration.ofMillis(10_500)), wait(RetryPolicy.SEND, limited(10), 1, 0.5));
    var down = new Failure.Unavailable(ANSWER, Optional.of(Duration.ofSeconds(3)));
    assertEquals(Optional.of(Duration.ofSeconds(3)), wait(RetryPolicy.READ, down, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "READ, Unavailable, 20, true",
    "READ, Unavailable, 20.001, false",
    "FIXED, Unanswered, 20.001, false",
    "READ, RateLimited, 60, true",
    "READ, RateLimited, 60.001, false",
    "SEND, Unreachable, 60, true",
    "SEND, Unreachable, 60.001, false",
    "SEND, RateLimited, 60.001, false",
  })
  void doesNotWaitBeyondTheDeadline(
      RetryPolicy policy, String failure, double elapsed, boolean again) {
    Duration since = Duration.ofMillis((long) (elapsed * 1000));

    assertEquals(again, policy.wait(FAILURES.get(failure), 1, since, () -> 0).isPresent());
  }

  @Test
  void doesNotBeginAWaitThatWouldOverrun() {
    assertTrue(wait(RetryPolicy.SEND, limited(59), 1, 0.5).isPresent());
    assertTrue(wait(RetryPolicy.SEND, limited(60), 1, 0.5).isEmpty());
    assertTrue(wait(RetryPolicy.READ, limited(900), 1, 0).isEmpty());
  }
}
