package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tutorial's job with nothing but its variables, while each of its calls goes wrong. */
class SendFaultsTest {
  private static final String FOR_EVER = "99";

  /** The regex of a call, by dialect and step. */
  private static final Map<String, String> CALLS =
      Map.ofEntries(
          Map.entry("platform token", "POST /oauth/token"),
          Map.entry("platform find", "POST /api/v2/responsemanagement/responses/query"),
          Map.entry("platform read", "GET /api/v2/conversations/[^/]+"),
          Map.entry("platform user", "GET /api/v2/users/[^/]+"),
          Map.entry("platform join", "PATCH /api/v2/conversations/messages/[^/]+/participants/.*"),
          Map.entry("platform send", "POST /api/v2/conversations/messages/.*/messages"),
          Map.entry("tutorial token", "POST /oauth/token"),
          Map.entry("tutorial find", "POST /api/v2/knowledge/search"),
          Map.entry("tutorial join", "POST /api/v2/conversations/[^/]+/participants"),
          Map.entry("tutorial send", "POST /api/v2/conversations/[^/]+/messages"));

  @TempDir Path state;

  /**
   * Each call once wrong: what is refused before it is looked at is repeated, and no other send.
   */
  @ParameterizedTest(name = "{0} {1} {2}: {3} after {4} calls")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both     | token           | 401                | 3 | 1 | not signed in (401)
          both     | token           | 403                | 4 | 1 | not allowed (403)
          both     | token           | 404 409            | 2 | 1 | sign-in
          both     | token           | redirect-307       | 2 | 1 | sent elsewhere
          both     | token find join | 429 500 502 503 504 reset-before    | 0 | 2 |
          both     | token find      | reset-after cut-body garbage-json   | 0 | 2 |
          both     | token find      | 408 applied-504 applied-reset       | 0 | 2 |
          both     | find join       | 401                | 0 | 2 |
          both     | find            | 409                | 0 | 2 |
          both     | find join       | 403                | 4 | 1 | not allowed (403): missing
          both     | find join       | 404                | 5 | 1 | not found (404)
          both     | find join       | redirect-307       | 2 | 1 | sent elsewhere
          both     | join            | reset-after cut-body garbage-json   | 0 | 1 |
          platform | join            | 409 late-504       | 0 | 2 |
          platform | join            | applied-504        | 0 | 1 |
          platform | user            | 401 429 503        | 0 | 2 |
          platform | read            | 429 500 503        | 0 | 3 |
          both     | send            | 401 429            | 0 | 2 |
          both     | send            | 403                | 4 | 1 | not allowed (403): missing
          both     | send            | 404                | 5 | 1 | not found (404)
          both     | send            | 413                | 2 | 1 | refused (413)
          both     | send            | redirect-307       | 2 | 1 | sent elsewhere
          both     | send            | 408 409            | 7 | 1 | not known whether it arrived
          both     | send            | 500 502 503 504    | 7 | 1 | not known whether it arrived
          both     | send            | reset-before       | 7 | 1 | not known whether it arrived
          tutorial | send            | late-504           | 7 | 1 | not known whether it arrived
          tutorial | send            | applied-500 applied-502 applied-504 | 7 | 1 | not known
          tutorial | send            | reset-after cut-body garbage-json   | 7 | 1 | not known
          tutorial | send            | applied-reset      | 7 | 1 | not known whether it arrived
          platform | send            | applied-500 applied-502 applied-504 | 0 | 1 |
          platform | send            | reset-after cut-body garbage-json   | 0 | 1 |
          platform | send            | applied-reset      | 0 | 1 |
          """)
  void once(String dialects, String steps, String kinds, int status, int calls, String said) {
    each(
        dialects,
        steps,
        kinds,
        (dialect, step, kind) -> {
          try (LabOrg lab = LabOrg.quiet()) {
            check(lab, dialect, step, rule(dialect, step, kind, "1"), status, calls, said);
          }
        });
  }

  @ParameterizedTest(name = "{0} {1} {2} for ever: {3} after {4} calls")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          both     | find join send | 401             | 3 | 2 | not signed in (401)
          both     | token find     | 429             | 6 | 5 | too many requests (429)
          both     | join           | 429             | 6 | 4 | too many requests (429)
          both     | send           | 429             | 6 | 6 | too many requests (429)
          both     | token          | 500 502 503 504 | 6 | 5 | sign-in: the server is in trouble
          both     | token          | garbage-json    | 6 | 5 | sign-in: unreadable answer
          both     | find           | 409             | 5 | 2 | not possible as things stand (409)
          both     | find           | 500             | 6 | 4 | the server is in trouble
          both     | find           | 502 503 504     | 6 | 5 | the server is in trouble
          both     | find           | reset-after     | 6 | 3 | answer not understood (200)
          both     | find           | garbage-json    | 6 | 3 | answer not understood (200)
          both     | join           | 500 502 503 504 | 6 | 4 | the server is in trouble
          platform | user           | 403             | 2 | 2 | --var AGENT_NAME=VALUE
          """)
  void forEver(String dialects, String steps, String kinds, int status, int calls, String said) {
    each(
        dialects,
        steps,
        kinds,
        (dialect, step, kind) -> {
          try (LabOrg lab = LabOrg.quiet()) {
            check(lab, dialect, step, rule(dialect, step, kind, FOR_EVER), status, calls, said);
          }
        });
  }

  @ParameterizedTest
  @CsvSource({"platform,token", "platform,find", "platform,join", "platform,send"})
  @CsvSource({"tutorial,token", "tutorial,find", "tutorial,join", "tutorial,send"})
  void rateLimitIsWaitedForAsTheServerAsksInSecondsOrByDate(String dialect, String step) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(31).atOffset(ZoneOffset.UTC));
    for (String asked : List.of("30", date)) {
      try (LabOrg lab = LabOrg.quiet()) {
        String conversation = lab.ring("Ada Byron");
        String rule = rule(dialect, step, "429", "1");
        lab.fault(rule.replace("}", ",\"retryAfter\":\"" + asked + "\"}"));
        Headless run = Headless.tutorial(state, lab, conversation);

        Headless.Ended ended = run.run("--api", dialect, "send");

        assertEquals(0, ended.status(), ended.err());
        assertEquals(1, lab.ledger().size());
        assertTrue(run.waitedSeconds() >= 28 && run.waitedSeconds() <= 33, ended.err());
        assertTrue(ended.err().startsWith("  too many requests (429): waiting "), ended.err());
      }
    }
  }

  /** Believing it would keep a script for as long as a broken server likes. */
  @ParameterizedTest
  @CsvSource({"platform,find", "platform,send", "tutorial,join", "tutorial,send"})
  void waitOfMoreThanAMinuteIsNotWaited(String dialect, String step) {
    try (LabOrg lab = LabOrg.quiet()) {
      String conversation = lab.ring("Ada Byron");
      lab.fault(rule(dialect, step, "429", "9").replace("}", ",\"retryAfter\":\"600\"}"));
      Headless run = Headless.tutorial(state, lab, conversation);

      Headless.Ended ended = run.run("--api", dialect, "send");

      assertEquals(6, ended.status());
      assertEquals(0, run.waitedSeconds());
      assertTrue(ended.err().contains("wait 10m, then try again"), ended.err());
      assertEquals(0, lab.ledger().size());
    }
  }

  private void check(
      LabOrg lab, String dialect, String step, String rule, int status, int calls, String said) {
    String what = dialect + " " + rule + ": ";
    String conversation = lab.ring("Ada Byron");
    lab.fault(rule);

    Headless.Ended ended =
        Headless.tutorial(state, lab, conversation).run("--api", dialect, "send");

    assertEquals(status, ended.status(), what + ended.err());
    String call = CALLS.get(dialect + " " + step);
    // OkHttp asks once more after a 408, and after a kept connection was cut.
    assertEquals(calls, lab.requests(call + "(\\?.*)? \\d+").size(), what + ended.err());
    int least = status == 0 ? 1 : 0;
    int most = status == 0 || status == 7 ? 1 : 0;
    int sent = lab.ledger().size();
    assertTrue(sent >= least && sent <= most, what + "sent " + sent);
    if (status == 0) {
      assertTrue(ended.out().startsWith("Sent to "), what + ended.out());
      assertEquals(List.of(), ended.said(), what);
      return;
    }
    assertEquals("", ended.out(), what);
    assertEquals(1, ended.said().size(), what + ended.err());
    assertTrue(ended.said().get(0).contains(said), what + ended.err());
    assertFalse(ended.err().contains("\tat ") || ended.err().contains("Exception"), ended.err());
    assertFalse(ended.err().contains("lab-token"), ended.err());
  }

  private static String rule(String dialect, String step, String kind, String times) {
    String call = CALLS.get(dialect + " " + step);
    String delay = kind.startsWith("late") ? ",\"delayMs\":30" : "";
    return "{\"match\":\""
        + call
        + "\",\"times\":"
        + times
        + ",\"kind\":\""
        + kind
        + "\""
        + delay
        + "}";
  }

  private interface Case {
    void check(String dialect, String step, String kind);
  }

  private static void each(String dialects, String steps, String kinds, Case check) {
    String[] both = dialects.equals("both") ? new String[] {"platform", "tutorial"} : null;
    for (String dialect : both == null ? new String[] {dialects} : both) {
      for (String step : steps.split(" +")) {
        for (String kind : kinds.split(" +")) {
          check.check(dialect, step, kind);
        }
      }
    }
  }
}
