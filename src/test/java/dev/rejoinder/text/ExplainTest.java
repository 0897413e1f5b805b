package dev.rejoinder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Failure;
import dev.rejoinder.model.Failure.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainTest {

  private record Case(Failure failure, String what, String remedy) {}

  private static Answer answer(int status, String code, String message) {
    return new Answer(status, code, message, "1234");
  }

  static List<Case> cases() {
    String permission = "conversation:message:create";
    return List.of(
        new Case(
            new Failure.SignedOut(answer(401, "bad.credentials", "Invalid login credentials.")),
            "not signed in (401): Invalid login credentials",
            "run rejoinder login, or check the token or the client's id and secret, and the region"),
        new Case(
            Failure.SignedOut.loginEnded("the sign-in has ended"),
            "not signed in: the sign-in has ended",
            "run: rejoinder login"),
        new Case(
            new Failure.SignedOut(answer(400, "invalid_grant", "code has expired")),
            "not signed in (400): code has expired",
            "run: rejoinder login"),
        new Case(
            new Failure.SignedOut(answer(401, "invalid_client", "authentication failed")),
            "not signed in (401): authentication failed",
            "check the OAuth client's id and secret, and the region"),
        new Case(
            new Failure.Forbidden(answer(403, "not.authorized", "No."), List.of(permission)),
            "not allowed (403): missing permission " + permission,
            "ask an administrator for permission " + permission),
        new Case(
            new Failure.Forbidden(answer(403, "", ""), List.of("a:b:c", "d:e:f")),
            "not allowed (403): missing permissions a:b:c, d:e:f",
            "ask an administrator for permissions a:b:c, d:e:f"),
        new Case(
            new Failure.Forbidden(answer(403, "not.authorized", ""), List.of()),
            "not allowed (403): not.authorized",
            "ask an administrator for the permission or the OAuth scope"),
        new Case(
            new Failure.NotFound(answer(404, "not.found", "")),
            "not found (404): not.found",
            "it may be gone, or belong to another org: check the id and the region"),
        new Case(
            new Failure.Conflict(answer(409, "", "Wrong state")),
            "not possible as things stand (409): Wrong state",
            "the conversation may have changed: look at it again"),
        new Case(
            new Failure.Refused(answer(400, "bad.request", "Text is too long")),
            "refused (400): Text is too long",
            "change what the server objects to, then try again"),
        new Case(
            new Failure.Refused(answer(307, "", "")),
            "sent elsewhere, which was not followed (307)",
            "check the region"),
        new Case(
            new Failure.RateLimited(answer(429, "", ""), Optional.of(Duration.ofSeconds(12))),
            "too many requests (429)",
            "wait 12s, then try again"),
        new Case(
            new Failure.Unavailable(answer(503, "", "Service down"), Optional.empty()),
            "the server is in trouble (503): Service down",
            "wait 1m, then try again"),
        new Case(
            new Failure.Unavailable(answer(408, "", ""), Optional.empty()),
            "the server gave up waiting (408)",
            "wait 1m, then try again"),
        new Case(
            new Failure.Unreachable("no such host"),
            "server not reached: no such host",
            "check the network and the region; nothing was sent"),
        new Case(
            new Failure.Untrusted("no secure connection"),
            "server not trusted: no secure connection",
            "check this machine's clock and the region, and ask whoever runs the network whether"
                + " it inspects traffic; nothing was sent"),
        new Case(
            new Failure.Unanswered("timed out after 15 s"),
            "no answer: timed out after 15 s",
            "check the network, then try again"),
        new Case(
            new Failure.Unreadable(answer(200, "", ""), "not JSON"),
            "answer not understood (200): not JSON",
            "try again; if it stays like that, report it with the reference"),
        new Case(
            new Failure.Unsupported("queues"),
            "not available here: queues",
            "sign in another way or to a server that offers it; nothing was sent"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFailureHasWords(Case each) {
    assertEquals(each.what(), Explain.what(each.failure()));
    assertEquals(each.remedy(), Explain.remedy(each.failure()));
  }

  @Test
  void theReferenceIsWhatSupportAsksFor() {
    assertEquals(
        "401 bad.credentials, correlation 1234",
        Explain.reference(new Failure.SignedOut(answer(401, "bad.credentials", ""))));
    assertEquals("404", Explain.reference(new Failure.NotFound(new Answer(404, "", "", ""))));
    assertEquals("", Explain.reference(new Failure.Unreachable("refused")));
  }

  @ParameterizedTest
  @CsvSource({"200,1s", "12000,12s", "59500,1m", "60000,1m", "61000,2m", "90000,2m"})
  void waitsAreRoundedUp(long millis, String expected) {
    Optional<Duration> retryAfter = Optional.of(Duration.ofMillis(millis));

    assertEquals(
        "wait " + expected + ", then try again",
        Explain.remedy(new Failure.RateLimited(answer(429, "", ""), retryAfter)));
  }

  @Test
  void aSendThatMayHaveArrivedSaysSo() {
    assertEquals(
        "not known whether it arrived (no answer: connection lost)",
        Explain.sendUnknown(new Failure.Unanswered("connection lost")));
  }

  @Test
  void whatServersSayIsSanitisedAndShort() {
    String hostile = "\u001B]0;x\u0007\n" + "a".repeat(1_000);
    String what = Explain.what(new Failure.Refused(answer(400, "", hostile)));

    assertTrue(what.startsWith("refused (400): ␛]0;x␇↵aaa"));
    assertTrue(Cells.width(what) < 200);
    assertFalse(what.contains("\n"));
  }

  @Test
  void theRemedyAtTheEndOfAPathIsNotCutOff() {
    String why = "mode rw-r--r-- is not its owner's alone: chmod 600 " + "/folder".repeat(40);

    assertEquals(
        "not sent, no safe copy can be kept: " + why, Explain.what(new Failure.Unkept(why)));
  }
}
