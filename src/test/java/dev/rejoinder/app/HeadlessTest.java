package dev.rejoinder.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.rejoinder.lab.LabOptions;
import dev.rejoinder.lab.TestLab;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands against a lab, over real HTTP on loopback. */
class HeadlessTest {
  private static final String JOINS = "(PATCH|POST) .*(participants|assign).*";
  private static final String SENDS = "POST .*/messages \\d+";

  @TempDir Path state;
  private LabOrg lab = LabOrg.quiet();

  @AfterEach
  void close() {
    lab.close();
  }

  private void lab(LabOptions options) {
    lab.close();
    lab = new LabOrg(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void tutorialsVariablesAloneDoTheTutorialsJob(String dialect) {
    String conversation = lab.ring("Ada Byron");

    Headless.Ended ended =
        Headless.tutorial(state, lab, conversation).run("send", "--api", dialect);

    assertEquals("", ended.err());
    assertEquals(0, ended.status());
    assertEquals(1, ended.out().lines().count());
    assertTrue(ended.out().contains("(conversation " + conversation + "): message "), ended.out());
    assertEquals(
        List.of(
            "Hello Ada Byron, welcome! My name is Robin Vale and I am happy to help you today."),
        lab.sent());
    assertEquals(
        dialect.equals("tutorial")
            ? List.of(
                "POST /oauth/token 200",
                "POST /api/v2/knowledge/search 200",
                "POST /api/v2/conversations/C/participants 200",
                "POST /api/v2/conversations/C/messages 200")
            : List.of(
                "POST /oauth/token 200",
                "POST /api/v2/responsemanagement/responses/query 200",
                "GET /api/v2/users/agent-1 200",
                "GET /api/v2/conversations/C 200",
                "PATCH /api/v2/conversations/messages/C/participants/P 202",
                "GET /api/v2/conversations/C 200",
                "POST /api/v2/conversations/messages/C/communications/L/messages 200"),
        calls(conversation));
  }

  private List<String> calls(String conversation) {
    return lab.requests(".*").stream()
        .map(
            line ->
                line.replace(conversation, "C")
                    .replaceAll("participants/[\\w-]+", "participants/P")
                    .replaceAll("communications/[\\w-]+", "communications/L"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void variableGivenWinsOverWhatTheOrgKnows(String dialect) {
    Headless run = Headless.tutorial(state, lab, lab.ring("Ada Byron"));

    Headless.Ended ended =
        run.run(
            "--api", dialect, "send", "--var", "CUSTOMER_NAME=Countess", "--var", "AGENT_NAME=R.");

    assertEquals(0, ended.status(), ended.err());
    assertEquals(
        List.of("Hello Countess, welcome! My name is R. and I am happy to help you today."),
        lab.sent());
    assertEquals(List.of(), lab.requests("GET /api/v2/users/.*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void whoIsInAlreadySendsAtOnce(String dialect) {
    String conversation = lab.conversations().get(0);
    Headless run = Headless.tutorial(state, lab, conversation).with("GENESYS_CLIENT_ID", "lab");

    assertEquals(0, run.run("--api", dialect, "send").status());
    assertEquals(0, run.run("--api", dialect, "send").status());

    assertEquals(2, lab.ledger().size());
    List<String> joins = lab.requests(JOINS);
    assertTrue(joins.stream().allMatch(join -> join.endsWith(" 409")), joins.toString());
    assertEquals(dialect.equals("tutorial") ? 2 : 0, joins.size());
  }

  @Test
  void whatWaitsInAQueueIsAssignedAndAccepted() {
    String waiting = waiting();

    Headless.Ended ended = Headless.tutorial(state, lab, waiting).run("send");

    assertEquals(0, ended.status(), ended.err());
    assertEquals(2, lab.requests(JOINS).size());
    assertEquals(1, lab.ledger().size());
  }

  private String waiting() {
    JsonArray all = json(agent().run("conversations", "--json")).getAsJsonArray();
    for (JsonElement each : all) {
      if (each.getAsJsonObject().get("state").getAsString().equals("waiting")) {
        return each.getAsJsonObject().get("id").getAsString();
      }
    }
    throw new AssertionError("nothing waits: " + all);
  }

  private Headless agent() {
    return Headless.agent(state, lab);
  }

  private static JsonElement json(Headless.Ended ended) {
    assertEquals("", ended.err());
    assertEquals(0, ended.status());
    assertEquals(1, ended.out().lines().count());
    return JsonParser.parseString(ended.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/hi Greeting", "Greeting", "/hi", "hi", "greeting", "--response-id=en-greeting"})
  void responseIsFoundByNameTitleShortcutAndId(String name) {
    String conversation = lab.ring("Ada");
    String[] which =
        name.startsWith("--") ? new String[] {name} : new String[] {"--response", name};

    Headless.Ended ended =
        agent().run("send", conversation, which[0], which.length > 1 ? which[1] : "--json");

    assertEquals(0, ended.status(), ended.err());
    assertTrue(lab.sent().get(0).startsWith("Hi Ada, thanks"), lab.sent().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"connected", "ringing", "waiting"})
  void responseThatNothingFillsIsRefusedBeforeAnyoneJoins(String where) throws IOException {
    ownResponse("Off it goes, {{CUSTOMER_NAME}}: {{TRACK}}.");
    String conversation =
        switch (where) {
          case "connected" -> lab.conversations().get(0);
          case "ringing" -> lab.ring("Ada");
          default -> waiting();
        };

    Headless.Ended ended = agent().run("send", conversation, "--response", "Ship");

    assertEquals(2, ended.status());
    assertTrue(ended.said().get(0).contains("--var TRACK=VALUE"), ended.err());
    assertEquals(List.of(), lab.requests(JOINS));
    assertEquals(List.of(), lab.ledger());
    String[] filled = {"send", conversation, "--response", "Ship", "--var", "TRACK=77"};
    assertEquals(0, agent().run(filled).status());
    assertTrue(lab.sent().get(0).endsWith(": 77."), lab.sent().toString());
  }

  /** A lab whose only response is called Ship, with a shortcut of two words. */
  private void ownResponse(String body) throws IOException {
    Path file =
        Files.writeString(
            state.resolve("own.jsonl"),
            "{\"id\":\"r1\",\"title\":\"Ship\",\"shortcut\":\"two words\",\"library\":\"L\",\"body\":\""
                + body
                + "\"}\n");
    lab(TestLab.with(lab -> lab.responsesFile = Optional.of(file)));
  }

  @Test
  void tokenThatEndsBeforeTheSendIsRenewedOnceWithoutAWord() {
    String conversation = lab.ring("Ada");
    lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"401\"}");

    Headless.Ended ended = Headless.tutorial(state, lab, conversation).run("send");

    assertEquals(0, ended.status());
    assertEquals("", ended.err());
    assertEquals(2, lab.requests("POST /oauth/token 200").size());
    assertEquals(2, lab.requests(SENDS).size());
    assertEquals(1, lab.ledger().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void strictOrgLetsNoClientActForAUser(String dialect) {
    lab(TestLab.with(lab -> lab.strictUser = true));

    Headless.Ended ended =
        Headless.tutorial(state, lab, lab.ring("Ada")).run("send", "--api", dialect);

    assertEquals(4, ended.status());
    assertTrue(ended.said().get(0).contains("not allowed (403)"), ended.err());
    assertEquals(List.of(), lab.ledger());
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void conversationThatIsNotThereIsNamed(String dialect) {
    Headless.Ended ended = Headless.tutorial(state, lab, "no-such").run("send", "--api", dialect);

    assertEquals(5, ended.status());
    assertTrue(ended.said().get(0).contains("conversations/no-such"), ended.err());
    assertEquals(List.of(), lab.ledger());
  }

  @ParameterizedTest
  @ValueSource(strings = {"platform", "tutorial"})
  void orgThatIsNotRunningIsGivenUp(String dialect) {
    Headless run = Headless.tutorial(state, lab, "c-1");
    lab.close();

    Headless.Ended ended = run.run("send", "--api", dialect);

    assertEquals(6, ended.status());
    assertEquals(1, ended.said().size(), ended.err());
    assertTrue(ended.said().get(0).contains("server not reached"), ended.err());
    assertTrue(ended.err().contains("nothing was sent"), ended.err());
  }

  @Test
  void tokenNeverLeavesUnencrypted() {
    Headless run = agent().with("GENESYS_ENVIRONMENT", "http://example.org:8080");

    Headless.Ended ended = run.run("whoami");

    assertEquals(2, ended.status());
    assertTrue(ended.said().get(0).contains("unencrypted"), ended.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "401", "403", "500", "garbage-json", "reset-before"})
  void secretsAreInNoOutputAndNoLog(String fault) throws IOException {
    if (!fault.isEmpty()) {
      lab.fault("{\"match\":\"POST .*\",\"kind\":\"" + fault + "\"}");
    }
    List<String> canaries = List.of("canary-secret-1", "canary-token-2");
    StringBuilder seen = new StringBuilder();
    for (String api : List.of("platform", "tutorial")) {
      Headless client =
          Headless.tutorial(state, lab, "c-1").with("GENESYS_CLIENT_SECRET", canaries.get(0));
      Headless token =
          Headless.tutorial(state, lab, "c-1").with("GENESYS_ACCESS_TOKEN", canaries.get(1));
      for (Headless run : List.of(client, token)) {
        for (String command : List.of("send", "whoami", "join", "responses")) {
          Headless.Ended ended = run.run("--verbose", "--api", api, command);
          seen.append(ended.out()).append(ended.err());
        }
      }
    }
    Path log = state.resolve("rejoinder/rejoinder.log");
    seen.append(Files.readString(log));

    assertTrue(seen.toString().contains("DEBUG") || seen.toString().contains("FINE"), "no log");
    for (String canary : canaries) {
      assertFalse(seen.toString().contains(canary), seen.toString());
    }
  }

  @Test
  void jsonOfASendHasAllItsFields() {
    String conversation = lab.ring("Ada");

    JsonObject sent =
        json(agent().run("send", conversation, "--text", "Hi", "--json")).getAsJsonObject();

    assertEquals(
        List.of(
            "state",
            "messageId",
            "conversationId",
            "text",
            "responseId",
            "settled",
            "failure",
            "remedy",
            "reference"),
        new ArrayList<>(sent.keySet()));
    assertEquals("accepted", sent.get("state").getAsString());
    assertEquals(lab.ledger().get(0).getAsJsonObject().get("messageId"), sent.get("messageId"));
  }

  @Test
  void jsonOfADoubtfulSendSaysToLookFirst() {
    String conversation = lab.ring("Ada");
    lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"504\"}");

    Headless.Ended ended = agent().run("send", conversation, "--text", "Hi", "--json");

    assertEquals(7, ended.status());
    JsonObject sent = JsonParser.parseString(ended.out()).getAsJsonObject();
    assertEquals("unknown", sent.get("state").getAsString());
    assertEquals("look whether it arrived before you repeat it", sent.get("remedy").getAsString());
  }

  @Test
  void aSendThatReadingBackFindsIsDoneAndToldSo() {
    String conversation = lab.ring("Ada");
    lab.fault("{\"match\":\"POST .*/messages\",\"times\":1,\"kind\":\"applied-504\"}");

    Headless.Ended ended = agent().run("send", conversation, "--text", "Hi", "--json");

    assertEquals(0, ended.status());
    JsonObject sent = JsonParser.parseString(ended.out()).getAsJsonObject();
    assertEquals("read-back", sent.get("settled").getAsString());
    assertEquals(lab.ledger().get(0).getAsJsonObject().get("messageId"), sent.get("messageId"));
    assertTrue(ended.err().contains("reading the conversation back"), ended.err());
  }

  @Test
  void readingCommandsShowWhatIsThere() {
    String conversation = lab.ring("Ada Byron");

    assertTrue(agent().run("whoami").out().startsWith("User:    Robin Vale (agent-1)"));
    assertTrue(agent().run("conversations").out().contains("Ada Byron"));
    assertTrue(agent().run("responses", "refund").out().contains("Refund in progress"));
    assertTrue(agent().run("transcript", conversation).out().contains("Ada Byron: Hello?"));
    assertEquals(
        "Joined Ada Byron (conversation " + conversation + ")\n",
        agent().run("join", conversation).out());
    JsonObject message =
        json(agent().run("transcript", conversation, "--json"))
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject();
    assertEquals("customer", message.get("author").getAsString());
    assertEquals("Hello?", message.get("text").getAsString());
    assertEquals(
        "agent-1",
        json(agent().run("whoami", "--json"))
            .getAsJsonObject()
            .getAsJsonObject("user")
            .get("id")
            .getAsString());
  }

  @Test
  void batchAnswersALineForALine() {
    Headless.Ended ended =
        agent().reading("refund\n\nzzzzqqq\n").run("responses", "--batch", "--limit", "2");

    assertEquals(0, ended.status(), ended.err());
    List<String> lines = ended.out().lines().toList();
    assertEquals(3, lines.size());
    JsonObject first = JsonParser.parseString(lines.get(0)).getAsJsonObject();
    assertEquals("refund", first.get("query").getAsString());
    assertEquals("en-refund-in-progress", first.getAsJsonArray("ids").get(0).getAsString());
    assertEquals(
        0, JsonParser.parseString(lines.get(2)).getAsJsonObject().getAsJsonArray("ids").size());
  }

  @Test
  void tutorialsServerIsNotAskedWhatItCannotTell() {
    for (String command : List.of("conversations", "responses", "transcript c-1")) {
      Headless.Ended ended = agent().run(("--api tutorial " + command).split(" "));

      assertEquals(2, ended.status(), command);
      assertEquals(1, ended.said().size(), ended.err());
      assertEquals("", ended.out());
    }
    assertEquals(List.of(), lab.requests(".*"));
  }

  @Test
  void labOnATakenPortSaysSo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Headless.Ended ended =
          new Headless(state).run("lab", "--port", Integer.toString(taken.getLocalPort()));

      assertEquals(2, ended.status());
      assertEquals(1, ended.err().lines().count(), ended.err());
      assertTrue(ended.err().contains("" + taken.getLocalPort()), ended.err());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":"a","title":"A","body":"b"}%nnot json                | f.jsonl:2
          {"id":"a","title":"A","body":"b"}%n{"id":"a","title":"A","body":"b"} | f.jsonl:2
          {"id":"a","title":"A"}                                     | f.jsonl:1
          {"id":7,"title":"A","body":[]}                             | f.jsonl:1
          []                                                         | f.jsonl:1
          """)
  void badResponsesFileIsRefusedByLine(String lines, String where) throws IOException {
    Path file = Files.writeString(state.resolve("f.jsonl"), lines.replace("%n", "\n"));

    Headless.Ended ended = new Headless(state).run("lab", "--responses-file", file.toString());

    assertEquals(2, ended.status());
    assertTrue(ended.said().get(0).contains(where), ended.err());
    assertEquals("", ended.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ship", "/two words", "two words", "/\"two words\" Ship"})
  void responsesOfAFileAreServed(String name) throws IOException {
    ownResponse("It is on its way.");

    Headless.Ended ended = agent().run("send", lab.ring("Ada"), "--response", name);

    assertEquals(0, ended.status(), ended.err());
    assertEquals(List.of("It is on its way."), lab.sent());
  }
}
