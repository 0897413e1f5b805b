package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Content;
import dev.rejoinder.model.Outgoing;
import dev.rejoinder.model.Stage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendTest {
  @TempDir Path state;
  private Runner run;
  private FakeGateway gateway;

  @BeforeEach
  void start() {
    run = new Runner(state);
    gateway = run.gateway;
  }

  @Test
  void environmentAloneDoesTheTutorialsJob() {
    run.with("GENESYS_CONVERSATION_ID", "c-7").with("GENESYS_USER_ID", "agent-1");

    int status = run.run("send");

    assertEquals("", run.err());
    assertEquals(0, status);
    assertEquals("Sent to Ada (conversation c-7): message m-9\n", run.out());
    assertEquals(
        List.of(
            new Outgoing(
                "c-7", "comm-1", "agent-1", new Content.Text("Hello Ada, here is Robin."))),
        gateway.sent);
    assertEquals(List.of("responseNamed", "user", "join", "send"), gateway.calls);
    assertTrue(run.closed);
  }

  @Test
  void tutorialDialectMakesItsThreeCallsAndNoOther() {
    gateway.fills = true;
    run.with("GENESYS_CONVERSATION_ID", "c-7").with("GENESYS_USER_ID", "u-1");

    int status = run.run("--api", "tutorial", "send", "--var", "CASE=12");

    assertEquals(0, status);
    assertEquals(List.of("responseNamed", "join", "send"), gateway.calls);
    assertEquals(
        List.of(
            new Outgoing(
                "c-7", "comm-1", "u-1", new Content.ByReference("r-1", Map.of("CASE", "12")))),
        gateway.sent);
  }

  @Test
  void tutorialDialectRefusesWordsBeforeItJoins() {
    gateway.fills = true;

    assertEquals(2, run.with("GENESYS_USER_ID", "u-1").run("send", "c-1", "--text", "hi"));
    assertEquals(List.of(), gateway.calls);
  }

  @Test
  void tutorialDialectNeedsAUserAndAsksNobodyForIt() {
    gateway.fills = true;

    assertEquals(2, run.run("send", "c-1", "--response", "Hello World"));
    assertEquals(List.of(), gateway.calls);
    assertTrue(run.err().contains("GENESYS_USER_ID"), run.err());
  }

  @Test
  void withoutAUserItIsTheTokensOwn() {
    assertEquals(0, run.run("send", "c-1", "--text", "Hi"));

    assertEquals("agent-1", gateway.sent.get(0).userId());
    assertEquals(List.of("identity", "join", "send"), gateway.calls);
  }

  @Test
  void clientCredentialsNeedAUserToSendAs() {
    gateway.user = Optional.empty();

    assertEquals(2, run.run("send", "c-1", "--text", "Hi"));
    assertTrue(run.err().contains("--user"), run.err());
    assertEquals(List.of("identity"), gateway.calls);
  }

  @Test
  void anotherUsersNameIsLookedUpForTheResponseThatWantsIt() {
    gateway.user = Optional.empty();

    assertEquals(0, run.run("send", "c-1", "--response", "Hello World", "--user", "agent-2"));

    assertEquals(new Content.Text("Hello Ada, here is Kim."), gateway.sent.get(0).content());
    assertEquals(List.of("responseNamed", "user", "join", "send"), gateway.calls);
  }

  @Test
  void nameThatMayNotBeLookedUpIsAskedFor() {
    gateway.user = Optional.empty();
    gateway.fail("user", Failures.FORBIDDEN);

    assertEquals(2, run.run("send", "c-1", "--response", "Hello World", "--user", "agent-2"));
    assertTrue(run.err().contains("--var AGENT_ALIAS=VALUE"), run.err());
    assertEquals(List.of(), gateway.sent);
  }

  @Test
  void givenNameNeedsNoLookUp() {
    run.run("send", "c-1", "--response-id", "r-1", "--user", "u", "--var", "AGENT_ALIAS=Sam=S");

    assertEquals(new Content.Text("Hello Ada, here is Sam=S."), gateway.sent.get(0).content());
    assertEquals(List.of("response", "join", "send"), gateway.calls);
  }

  @Test
  void unfilledSubstitutionIsRefusedByName() {
    assertEquals(2, run.run("send", "c-1", "--response", "/refund"));

    assertTrue(run.err().contains("--var CASE=VALUE"), run.err());
    assertEquals(List.of(), gateway.sent);
  }

  @Test
  void dryRunShowsAndDoesNothing() {
    gateway.customer = "Ada\u001b[2J";

    assertEquals(0, run.run("send", "c-1", "--response", "Hello World", "--dry-run"));

    assertEquals(
        """
        To: Ada␛[2J · Web · Billing (conversation c-1)
        Via: communication comm-1, as user agent-1

        Hello Ada␛[2J, here is Robin.
        """,
        run.out());
    assertFalse(gateway.calls.contains("join") || gateway.calls.contains("send"));
  }

  @Test
  void endedConversationIsNotFoundDryOrNot() {
    gateway.stage = Stage.ENDED;

    assertEquals(5, run.run("send", "c-1", "--text", "Hi"));
    assertEquals(5, run.run("send", "c-1", "--text", "Hi", "--dry-run"));
    assertEquals(List.of(), gateway.sent);
  }

  @Test
  void waitsAreAnnouncedAndTheMessageGoesOnce() {
    gateway.fail("send", Failures.RATE_LIMITED).fail("join", Failures.UNAVAILABLE);

    assertEquals(0, run.run("send", "c-1", "--text", "Hi"));

    assertTrue(
        run.err().contains("  too many requests (429): waiting 4 s, then try 2\n"), run.err());
    assertTrue(run.err().contains("  the server is in trouble (503): waiting "), run.err());
    assertEquals(1, gateway.sent.size());
  }

  @Test
  void sendThatMayHaveArrivedIsNotRepeatedAndSaysSo() {
    gateway.fail("send", Failures.UNANSWERED);

    assertEquals(7, run.run("send", "c-1", "--text", "Hi", "--json"));

    assertEquals(1, gateway.calls.stream().filter("send"::equals).count());
    assertEquals(
        """
          not confirmed (no answer: connection reset): reading the conversation back
        rejoinder: not known whether it arrived (no answer: connection reset); it was not repeated
          look first: rejoinder transcript c-1
        """,
        run.err());
    assertTrue(run.out().startsWith("{\"state\":\"unknown\",\"messageId\":null,"), run.out());
  }

  @Test
  void jsonTellsAcceptedAndRejected() {
    gateway.messageId = "";
    run.run("send", "c-1", "--text", "Hi \"you\"", "--json");
    gateway.fail("send", Failures.FORBIDDEN);
    run.run("send", "c-1", "--text", "Hi", "--json");
    gateway.fail("join", Failures.NOT_FOUND);
    run.run("send", "c-2", "--text", "Hi", "--json");

    String[] lines = run.out().split("\n");
    assertEquals(
        "{\"state\":\"accepted\",\"messageId\":null,\"conversationId\":\"c-1\",\"text\":\"Hi"
            + " \\\"you\\\"\",\"responseId\":null,\"settled\":\"answer\",\"failure\":null,\"remedy\":null,\"reference\":null}",
        lines[0]);
    assertTrue(lines[1].contains("\"state\":\"rejected\""), lines[1]);
    assertTrue(lines[1].contains("missing permission conversation:message:create"), lines[1]);
    assertTrue(lines[2].contains("\"conversationId\":\"c-2\",\"text\":null"), lines[2]);
  }

  @Test
  void stdinIsSentWithoutItsLastLineEnd() {
    run.reading("Grüße\r\nzwei\n").run("send", "c-1", "--stdin");

    assertEquals(new Content.Text("Grüße\nzwei"), gateway.sent.get(0).content());
  }

  @Test
  void whatACustomerCouldNotReadIsRefusedBeforeAnyCall() {
    run.in = new ByteArrayInputStream(new byte[] {'a', (byte) 0xFF, 'b'});

    assertEquals(2, run.run("send", "c-1", "--stdin"));
    assertEquals(2, run.run("send", "c-1", "--text", "a\u001b[2J"));
    assertEquals(2, run.run("send", "c-1", "--text", "Gr\uFFFDn"));
    assertEquals(2, run.run("send", "c-1", "--response", "Bye", "--var", "X=\u202e"));
    assertTrue(run.err().contains("stdin is not UTF-8"), run.err());
    assertEquals(List.of(), gateway.calls);
  }

  @Test
  void textMayStartLikeAnOption() {
    run.run("send", "c-1", "--text=-hello");
    run.run("send", "c-1", "--text", "- one\n- two");
    run.run("send", "c-1", "--text", "@home");

    assertEquals("", run.err());
    assertEquals(
        List.of("-hello", "- one\n- two", "@home"),
        gateway.sent.stream().map(it -> ((Content.Text) it.content()).text()).toList());
  }

  @Test
  void somethingToSayMustBeOneThing() {
    run.with("GENESYS_CONVERSATION_ID", "c-7");

    assertEquals(2, run.run("send", "c-1"));
    assertEquals(2, run.run("send", "c-1", "--text", " "));
    assertEquals(2, run.run("send", "c-1", "--text", "a", "--stdin"));
    assertEquals(2, run.run("send", "c-1", "--text", "a", "--var", "A=B"));
    assertEquals(2, run.run("send", "c-1", "--response", "Bye", "--var", "A"));
    assertEquals(2, run.run("send", "c-1", "--response", "Bye", "--var", "A=1", "--var", "A=2"));
    assertEquals(2, run.run("send", "../c-1", "--text", "a"));
    assertEquals(List.of(), gateway.calls);
  }

  @Test
  void unknownNameTellsWhatIsLikeIt() {
    assertEquals(5, run.run("send", "c-1", "--response", "Refund in progres"));
    assertTrue(run.err().contains("/refund Refund in progress"), run.err());
  }

  @Test
  void aTitleThatSeveralHaveIsNamedAndNothingIsSent() {
    gateway.responses =
        List.of(
            FakeGateway.response("r-1", "/a Refund", "One."),
            FakeGateway.response("r-2", "/b Refund", "Two."));

    assertEquals(5, run.run("send", "c-1", "--response", "refund"));

    assertTrue(run.err().contains("2 canned responses go by \"refund\""), run.err());
    assertTrue(run.err().contains("/a Refund (r-1); /b Refund (r-2)"), run.err());
    assertEquals(List.of(), gateway.sent);
    assertEquals(0, run.run("send", "c-1", "--response", "/b Refund", "--user", "agent-1"));
    assertEquals(1, gateway.sent.size());
  }
}
