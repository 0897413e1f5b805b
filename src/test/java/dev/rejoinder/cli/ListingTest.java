package dev.rejoinder.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rejoinder.model.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  @TempDir Path state;
  private Runner run;

  @BeforeEach
  void start() {
    run = new Runner(state);
  }

  @Test
  void conversationsAreATableOfSanitisedCells() {
    run.gateway.customer = "Ada\u001b]0;x\u0007\u202e\n名前";
    run.gateway.said = "line one\nline two";

    assertEquals(0, run.run("conversations"));

    assertEquals(
        """
        STATE      CUSTOMER              QUEUE    CHANNEL  OWED  ID   LAST LINE
        connected  Ada␛]0;x␇⟦202E⟧↵名前  Billing  Web      1m    c-1  line one↵line two
        waiting    Ada␛]0;x␇⟦202E⟧↵名前  Billing  Web      1m    w-1  line one↵line two
        """,
        run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Robin Vale", "ROBIN", "System"})
  void whoeverIsCalledAsTheAgentOrAsTheProgramIsMarked(String name) {
    run.gateway.customer = name;

    assertEquals(0, run.run("conversations"));

    assertTrue(run.out().contains("  ≠you " + name + " "), run.out());
  }

  @Test
  void conversationsAsJsonKeepTheTextAndEscapeWhatTerminalsObey() {
    run.gateway.customer = "A\u001b\u009b\u2028\u202eÄ";

    run.run("conversations", "--json");

    assertEquals(
        "[{\"id\":\"c-1\",\"state\":\"connected\",\"customer\":\"A\\u001b\\u009b\\u2028\\u202eÄ\","
            + "\"queue\":\"Billing\",\"channel\":\"web\",\"since\":\"2026-03-01T12:00:00Z\","
            + "\"owedSince\":\"2026-03-01T12:00:00Z\",\"lastLine\":\"Hello?\"}",
        run.out().substring(0, run.out().indexOf(",{\"id\":\"w-1\"")));
  }

  @Test
  void clientCredentialsHaveNoConversations() {
    run.gateway.user = Optional.empty();

    assertEquals(2, run.run("conversations"));
    assertTrue(run.err().contains("client credentials speak for no user"), run.err());
  }

  @Test
  void whoamiSaysPlainlyThatThereIsNoUser() {
    run.gateway.user = Optional.empty();

    assertEquals(0, run.run("whoami"));
    assertTrue(run.out().startsWith("User:    none\nOrg:     Acme\n"), run.out());
    assertTrue(run.out().contains("speak for a client, not for a user"), run.out());
  }

  @Test
  void whoamiAsJson() {
    run.run("whoami", "--json");

    assertEquals(
        "{\"user\":{\"id\":\"agent-1\",\"name\":\"Robin Vale\",\"alias\":\"Robin\"},"
            + "\"org\":\"Acme\",\"client\":\"console\",\"scopes\":[\"conversations\"],"
            + "\"profile\":null,\"expires\":null,\"missingScopes\":[\"notifications\","
            + "\"response-management:readonly\",\"presence\",\"users\",\"routing:readonly\",\"analytics:readonly\"],"
            + "\"missingPermissions\":{}}\n",
        run.out());
  }

  @Test
  void responsesAreFoundBestFirst() {
    assertEquals(0, run.run("responses", "refund", "prog"));

    assertEquals(
        """
        NAME                        LIBRARY  ID
        /refund Refund in progress  General  r-2
        """,
        run.out());
  }

  @Test
  void cutListSaysSo() {
    run.run("responses", "--limit", "2");

    assertEquals(3, run.out().lines().count());
    assertTrue(run.err().contains("--limit N shows more"), run.err());
  }

  @Test
  void batchAnswersLineForLine() {
    run.reading("refund\n\nzzzzqqqq\nby\"e").run("responses", "--batch", "--limit", "1");

    assertEquals(
        List.of(
            "{\"query\":\"refund\",\"ids\":[\"r-2\"]}",
            "{\"query\":\"\",\"ids\":[\"r-1\"]}",
            "{\"query\":\"zzzzqqqq\",\"ids\":[]}"),
        run.out().lines().limit(3).toList());
    assertTrue(run.out().contains("{\"query\":\"by\\\"e\",\"ids\":"), run.out());
  }

  @Test
  void brokenPipeEndsTheBatchQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    run.reading("a\n".repeat(1000));

    int status =
        Cli.run(
            new String[] {"responses", "--batch"},
            run,
            run.env,
            run.in,
            new PrintWriter(closed),
            new PrintWriter(run.err));

    assertEquals(0, status);
    assertEquals("", run.err());
  }

  @Test
  void transcriptIsReadable() {
    run.gateway.said = "one\u001b\ntwo";

    run.run("transcript", "c-1");

    assertEquals(
        """
        Ada · Web · Billing (conversation c-1)
        2026-03-01 12:00  Ada: one␛
            two
        """,
        run.out());
  }

  @Test
  void transcriptAsJson() {
    run.run("transcript", "c-1", "--json");

    assertEquals(
        "[{\"id\":\"m-1\",\"author\":\"customer\",\"from\":\"Ada\",\"text\":\"Hello?\","
            + "\"at\":\"2026-03-01T12:00:00Z\",\"delivery\":\"received\"}]\n",
        run.out());
  }

  @Test
  void joinTakesTheConversationOfTheEnvironment() {
    assertEquals(0, run.with("GENESYS_CONVERSATION_ID", "c-7").run("join"));
    assertEquals("Joined Ada (conversation c-7)\n", run.out());
  }

  @Test
  void lintTellsEachFlawAndEndsWithOne() {
    run.gateway.responses =
        List.of(
            new Response("r-1", "Fine", "Hello.", "Billing", List.of()),
            new Response("r-2", "Odd\u001b", "Dear {{NAME}} \u0007", "Billing", List.of()));

    assertEquals(1, run.run("responses", "lint"));

    assertEquals(
        """
        Billing / Odd␛ (r-2): {{NAME}} is no substitution that the response declares: declare it, \
        with a default, or mend the name
        Billing / Odd␛ (r-2): can't be sent: Character 15 is U+0007 (BEL), a control character: take it out
        """,
        run.out());
  }
}
